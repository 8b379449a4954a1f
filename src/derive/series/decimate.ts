/**
 * Leaves out the points of a long series that nobody could see (LTTB: largest triangle, three
 * buckets), and never a gap.
 */
import { createLTTB } from "downsample";
import type { Point, Series, SeriesSet } from "./series.ts";

/** Points that one drawing holds at most, all series together, and one series at least. */
const perChart = 2400;
const perSeries = { least: 120, most: 1000 };

interface Known {
  readonly x: number;
  readonly y: number;
}
const largestTriangles = createLTTB<Known>({ x: "x", y: "y" });

/** Decimates every series of a set to what a chart can show. Stacked series keep common times. */
export function decimateSet(set: SeriesSet, stacked: boolean): SeriesSet {
  const budget = Math.floor(perChart / Math.max(set.series.length, 1));
  const limit = Math.min(Math.max(budget, perSeries.least), perSeries.most);
  if (set.series.every(({ points }) => points.length <= limit)) return set;
  return {
    ...set,
    series: stacked
      ? together(set.series, limit)
      : set.series.map((one) => ({ ...one, points: decimate(one.points, limit) })),
  };
}

/** At most `limit` points of a series, gaps aside. */
export function decimate(points: readonly Point[], limit: number): readonly Point[] {
  if (points.length <= limit) return points;
  return runsOf(points).flatMap((run): readonly Point[] => {
    const share = Math.max(Math.round((run.length / points.length) * limit), 2);
    const kept =
      run.length > share ? Array.from(largestTriangles(run, share) as ArrayLike<Known>) : run;
    const last = run.at(-1);
    const gap = last && points[indexAfter(points, last.x)];
    return gap && gap.y === undefined ? [...kept, gap] : kept;
  });
}

/** Values that follow each other without a gap. */
function runsOf(points: readonly Point[]): Known[][] {
  const runs: Known[][] = [[]];
  for (const { x, y } of points) {
    if (y !== undefined) runs.at(-1)?.push({ x, y });
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** The index of the first point later than `x`. */
function indexAfter(points: readonly Point[], x: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.x ?? 0) <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Layers of a stack must be known at the same times: those at which the sum is telling. */
function together(series: readonly Series[], limit: number): Series[] {
  const sums = new Map<number, number>();
  for (const { points } of series)
    for (const { x, y } of points) sums.set(x, (sums.get(x) ?? 0) + (y ?? 0));
  const total = [...sums].map(([x, y]) => ({ x, y })).toSorted((a, b) => a.x - b.x);
  const kept = new Set(decimate(total, limit).map(({ x }) => x));
  return series.map((one) => ({ ...one, points: one.points.filter(({ x }) => kept.has(x)) }));
}
