/**
 * A small picture of activity: one bar a year, to scale, readable as words.
 *
 * In:   counts by year, quiet years included.
 * Out:  an SVG that takes its colours from the style sheet.
 */
import type { Count } from "../../derive/statistics.ts";
import { html, type Html } from "../html.ts";

/** Width of a year's bar and height of the picture, in units of the view box. */
const bar = 6;
const height = 20;

/** Pictures show this many years at most, the latest. */
const yearsShown = 40;

/** Draws incidents by year; `most` is the count that reaches the top. */
export function activityFigure(years: readonly Count[], most: number): Html {
  const shown = years.slice(-yearsShown);
  const width = shown.length * bar;
  const bars = shown.map(({ count }, i) => {
    // A single incident must be seen beside a hundred.
    const tall = count === 0 ? 1 : Math.max(3, Math.round((count / most) * height));
    return `M${i * bar} ${height}v-${tall}h${bar - 1}v${tall}z`;
  });
  return html`<svg class="activity" role="img" aria-label="${inWords(shown)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><path d="${bars.join("")}"/></svg>`;
}

function inWords(years: readonly Count[]): string {
  const active = years.filter(({ count }) => count > 0);
  if (active.length > 8) {
    const [first, last] = [active[0]?.key, active.at(-1)?.key];
    const top = active.reduce((a, b) => (b.count > a.count ? b : a));
    return `By year, from ${first} to ${last}: at most ${top.count}, in ${top.key}`;
  }
  return `By year: ${active.map(({ key, count }) => `${count} in ${key}`).join(", ")}`;
}
