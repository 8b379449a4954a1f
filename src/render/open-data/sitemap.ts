/**
 * The sitemap (sitemaps.org 0.9) and `robots.txt`.
 *
 * In:   the urls of all listed pages.
 * Out:  `/sitemap.xml`; beyond 10 000 pages an index of `/sitemap-1.xml`, `/sitemap-2.xml`, …
 * Rule: only a page about one report has a day of last change; no clock stands in for the others.
 */
import type { IncidentRecord } from "../../model/archive.ts";
import type { PageContext } from "../context.ts";
import { html, type Html } from "../html.ts";
import type { Page } from "../page.ts";
import { incidentUrl } from "./addresses.ts";
import { lastChange } from "./feed-entries.ts";
import { xmlText } from "./xml.ts";

const pagesPerFile = 10_000;

/** The sitemap of the given page urls (without the mount), in any order. */
export function sitemap(urls: readonly string[], context: PageContext): Page[] {
  const days = new Map(context.records.map((r) => [incidentUrl(r.slug), dayOfChange(r)]));
  const entries = urls
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((url) => ({ address: context.absolute(url), day: days.get(url) }));
  if (entries.length <= pagesPerFile) return [file("/sitemap.xml", "urlset", "url", entries)];
  const parts: Page[] = [];
  for (let at = 0; at < entries.length; at += pagesPerFile) {
    const part = entries.slice(at, at + pagesPerFile);
    parts.push(file(`/sitemap-${parts.length + 1}.xml`, "urlset", "url", part));
  }
  const list = parts.map((part) => ({ address: context.absolute(part.url), day: undefined }));
  return [file("/sitemap.xml", "sitemapindex", "sitemap", list), ...parts];
}

/** Yields `/robots.txt` where the archive is the root of its host; elsewhere none would be read. */
export function* robots(context: PageContext): Iterable<Page> {
  if (context.settings.mount !== "/") return;
  const open = context.edition === "public";
  const rule = open ? "Allow: /" : "Disallow: /";
  const map = open ? `\nSitemap: ${context.absolute("/sitemap.xml")}\n` : "";
  yield { url: "/robots.txt", content: `User-agent: *\n${rule}\n${map}` };
}

interface Entry {
  readonly address: string;
  readonly day: string | undefined;
}

const tag = (name: string, content: Html): string => `<${name}>${content.markup}</${name}>`;

/** The template tag escapes for XML as well: it writes no entity that XML lacks. */
function file(url: string, root: string, element: string, entries: readonly Entry[]): Page {
  const lines = entries.map(({ address, day }) =>
    tag(
      element,
      html`<loc>${xmlText(address)}</loc>${day !== undefined && html`<lastmod>${day}</lastmod>`}`,
    ),
  );
  const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="${xmlns}">
${lines.join("\n")}
</${root}>
`;
  return { url, content };
}

const dayOfChange = (record: IncidentRecord): string | undefined =>
  lastChange(record)?.toISOString().slice(0, 10);
