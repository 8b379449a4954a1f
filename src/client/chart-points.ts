/** Finding points of a chart by where they lie. */
import type { ChartConfiguration, ConfiguredPoint } from "../model/chart-configuration.ts";

/** All horizontal positions that have a value, in order, each once. */
export function positionsOf({ data }: ChartConfiguration): number[] {
  const positions = new Set<number>();
  for (const { data: points } of data.datasets)
    for (const { x, y } of points) if (y !== null) positions.add(x);
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

/** The point of a series at `x`, or the nearest one within `reach`; undefined in a gap. */
export function pointAt(
  points: readonly ConfiguredPoint[],
  x: number,
  reach: number,
): ConfiguredPoint | undefined {
  let best: ConfiguredPoint | undefined;
  for (const point of points) {
    const isNearer = !best || Math.abs(point.x - x) < Math.abs(best.x - x);
    if (Math.abs(point.x - x) <= reach && isNearer) best = point;
  }
  return best?.y === null ? undefined : best;
}
