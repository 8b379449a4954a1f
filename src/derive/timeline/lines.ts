/** Tells what a line is beside an account: a title, a rule for its days, nothing but a time, a stamp. */
import type { DayWords } from "../../parse/day-words.ts";
import { hasWords } from "../../parse/has-words.ts";
import type { Moment } from "../../parse/moment.ts";

/** True where a passage is a time and nothing else ("Between 13:17 and 14:18:"): the next one tells. */
export const isAlone = (masked: string, { phrase, end }: Moment): boolean =>
  !hasWords(masked.slice(0, phrase).replace(/^\W*update\b/i, "") + masked.slice(end));

/** "All events happened on 21 October unless otherwise noted". */
export const generalDay = (masked: string, days: readonly DayWords[]): DayWords | undefined =>
  days.length > 0 &&
  /\b(?:unless|except)\b[^.]{0,40}\b(?:noted|stated|specified|mentioned|indicated)\b/i.test(masked)
    ? days[0]
    : undefined;

/** A short line that ends in a colon titles what follows: "Start Time:". */
export const titleOf = (raw: string): string | undefined =>
  raw.length > 80 ? undefined : /^[\s*_#]*([^\n:]{2,48}?)[\s*_]*:[\s*_]*$/.exec(raw)?.[1];

/** True for the day or time of an edit: "(updated 4 March)". */
export const isStamp = (masked: string, { start }: { start: number }): boolean =>
  /\b(?:updated?|edited|modified|published|posted|created|revised|written)\b\W*(?:on|at)?\W*$/i.test(
    masked.slice(Math.max(0, start - 24), start),
  );
