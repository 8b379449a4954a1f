/**
 * What a chart shows, in words: for readers who cannot see it, and for those who want the figures.
 */
import { deriveFacts, type SeriesFacts } from "../../derive/series/facts.ts";
import type { ImpactBand } from "../../derive/series/marks.ts";
import type { Series, SeriesSet } from "../../derive/series/series.ts";
import type { ScaledUnit } from "../../derive/series/units.ts";
import { dayText } from "../../model/civil.ts";
import { figureText } from "../../model/figure-text.ts";
import { spanText } from "../../model/span-text.ts";
import { civilIn, clockAt } from "../../model/zoned-time.ts";
import type { ChartType } from "../../parse/chart-definition.ts";
import type { Units } from "./configuration.ts";

const kinds: Readonly<Record<ChartType, string>> = {
  line: "Line chart",
  area: "Area chart",
  stacked: "Stacked area chart",
  bar: "Bar chart",
  "stacked-bar": "Stacked bar chart",
  band: "Chart of bands",
};

/** What a description is made from. */
export interface Described {
  readonly set: SeriesSet;
  readonly type: ChartType;
  readonly units: Units;
  readonly bands: readonly ImpactBand[];
  readonly zone: string;
  readonly shown: { readonly from: number; readonly to: number };
}

/** Sentences about a chart: what is shown, extremes and their times, the change at the incident. */
export function describeChart(described: Described): string {
  const { set, type, zone, shown, bands } = described;
  const names = listed(set.series.map(({ label }) => label));
  const when = set.categories
    ? `${set.categories.length} ${set.categories.length === 1 ? "row" : "rows"}`
    : spanText(shown.from, shown.to, zone);
  const impact = bands.map(({ from, to, track }) => {
    const name = track === undefined ? "Impact" : `Impact on ${track}`;
    return `${name} from ${clockText(from, described)} to ${clockText(to, described)}.`;
  });
  return [
    `${kinds[type]} of ${names}; ${when}.`,
    ...set.series.map((one) => describeSeries(one, described)),
    ...impact,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** Longer units are named once for each series, in characters. */
const longestUnit = 8;

function describeSeries(series: Series, described: Described): string {
  const facts = deriveFacts(series, described.bands);
  if (!facts) return `${series.label}: no values.`;
  const unit = described.units[series.axis];
  const isLong = unit.text.length > longestUnit;
  const figure = (value: number): string =>
    scaledText(value, isLong ? { ...unit, text: "" } : unit);
  const at = (x: number): string =>
    described.set.categories
      ? `for ${described.set.categories[x] ?? ""}`
      : `at ${clockText(x, described)}`;
  const { least, most } = facts;
  const range =
    least.y === most.y
      ? `${figure(most.y)} throughout`
      : `lowest ${figure(least.y)} ${at(least.x)}, highest ${figure(most.y)} ${at(most.x)}`;
  const name = isLong ? `${series.label} (${unit.text})` : series.label;
  return `${name}: ${range}${changeText(facts, figure)}${gapText(facts)}.`;
}

function changeText({ change }: SeriesFacts, figure: (value: number) => string): string {
  if (!change) return "";
  const { before, during } = change;
  return `; median ${figure(before)} before the impact and ${figure(during)} during it`;
}

const gapText = ({ gaps }: SeriesFacts): string =>
  gaps === 0 ? "" : `; ${gaps === 1 ? "one gap" : `${gaps} gaps`} without values`;

/** A value in the author's unit, shown with the prefix that its chart has. */
export const scaledText = (value: number, { divisor, text }: ScaledUnit): string =>
  figureText(value / divisor, text);

/** The clock alone on a chart of one day; the day too where it spans several. */
function clockText(at: number, { zone, shown }: Described): string {
  const sameDay = civilIn(shown.from, zone).day === civilIn(shown.to, zone).day;
  return sameDay ? clockAt(at, zone) : `${clockAt(at, zone)} on ${dayText(civilIn(at, zone).day)}`;
}

/** `a`, `a and b`, `a, b and c`; more than six are counted. */
function listed(names: readonly string[]): string {
  if (names.length > 6) return `${names.length} series`;
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
