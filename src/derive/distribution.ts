/**
 * How long things took: what can honestly be said of a handful of skewed durations.
 *
 * In:   records and the name of a measure.
 * Out:  each incident's value, quartiles where there are enough, and how many are not known.
 * Rule: no mean. Durations of incidents are few and skewed, and one long night moves a mean
 *       further than everything else together; a median says what a typical incident took.
 */
import type { IncidentRecord } from "../model/archive.ts";
import { compareText } from "./order.ts";

/** Fewer values than this have no quartiles worth printing. */
export const enoughForQuartiles = 5;

/** Fewer values than this are shown one by one, without a median. */
export const enoughForMedian = 3;

/** One incident in a distribution. */
export interface Dot {
  readonly record: IncidentRecord;
  readonly minutes: number;
  readonly approximate: boolean;
}

/** The values of one measure over some incidents, in minutes. */
export interface Distribution {
  /** How many are known. */
  readonly n: number;
  /** How many incidents do not say. */
  readonly unknown: number;
  readonly least: number | undefined;
  /** Undefined below `enoughForQuartiles` values. */
  readonly lowerQuartile: number | undefined;
  /** Undefined below `enoughForMedian` values. */
  readonly median: number | undefined;
  readonly upperQuartile: number | undefined;
  readonly most: number | undefined;
  /** Ascending. */
  readonly values: ArrayLike<number>;
  /** Ascending by value, then by slug; empty where there are more than `mostDots`. */
  readonly dots: readonly Dot[];
}

/** More incidents than this are no longer told apart one by one. */
export const mostDots = 120;

/** The distribution of one measure. */
export function distributionOf(records: readonly IncidentRecord[], measure: string): Distribution {
  const known = records.filter(({ measures }) => Number.isFinite(measures[measure]?.minutes));
  // Numbers alone sort many times faster than records.
  const values = Float64Array.from(
    known,
    (record) => record.measures[measure]?.minutes ?? 0,
  ).toSorted();
  const n = values.length;
  const at = (part: number, enough: number): number | undefined =>
    n >= enough ? quantile(values, part) : undefined;
  return {
    n,
    unknown: records.length - n,
    least: values[0],
    lowerQuartile: at(0.25, enoughForQuartiles),
    median: at(0.5, enoughForMedian),
    upperQuartile: at(0.75, enoughForQuartiles),
    most: values.at(-1),
    values,
    dots: n <= mostDots ? dotsOf(known, measure) : [],
  };
}

const dotsOf = (records: readonly IncidentRecord[], measure: string): Dot[] =>
  records
    .flatMap((record): Dot[] => {
      const value = record.measures[measure];
      return value ? [{ record, minutes: value.minutes, approximate: value.approximate }] : [];
    })
    .toSorted((a, b) => a.minutes - b.minutes || compareText(a.record.slug, b.record.slug));

/** A quantile of ascending values, linear between neighbours (type 7 of Hyndman and Fan). */
export function quantile(ascending: ArrayLike<number>, part: number): number | undefined {
  const at = (ascending.length - 1) * part;
  const low = ascending[Math.floor(at)];
  const high = ascending[Math.ceil(at)];
  if (low === undefined || high === undefined) return undefined;
  return low + (high - low) * (at - Math.floor(at));
}
