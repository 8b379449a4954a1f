/**
 * `/badge.svg`: how many incidents are still open, for a README or a status page.
 *
 * Rule: an incident is open when its status is one of the site's and not the last of them; a report
 * without a status counts as closed.
 */
import type { PageContext } from "../context.ts";
import { html } from "../html.ts";
import type { Page } from "../page.ts";

/** Yields the badge. */
export function* badge(context: PageContext): Iterable<Page> {
  const { statuses } = context.settings;
  const openStatuses = new Set(statuses.slice(0, -1));
  const open = context.records.filter((r) => r.status && openStatuses.has(r.status)).length;
  const value = open === 0 ? "none open" : `${open} open`;
  yield {
    url: "/badge.svg",
    content: draw("incidents", value, open === 0 ? "#1a7f37" : "#b35900"),
  };
}

/** Mean advance of a character at 11 px, wide enough for common sans-serif fonts. */
const advance = 6.6;

function draw(label: string, value: string, colour: string): string {
  const left = Math.round(label.length * advance) + 14;
  const right = Math.round(value.length * advance) + 14;
  const width = left + right;
  const text = `${label}: ${value}`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${text}">
<title>${text}</title>
<clipPath id="round"><rect width="${width}" height="20" rx="4"/></clipPath>
<g clip-path="url(#round)"><rect width="${left}" height="20" fill="#3d444d"/><rect x="${left}" width="${right}" height="20" fill="${colour}"/></g>
<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
<text x="${left / 2}" y="14">${label}</text>
<text x="${left + right / 2}" y="14">${value}</text>
</g>
</svg>
`.markup;
}
