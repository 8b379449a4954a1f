/**
 * How long incidents took: a strip of dots for each measure, on one scale.
 *
 * In:   the distributions of some incidents.
 * Out:  figures in which each dot links to its incident, with the same said in words.
 * Rule: quartiles and median are drawn where there are enough values; what is not known is said.
 */
import type { Distribution, Dot } from "../../derive/distribution.ts";
import type { MeasureStatistics } from "../../derive/statistics.ts";
import { durationText } from "../duration.ts";
import { html, type Html } from "../html.ts";
import { durationScale, type DurationScale } from "./duration-scale.ts";

/** A stack of more dots than this is drawn as a column of counts, and all others with it. */
const tallestStack = 16;

/** Width of a column of dots in percent, and the height of a dot and of the tick labels. */
const column = 2.6;
const dot = 11;
const foot = 22;

/** Draws measures over `total` incidents; undefined where none of them is known. */
export function measuresFigure(
  measures: readonly MeasureStatistics[],
  link: (url: string) => string,
): Html | undefined {
  const known = measures.filter(({ distribution }) => distribution.n > 0);
  if (known.length === 0) return undefined;
  const scale = durationScale(
    Math.min(...known.map(({ distribution }) => distribution.least ?? 1)),
    Math.max(...known.map(({ distribution }) => distribution.most ?? 1)),
  );
  return html`<div class="strips">
${measures.map(({ label, distribution }) => strip(label, distribution, scale, link))}</div>`;
}

function strip(
  label: string,
  distribution: Distribution,
  scale: DurationScale,
  link: (url: string) => string,
): Html {
  const picture = distribution.n > 0 && drawing(label, distribution, scale, link);
  return html`<figure class="measure">
<figcaption><strong>${label}</strong> ${inWords(distribution)}</figcaption>
${picture}</figure>
`;
}

/** A distribution in a sentence or two: median, quartiles, range, n and the number unknown. */
export function inWords(distribution: Distribution): string {
  const { n, unknown, least, lowerQuartile, median, upperQuartile, most } = distribution;
  const missing = unknown === 0 ? "" : `; ${unknown} ${unknown === 1 ? "does" : "do"} not say`;
  if (n === 0 || least === undefined || most === undefined)
    return `not known for any of ${unknown} ${unknown === 1 ? "incident" : "incidents"}`;
  if (n === 1) return `${durationText(least)} (n = 1${missing})`;
  const range = `${durationText(least)} to ${durationText(most)}`;
  if (median === undefined) return `${range} (n = ${n}${missing})`;
  const middle =
    lowerQuartile === undefined || upperQuartile === undefined
      ? ""
      : `, half of them ${durationText(lowerQuartile)} to ${durationText(upperQuartile)}`;
  return `median ${durationText(median)}${middle}, all ${range} (n = ${n}${missing})`;
}

function drawing(
  label: string,
  distribution: Distribution,
  scale: DurationScale,
  link: (url: string) => string,
): Html {
  const { n, values, dots, median, lowerQuartile, upperQuartile } = distribution;
  const place = (minutes: number): number => Math.round(scale.at(minutes) / column);
  const counts = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const at = place(values[i] ?? 0);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const tallest = Math.max(...counts.values());
  const asDots = dots.length > 0 && tallest <= tallestStack;
  const tall = asDots ? Math.max(3, tallest) * dot + 4 : 84;
  const quartiles =
    lowerQuartile !== undefined &&
    upperQuartile !== undefined &&
    html`<rect class="quartiles" x="${scale.at(lowerQuartile)}%" width="${round(Math.max(0.4, scale.at(upperQuartile) - scale.at(lowerQuartile)))}%" y="0" height="${tall}"/>`;
  const middle =
    median !== undefined &&
    html`<line class="median" x1="${scale.at(median)}%" x2="${scale.at(median)}%" y1="0" y2="${tall}"/>`;
  const ticks = scale.ticks.map(
    ({ at, label }) =>
      html`<line class="tick" x1="${at}%" x2="${at}%" y1="${tall}" y2="${tall + 5}"/><text x="${at}%" y="${tall + 18}" text-anchor="middle">${label}</text>`,
  );
  const marks = asDots
    ? stackedDots(dots, place, tall, link)
    : [...counts].map(([at, count]) => bar(at, count, tallest, tall));
  return html`<svg class="strip" role="group" aria-label="${label}, one mark ${asDots ? "an incident" : "for all incidents of about that duration"}" width="100%" height="${tall + foot}">${quartiles}<line class="axis" x1="0" x2="100%" y1="${tall}" y2="${tall}"/>${middle}${ticks}${marks}</svg>`;
}

/** Dots above each other where they stand for about the same duration. */
function stackedDots(
  dots: readonly Dot[],
  place: (minutes: number) => number,
  tall: number,
  link: (url: string) => string,
): Html[] {
  const heights = new Map<number, number>();
  return dots.map(({ record, minutes, approximate }) => {
    const at = place(minutes);
    const height = heights.get(at) ?? 0;
    heights.set(at, height + 1);
    return html`<a href="${link(`/incidents/${record.slug}/`)}"><title>${record.title}: ${approximate && "about "}${durationText(minutes)}</title><circle${approximate && html` class="about"`} cx="${round(at * column)}%" cy="${tall - 7 - height * dot}" r="4.5"/></a>`;
  });
}

const bar = (at: number, count: number, tallest: number, tall: number): Html => {
  const height = Math.max(2, Math.round((count / tallest) * (tall - 8)));
  return html`<rect class="column" x="${round((at - 0.45) * column)}%" width="${round(column * 0.9)}%" y="${tall - height}" height="${height}"><title>${count}</title></rect>`;
};

const round = (percent: number): number => Math.round(percent * 10) / 10;
