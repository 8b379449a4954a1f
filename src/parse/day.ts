/**
 * Reads days as they are written: "2019-03-26", "6th Nov 2023", "23-24, October 2014", "11/03",
 * "Tuesday January 9", "yesterday", "the next morning", "Day 2".
 *
 * In:   a masked text (see `mask.ts`).
 * Out:  day words with their place, in order; parts that the author left out are undefined.
 * Rule: a number is a day only beside a month, in a full date, or where the reader of the words
 *       asks for it (`numeric`); versions, paths and fractions are not days.
 */
import { monthNumber, monthPattern } from "./calendar-words.ts";
import { formsFor, type DayForm, type DayMeaning } from "./day-forms.ts";
import type { DayWords } from "./day-words.ts";
import { signsOf, type Signs } from "./signs.ts";

/** A meaning with its place. Written out, so that all days are of one shape: they are asked often. */
const dayAt = (meaning: DayMeaning, start: number, end: number): DayWords => ({
  start,
  end,
  year: meaning.year,
  month: meaning.month,
  day: meaning.day,
  lastDay: meaning.lastDay,
  weekday: meaning.weekday,
  numeric: meaning.numeric,
  relative: meaning.relative,
  isOpen: meaning.isOpen ?? false,
  isYearMended: meaning.isYearMended ?? false,
  part: meaning.part,
});

/** A form and its next find. */
interface Search {
  readonly form: DayForm;
  hit: RegExpExecArray | null;
}

/** Days of a masked text, in order. */
export function readDays(masked: string, signs: Signs = signsOf(masked)): DayWords[] {
  const found: DayWords[] = [];
  const searches: Search[] = formsFor(masked, signs).map((form) => ({
    form,
    hit: find(form, masked, 0),
  }));
  for (let first = firstOf(searches); first?.hit; first = firstOf(searches)) {
    const { form, hit } = first;
    const [words] = hit;
    const meaning = form.read(hit.groups ?? {}, words);
    const end = hit.index + words.length;
    if (meaning) found.push(dayAt(meaning, hit.index, end));
    // What is no day may hold one: "2021-13-04-05" holds nothing, "35/12/03/2021" may.
    const from = meaning ? end : hit.index + Math.min(words.length, 3);
    for (const it of searches) {
      if (it.hit && it.hit.index < from) it.hit = find(it.form, masked, from);
    }
  }
  return found.length > 1 ? joinNames(masked, found) : found;
}

/** A day of the calendar, rather than one that is told by its name or its distance. */
const isDated = ({ month, numeric }: DayWords): boolean =>
  month !== undefined || numeric !== undefined;

/** "Last Tuesday (March 2nd)" is one day, with two names: that of the calendar counts. */
function joinNames(masked: string, days: readonly DayWords[]): DayWords[] {
  const joined: DayWords[] = [];
  for (const day of days) {
    const last = joined.at(-1);
    const between = last && masked.slice(last.end, day.start);
    if (
      !last ||
      between === undefined ||
      isDated(last) ||
      !isDated(day) ||
      !/^,? ?\(?$/.test(between)
    )
      joined.push(day);
    else {
      const isClosed = between.endsWith("(") && masked[day.end] === ")";
      joined[joined.length - 1] = { ...day, start: last.start, end: day.end + (isClosed ? 1 : 0) };
    }
  }
  return joined;
}

function find({ pattern }: DayForm, masked: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(masked);
}

/** The search whose find stands first; of two at one place the earlier form. */
function firstOf(searches: readonly Search[]): Search | undefined {
  let first: Search | undefined;
  for (const it of searches) {
    if (it.hit && (!first?.hit || it.hit.index < first.hit.index)) first = it;
  }
  return first;
}

/** Year and month of "October 2012", which name no day but tell the year of the days around. */
const monthAndYear = new RegExp(String.raw`\b(${monthPattern})\.?,?\s+((?:19|20)\d\d)\b`);

/** The month that a text names with its year: "Archive for October 2012". */
export function readMonth(masked: string): { year: number; month: number } | undefined {
  const hit = monthAndYear.exec(masked);
  const month = monthNumber(hit?.[1] ?? "");
  return hit && month !== undefined ? { year: Number(hit[2]), month } : undefined;
}
