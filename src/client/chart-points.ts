/** Finding points of a chart by where they lie. */
import type { ConfiguredPoint } from "../model/chart-configuration.ts";

/** All horizontal positions that have a value, in order, each once. */
export function positionsOf(lists: readonly (readonly ConfiguredPoint[])[]): number[] {
  const positions = new Set<number>();
  for (const points of lists) for (const { x, y } of points) if (y !== null) positions.add(x);
  return [...positions].toSorted((a, b) => a - b);
}

/** The index of the position nearest to `x`; positions are in order. */
export function nearestIndex(positions: readonly number[], x: number): number {
  const after = positions.findIndex((position) => position >= x);
  if (after < 0) return positions.length - 1;
  const before = Math.max(after - 1, 0);
  const isNearer = x - (positions[before] ?? x) < (positions[after] ?? x) - x;
  return isNearer ? before : after;
}

/**
 * The value of a series at `x`: that of its point there, or of the nearer one of both beside it;
 * undefined in a gap and beyond its ends.
 */
export function valueAt(points: readonly ConfiguredPoint[], x: number): number | undefined {
  const after = points.findIndex((point) => point.x >= x);
  const next = points[after];
  const before = next?.x === x ? next : points[after - 1];
  if (!next || !before || next.y === null || before.y === null) return undefined;
  return x - before.x < next.x - x ? before.y : next.y;
}
