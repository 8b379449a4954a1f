/**
 * The Chart.js configuration of one chart, as JSON.
 *
 * In:   series as they are drawn, marks of the timeline, the zone and the type.
 * Out:  one configuration, which the build draws to SVG and the browser brings to life.
 */
import type { Marks } from "../../derive/series/marks.ts";
import { shownBy } from "../../derive/series/read-chart.ts";
import type { Series, SeriesSet } from "../../derive/series/series.ts";
import { scaleUnit, type ScaledUnit } from "../../derive/series/units.ts";
import type {
  ChartConfiguration,
  ConfiguredPoint,
  ConfiguredSeries,
} from "../../model/chart-configuration.ts";
import { tickStep, timeFormats } from "../../model/chart-time.ts";
import type { ChartType } from "../../parse/chart-definition.ts";
import { annotationsOf, markRows, numberMarks } from "./annotations.ts";

/** The size of every drawing in CSS pixels. */
export const chartSize = [680, 340] as const;

/** What a configuration is made from. */
export interface ChartParts {
  /** Decimated to what can be seen. */
  readonly set: SeriesSet;
  /** True where points were left out of it. */
  readonly isThinned: boolean;
  readonly type: ChartType;
  readonly marks: Marks;
  /** The zone in which times are shown. */
  readonly zone: string;
}

/** The units of both axes, with the prefix that makes their figures short. */
export interface Units {
  readonly left: ScaledUnit;
  readonly right: ScaledUnit;
}

/** Chooses the units of both axes by their largest values. */
export function unitsOf({ series }: SeriesSet, stacked: boolean): Units {
  const unitAt = (axis: "left" | "right"): ScaledUnit => {
    const own = series.filter((one) => one.axis === axis);
    const peaks = own.map(({ points }) => largest(points.map(({ y }) => y)));
    const peak = stacked ? peaks.reduce((sum, one) => sum + one, 0) : Math.max(0, ...peaks);
    return scaleUnit(own[0]?.unit, peak);
  };
  return { left: unitAt("left"), right: unitAt("right") };
}

const largest = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);

/** Makes the configuration of one chart. */
export function chartConfiguration({
  set,
  isThinned,
  type,
  marks,
  zone,
}: ChartParts): ChartConfiguration {
  const units = unitsOf(set, type === "stacked");
  const { categories } = set;
  const bars = drawsBars(type, set);
  const numbered = numberMarks(marks.marks);
  const rows = markRows(numbered, shownBy(set));
  const right = set.series.some(({ axis }) => axis === "right");
  return {
    type: bars ? "bar" : "line",
    data: {
      ...(categories ? { labels: categories } : {}),
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
        x: categories
          ? categoryAxis(categories.length, type === "stacked")
          : timeAxis(zone, shownBy(set), bars ? barRoom(set) : 0, marks),
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
    units: { left: units.left.text, right: units.right.text },
    divisors: { left: units.left.divisor, right: units.right.divisor },
    isThinned,
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

/** Five significant digits are more than a pixel tells. */
function short(value: number): number {
  if (value === 0) return 0;
  const places = 4 - Math.floor(Math.log10(Math.abs(value)));
  const factor = 10 ** Math.abs(places); // a whole number, so that 12.346 is no 12.346000000000002
  return places >= 0 ? Math.round(value * factor) / factor : Math.round(value / factor) * factor;
}

/** The language of numbers and months on axes. */
const chartLocale = "en-GB";

/** The share of a time axis that half of a mark's number takes. */
const markRoom = 0.022;

/** Ticks that a time axis has room for. */
const mostTicks = 9;
const font = { size: 12 };
const grid = { color: "@grid", tickColor: "@grid", lineWidth: 1 };

/** Half of the shortest step between two bars: the room that the first and the last need. */
function barRoom({ series }: SeriesSet): number {
  const times = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))];
  const sorted = times.toSorted((a, b) => a - b);
  const steps = sorted.slice(1).map((x, at) => x - (sorted[at] ?? x));
  return steps.reduce((a, b) => Math.min(a, b), Infinity) / 2;
}

function timeAxis(
  zone: string,
  { from, to }: { from: number; to: number },
  halfStep: number,
  { marks }: Marks,
): Record<string, unknown> {
  // A single moment needs some room around it; so does the number of a mark at either end.
  const room = from === to ? 60_000 : Math.min(halfStep, (to - from) / 8);
  const roomOfMark = (to - from) * markRoom;
  const isMarked = (edge: number): boolean =>
    marks.some(({ at }) => Math.abs(at - edge) < roomOfMark);
  const min = from - (isMarked(from) ? Math.max(room, roomOfMark) : room);
  const max = to + (isMarked(to) ? Math.max(room, roomOfMark) : room);
  const { unit, step } = tickStep(max - min, mostTicks);
  return {
    type: "time",
    min,
    max,
    adapters: { date: { zone, step, locale: chartLocale } },
    time: { unit, displayFormats: timeFormats },
    // Bars would have ticks between them; a moment has its tick where it is.
    offset: false,
    grid: { ...grid, drawOnChartArea: false, offset: false },
    border: { color: "@axis" },
    ticks: { color: "@text", font, stepSize: step, maxRotation: 0, autoSkipPadding: 12 },
  };
}

/** Labels of a category axis that have room on a phone once they are turned. */
const mostLabels = 12;

const categoryAxis = (count: number, stacked: boolean): Record<string, unknown> => ({
  type: "category",
  stacked,
  grid: { ...grid, drawOnChartArea: false },
  border: { color: "@axis" },
  ticks: {
    color: "@text",
    font,
    maxRotation: 60,
    autoSkip: count > mostLabels,
    autoSkipPadding: 8,
  },
});

function valueAxis(
  unit: string,
  axis: "left" | "right",
  type: ChartType,
  series: readonly Series[],
): Record<string, unknown> {
  let [least, most, isWhole] = [Infinity, -Infinity, true];
  for (const { axis: own, points } of series) {
    if (own !== axis) continue;
    for (const { y } of points) {
      if (y === undefined) continue;
      least = Math.min(least, y);
      most = Math.max(most, y);
      isWhole &&= Number.isInteger(y);
    }
  }
  const fromZero = type !== "line" || least < most * 0.6;
  return {
    type: "linear",
    position: axis,
    beginAtZero: fromZero,
    stacked: type === "stacked",
    grid: axis === "left" ? grid : { ...grid, drawOnChartArea: false },
    border: { display: false },
    title: { display: unit !== "", text: unit, color: "@text", font },
    ticks: {
      color: "@text",
      font,
      maxTicksLimit: 6,
      padding: 6,
      // Half an incident is no tick.
      ...(most <= 10 && isWhole ? { precision: 0 } : {}),
      format: { maximumSignificantDigits: 4 },
    },
  };
}

/** Rows that have labels instead of times are drawn as bars, whatever the type. */
export const drawsBars = (type: ChartType, { categories }: SeriesSet): boolean =>
  type === "bar" || categories !== undefined;
