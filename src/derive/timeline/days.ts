/**
 * Turns day words into days.
 *
 * In:   the words, the frame of the report, the day that the account has reached.
 * Out:  a day number and the parts that were not written; undefined when the words do not decide.
 * Rule: a missing year is the one that brings the day nearest to what the report says of itself.
 */
import type { DayWords } from "../../parse/day-words.ts";
import type { ImpliedPart } from "../../model/timeline.ts";
import { dayNumber, dayParts, weekdayOf } from "./civil.ts";
import { daysAhead, type Frame } from "./document.ts";
import { isPossibleYear } from "./slips.ts";

/** A day and what was implied in it. */
export interface Day {
  readonly day: number;
  readonly implied: readonly ImpliedPart[];
}

/** Where the account stands when the words are read. */
export interface Reached {
  /** The day reached so far, if any. */
  readonly day: number | undefined;
  /** The first day of the incident, if any. */
  readonly first: number | undefined;
  /** True within entries written as things happened: "today" is then the day of the entry. */
  readonly live: boolean;
}

/** Reads day words. `yearHint` is a year that a column's header states. */
export function resolveDay(
  words: DayWords,
  frame: Frame,
  reached: Reached,
  yearHint?: number,
): Day | undefined {
  if (words.relative) return relativeDay(words, frame, reached);
  const [month, day] = monthAndDay(words, frame);
  if (month === undefined || day === undefined) {
    return words.weekday === undefined ? undefined : weekdayNear(words.weekday, frame, reached);
  }
  const stated = words.year ?? yearHint;
  if (stated !== undefined) {
    const found = dayNumber(stated, month, day);
    if (found === undefined || !isPossibleYear(stated)) return undefined;
    return { day: found, implied: words.isYearMended ? ["year"] : [] };
  }
  const near = frame.near?.day ?? reached.day;
  if (near === undefined) return undefined;
  const { year } = dayParts(near);
  const candidates = [year - 1, year, year + 1]
    .map((it) => dayNumber(it, month, day))
    .filter((it) => it !== undefined)
    .filter((it) => !frame.near?.written || it <= near + daysAhead);
  const fitting = candidates.filter(
    (it) => words.weekday === undefined || weekdayOf(it) === words.weekday,
  );
  const found = nearestTo(near, fitting.length > 0 ? fitting : candidates);
  return found === undefined ? undefined : { day: found, implied: ["year"] };
}

const nearestTo = (day: number, days: readonly number[]): number | undefined =>
  days.toSorted((a, b) => Math.abs(a - day) - Math.abs(b - day))[0];

/** Month and day of the words; two bare numbers by the order that the report or the site decides. */
export function monthAndDay(
  words: DayWords,
  frame: Frame,
): [month: number | undefined, day: number | undefined] {
  if (!words.numeric) return [words.month, words.day];
  const [a, b] = words.numeric;
  if (a > 12) return [b, a];
  if (b > 12 || a === b) return [a, b];
  if (frame.order === "day-first") return [b, a];
  if (frame.order === "month-first") return [a, b];
  // Without a year, two numbers are a shortened ISO date: 03-04 is March.
  if (words.year === undefined) return [a, b];
  return byNearness(words.year, a, b, frame);
}

/** Of the two readings, the one that the day of the report makes plain; otherwise neither. */
function byNearness(
  year: number,
  a: number,
  b: number,
  frame: Frame,
): [month: number | undefined, day: number | undefined] {
  const near = frame.near?.day;
  const monthFirst = dayNumber(year, a, b);
  const dayFirst = dayNumber(year, b, a);
  if (near === undefined || monthFirst === undefined || dayFirst === undefined) {
    return [undefined, undefined];
  }
  const distance = (day: number): number =>
    day > near + 3 ? Number.POSITIVE_INFINITY : Math.abs(near - day);
  if (distance(monthFirst) < distance(dayFirst) && distance(monthFirst) < 32) return [a, b];
  if (distance(dayFirst) < distance(monthFirst) && distance(dayFirst) < 32) return [b, a];
  return [undefined, undefined];
}

function relativeDay(words: DayWords, frame: Frame, reached: Reached): Day | undefined {
  const { relative } = words;
  if (!relative) return undefined;
  const base =
    relative.from === "start"
      ? (frame.incidentDay ?? reached.first ?? reached.day ?? frame.writtenDay)
      : relative.from === "account" || reached.live
        ? (reached.day ?? frame.incidentDay ?? frame.writtenDay)
        : (frame.writtenDay ?? reached.day ?? frame.incidentDay);
  return base === undefined ? undefined : { day: base + relative.days, implied: ["date"] };
}

/** The weekday nearest to the day reached; before the day of writing when nothing is reached. */
function weekdayNear(weekday: number, frame: Frame, reached: Reached): Day | undefined {
  const base = reached.day ?? frame.incidentDay;
  if (base !== undefined) {
    const forward = (((weekday - weekdayOf(base)) % 7) + 7) % 7;
    return { day: base + (forward > 3 ? forward - 7 : forward), implied: ["date"] };
  }
  if (frame.writtenDay === undefined) return undefined;
  const back = (((weekdayOf(frame.writtenDay) - weekday) % 7) + 7) % 7;
  return { day: frame.writtenDay - back, implied: ["date"] };
}
