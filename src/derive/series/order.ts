/**
 * Puts the points of a series into order and keeps its gaps.
 *
 * Rule: points are sorted by time; of two at one time the later row counts; where a regular series
 * lacks values for longer than twice its step, a gap is set, so that no line is drawn across it.
 */
import { isoAt } from "../../model/zoned-time.ts";
import type { Point, RawSet, ReadContext } from "./series.ts";

/** Orders every series of a set. */
export function orderSet(set: RawSet, { report }: Pick<ReadContext, "report">): RawSet {
  const twice = new Set<number>();
  const series = set.series.map((one) => {
    const points = dropTwins(sortPoints(one.points), twice);
    return { ...one, points: set.categories ? points : setGaps(points) };
  });
  if (!set.categories)
    for (const x of [...twice].slice(0, 3))
      report("chart-time-twice", 1, { cell: isoAt(x, "UTC") });
  return { ...set, series };
}

function sortPoints(points: readonly Point[]): readonly Point[] {
  const sorted = points.every((point, at) => at === 0 || (points[at - 1]?.x ?? 0) <= point.x);
  return sorted ? points : points.toSorted((a, b) => a.x - b.x);
}

function dropTwins(points: readonly Point[], twice: Set<number>): readonly Point[] {
  const hasTwins = points.some((point, at) => points[at + 1]?.x === point.x);
  if (!hasTwins) return points;
  return points.filter((point, at) => {
    if (points[at + 1]?.x !== point.x) return true;
    twice.add(point.x);
    return false;
  });
}

/** Sets a point without a value into every hole of a series that otherwise has one regular step. */
export function setGaps(points: readonly Point[]): readonly Point[] {
  const steps = points.slice(1).map((point, at) => point.x - (points[at]?.x ?? 0));
  const step = steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 0;
  const regular = steps.filter((one) => Math.abs(one - step) <= step / 10).length;
  if (steps.length < 4 || regular < steps.length * 0.8) return points;
  if (!steps.some((one) => one > step * 2.2)) return points;
  return points.flatMap((point, at): Point[] =>
    at > 0 && (steps[at - 1] ?? 0) > step * 2.2
      ? [{ x: (points[at - 1]?.x ?? 0) + step, y: undefined }, point]
      : [point],
  );
}
