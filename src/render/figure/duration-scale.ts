/**
 * A logarithmic scale of durations: minutes to shares of a width.
 *
 * Rule: incidents take minutes or weeks; only a logarithmic scale shows both.
 */

/** Places durations on a line. */
export interface DurationScale {
  /** Where a duration stands, in percent of the width. */
  readonly at: (minutes: number) => number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

const marks: readonly (readonly [minutes: number, label: string])[] = [
  [1, "1 min"],
  [5, "5 min"],
  [15, "15 min"],
  [60, "1 h"],
  [240, "4 h"],
  [1440, "1 d"],
  [4320, "3 d"],
  [10080, "7 d"],
  [43200, "30 d"],
  [129600, "90 d"],
  [525600, "1 y"],
  [5256000, "10 y"],
];

/** Percent kept free at both ends, and between the labels of two ticks. */
const edge = 4;
const apart = 13;

/** A scale from the shortest to the longest of some durations, in minutes. */
export function durationScale(shortest: number, longest: number): DurationScale {
  const least = Math.max(1, shortest);
  const most = Math.max(5, longest);
  const low = marks.findLast(([value]) => value <= least)?.[0] ?? 1;
  const high = marks.find(([value]) => value >= most && value > low)?.[0] ?? most;
  const span = Math.log(high / low);
  const at = (value: number): number =>
    round(edge + ((100 - 2 * edge) * Math.log(Math.min(high, Math.max(low, value)) / low)) / span);
  const ticks: { at: number; label: string }[] = [];
  for (const [value, label] of marks.filter(([value]) => value >= low && value <= high))
    if (at(value) - (ticks.at(-1)?.at ?? -apart) >= apart) ticks.push({ at: at(value), label });
  return { at, ticks };
}

const round = (percent: number): number => Math.round(percent * 10) / 10;
