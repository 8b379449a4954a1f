/**
 * The Chart.js configuration of one chart, as JSON.
 *
 * In:   series as they are drawn, marks of the timeline, the zone and the type.
 * Out:  one configuration, which the build draws to SVG and the browser brings to life.
 */
import { shownBy } from "../../derive/series/read-chart.ts";
import type { Series, SeriesSet } from "../../derive/series/series.ts";
import { scaleUnit, type ScaledUnit } from "../../derive/series/units.ts";
import type {
  ChartConfiguration,
  ConfiguredPoint,
  ConfiguredSeries,
} from "../../model/chart-configuration.ts";
import { isStacked, type ChartType } from "../../parse/chart-definition.ts";
import { clip } from "../clip.ts";
import { annotationsOf, markRows, numberMarks } from "./annotations.ts";
import { chartLocale, horizontalAxis, valueAxis } from "./axes.ts";
import { drawsBars, type ChartParts } from "./parts.ts";

/** The size of every drawing in CSS pixels. */
export const chartSize = [680, 340] as const;

/** The units of both axes, with the prefix that makes their figures short. */
export interface Units {
  readonly left: ScaledUnit;
  readonly right: ScaledUnit;
}

/** Chooses the units of both axes by their largest values. */
export function unitsOf({ series }: SeriesSet, stacked: boolean): Units {
  const unitAt = (axis: "left" | "right"): ScaledUnit => {
    const own = series.filter((one) => one.axis === axis);
    const peaks = stacked ? sumsOf(own) : own.flatMap(({ points }) => points.map(({ y }) => y));
    const peak = largest(peaks);
    return scaleUnit(own[0]?.unit, peak);
  };
  return { left: unitAt("left"), right: unitAt("right") };
}

/** What the values of all series at one time add up to. */
function sumsOf(series: readonly Series[]): number[] {
  const sums = new Map<number, number>();
  for (const { points } of series)
    for (const { x, y } of points) sums.set(x, (sums.get(x) ?? 0) + (y ?? 0));
  return [...sums.values()];
}

const largest = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);

/** Makes the configuration of one chart. */
export function chartConfiguration(parts: ChartParts): ChartConfiguration {
  const { set, isThinned, type, marks, zone } = parts;
  const units = unitsOf(set, isStacked(type));
  const { categories } = set;
  const bars = drawsBars(type, set);
  const numbered = numberMarks(marks.marks);
  const rows = markRows(numbered, shownBy(set));
  const right = set.series.some(({ axis }) => axis === "right");
  return {
    type: bars ? "bar" : "line",
    data: {
      ...(categories ? { labels: categories.map((label) => clip(label, longestLabel)) } : {}),
      datasets: set.series.map((one, index) =>
        configuredSeries(one, index, bars ? "bar" : type, units[one.axis].divisor),
      ),
    },
    options: {
      animation: false,
      locale: chartLocale, // never that of the machine
      events: [],
      parsing: false,
      layout: { padding: { top: rows.count * 18 + 6, right: right ? 0 : 14, left: 2 } },
      scales: {
        x: horizontalAxis(parts),
        left: valueAxis(units.left.text, "left", type, set.series),
        ...(right ? { right: valueAxis(units.right.text, "right", type, set.series) } : {}),
      },
      plugins: {
        legend: { display: false },
        annotation: { clip: false, annotations: annotationsOf(marks.bands, numbered, rows) },
      },
    },
    size: chartSize,
    zone: categories ? null : zone,
    rows: categories ?? null,
    units: { left: units.left.text, right: units.right.text },
    divisors: { left: units.left.divisor, right: units.right.divisor },
    isThinned,
    isStacked: isStacked(type),
    marks: numbered.map(({ at, number, event }) => ({ at, number, event: event ?? null })),
  };
}

/** Series beyond the sixth repeat the inks with dashes. */
const inkCount = 6;

function configuredSeries(
  { label, axis, points }: Series,
  index: number,
  type: ChartType,
  divisor: number,
): ConfiguredSeries {
  const ink = `@${(index % inkCount) + 1}`;
  const data = points.map(({ x, y }): ConfiguredPoint => ({
    x,
    y: y === undefined ? null : short(y / divisor),
  }));
  const common = { label, data, yAxisID: axis, borderColor: ink };
  if (type === "bar")
    return { ...common, backgroundColor: `${ink}/0.75`, borderWidth: 0, maxBarThickness: 36 };
  return {
    ...common,
    borderWidth: 2,
    borderJoinStyle: "round",
    borderDash: index < inkCount ? [] : [6, 3],
    pointRadius: points.length <= 12 || lonely(points) ? 3 : 0,
    pointBackgroundColor: ink,
    pointBorderWidth: 0,
    tension: 0,
    spanGaps: false,
    ...fillOf(type, index, ink),
  };
}

function fillOf(type: ChartType, index: number, ink: string): Record<string, unknown> {
  switch (type) {
    case "area":
      return { fill: "origin", backgroundColor: `${ink}/0.14` };
    case "stacked":
      return { fill: index === 0 ? "origin" : "-1", backgroundColor: `${ink}/0.45`, stack: "all" };
    case "band":
      return index === 0 ? { fill: false } : { fill: "-1", backgroundColor: `${ink}/0.16` };
    default:
      return { fill: false };
  }
}

/** True where a value stands between two gaps, so that no line would show it. */
const lonely = (points: Series["points"]): boolean =>
  points.some(
    ({ y }, at) =>
      y !== undefined && points[at - 1]?.y === undefined && points[at + 1]?.y === undefined,
  );

/** Characters of a label that have room below a bar on a phone; table and readout have all. */
const longestLabel = 15;

/** Five significant digits are more than a pixel tells. */
function short(value: number): number {
  if (value === 0) return 0;
  const places = 4 - Math.floor(Math.log10(Math.abs(value)));
  const factor = 10 ** Math.abs(places); // a whole number, so that 12.346 is no 12.346000000000002
  return places >= 0 ? Math.round(value * factor) / factor : Math.round(value / factor) * factor;
}
