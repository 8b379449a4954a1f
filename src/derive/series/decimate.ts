/** Thins the series of a chart to what the browser is given at once. */
import { decimate, decimateTogether } from "../../model/decimate.ts";
import type { SeriesSet } from "./series.ts";

/** Points that one chart holds at most, all series together, and one series at least and at most. */
const perChart = 2400;
const perSeries = { least: 120, most: 1000 };

/** Decimates every series of a set. Stacked series keep common times. */
export function decimateSet(set: SeriesSet, stacked: boolean): SeriesSet {
  const budget = Math.floor(perChart / Math.max(set.series.length, 1));
  const limit = Math.min(Math.max(budget, perSeries.least), perSeries.most);
  if (set.series.every(({ points }) => points.length <= limit)) return set;
  const lists = set.series.map(({ points }) => points);
  const thinned = stacked
    ? decimateTogether(lists, limit)
    : lists.map((points) => decimate(points, limit));
  return {
    ...set,
    series: set.series.map((one, index) => ({ ...one, points: thinned[index] ?? one.points })),
  };
}
