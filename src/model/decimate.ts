/**
 * Leaves out the points of a long series that nobody could see (LTTB: largest triangle, three
 * buckets), and never a gap.
 *
 * Why here: the build thins what it draws, and the browser does so again for what a zoom shows.
 */
import { createLTTB } from "downsample/methods/LTTB.js";

/** A point of a series; one without a number is a gap. */
export interface ThinnedPoint {
  readonly x: number;
  readonly y?: number | null | undefined;
}

interface Known {
  readonly x: number;
  readonly y: number;
}
const largestTriangles = createLTTB<Known>({ x: "x", y: "y" });

/** At most `limit` points of a series in order of `x`, gaps aside. */
export function decimate<Point extends ThinnedPoint>(
  points: readonly Point[],
  limit: number,
): readonly Point[] {
  if (points.length <= limit) return points;
  const runs = runsOf(points);
  const known = runs.reduce((sum, { length }) => sum + length, 0);
  return runs.flatMap((run): readonly Point[] => {
    if (!isKnown(run[0])) return run.slice(0, 1);
    const share = Math.max(Math.round((run.length / known) * limit), 2);
    if (run.length <= share) return run;
    return Array.from(largestTriangles(run as readonly Known[] as Known[], share)) as Point[];
  });
}

/**
 * The same times of several series: those at which their sum is telling. Layers of a stack must be
 * known together.
 */
export function decimateTogether<Point extends ThinnedPoint>(
  series: readonly (readonly Point[])[],
  limit: number,
): readonly (readonly Point[])[] {
  if (series.every(({ length }) => length <= limit)) return series;
  const sums = new Map<number, number>();
  for (const points of series)
    for (const { x, y } of points) sums.set(x, (sums.get(x) ?? 0) + (y ?? 0));
  const total = [...sums].map(([x, y]) => ({ x, y })).toSorted((a, b) => a.x - b.x);
  const kept = new Set(decimate(total, limit).map(({ x }) => x));
  return series.map((points) => points.filter(({ x }) => kept.has(x)));
}

const isKnown = (point: ThinnedPoint | undefined): boolean => typeof point?.y === "number";

/** Points that follow each other, each run all values or all gaps. */
function runsOf<Point extends ThinnedPoint>(points: readonly Point[]): readonly Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && isKnown(run[0]) === isKnown(point)) run.push(point);
    else runs.push([point]);
  }
  return runs;
}
