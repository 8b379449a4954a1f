/**
 * What is worth saying about a series: its extremes with their times, and how the incident changed it.
 */
import type { ImpactBand } from "./marks.ts";
import type { Point, Series } from "./series.ts";

/** A known value and where it stands. */
export interface Extreme {
  readonly x: number;
  readonly y: number;
}

/** Facts of one series; undefined where it has no value at all. */
export interface SeriesFacts {
  readonly least: Extreme;
  readonly most: Extreme;
  /** Medians before and during the impact; undefined where either has too few values to compare. */
  readonly change: { readonly before: number; readonly during: number } | undefined;
  readonly gaps: number;
}

/** Values on either side that a comparison needs. */
const enough = 3;

/** Derives the facts of one series, over all of its points. */
export function deriveFacts(
  { points }: Series,
  bands: readonly ImpactBand[],
): SeriesFacts | undefined {
  let least: Extreme | undefined;
  let most: Extreme | undefined;
  let gaps = 0;
  for (const { x, y } of points) {
    if (y === undefined) gaps++;
    else {
      if (!least || y < least.y) least = { x, y };
      if (!most || y > most.y) most = { x, y };
    }
  }
  return least && most && { least, most, gaps, change: changeAt(points, bands) };
}

function changeAt(points: readonly Point[], bands: readonly ImpactBand[]): SeriesFacts["change"] {
  if (bands.length === 0) return undefined;
  const start = Math.min(...bands.map(({ from }) => from));
  const before: number[] = [];
  const during: number[] = [];
  for (const { x, y } of points) {
    if (y === undefined) continue;
    if (x < start) before.push(y);
    else if (bands.some(({ from, to }) => x >= from && x <= to)) during.push(y);
  }
  if (before.length < enough || during.length < enough) return undefined;
  return { before: median(before), during: median(during) };
}

/** The middle value; of an even number of values the mean of both middle ones. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const high = sorted[sorted.length >> 1] ?? 0;
  return sorted.length % 2 === 1 ? high : (high + (sorted[(sorted.length >> 1) - 1] ?? 0)) / 2;
}
