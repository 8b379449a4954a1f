/** The axes of a chart, as Chart.js reads them. */
import { shownBy } from "../../derive/series/read-chart.ts";
import type { Series, SeriesSet } from "../../derive/series/series.ts";
import { tickStep, timeFormats } from "../../model/chart-time.ts";
import { isStacked, type ChartType } from "../../parse/chart-definition.ts";
import { drawsBars, type ChartParts } from "./parts.ts";

/** The language of numbers and months on axes. */
export const chartLocale = "en-GB";

/** The share of a time axis that half of a mark's number takes. */
const markRoom = 0.022;

/** Ticks that a time axis has room for. */
const mostTicks = 9;
const font = { size: 12 };
const grid = { color: "@grid", tickColor: "@grid", lineWidth: 1 };

/** The axis from left to right: times, or the labels of rows. */
export const horizontalAxis = (parts: ChartParts): Record<string, unknown> =>
  parts.set.categories
    ? categoryAxis(parts.set.categories.length, isStacked(parts.type))
    : timeAxis(parts);

/** Half of the shortest step between two bars: the room that the first and the last need. */
function barRoom({ series }: SeriesSet): number {
  const times = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))];
  const sorted = times.toSorted((a, b) => a - b);
  const steps = sorted.slice(1).map((x, at) => x - (sorted[at] ?? x));
  return steps.reduce((a, b) => Math.min(a, b), Infinity) / 2;
}

function timeAxis({ set, type, marks: { marks }, zone }: ChartParts): Record<string, unknown> {
  const { from, to } = shownBy(set);
  const isBar = drawsBars(type, set);
  const halfStep = isBar ? barRoom(set) : 0;
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
    stacked: isBar && isStacked(type),
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
    autoSkipPadding: 20, // on a phone without scripts letters are larger
  },
});

/** One axis of values; `unit` stands beside it. */
export function valueAxis(
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
    stacked: isStacked(type),
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
