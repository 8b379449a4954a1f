/**
 * The forms in which authors write days, each with the words that it reads.
 *
 * Rule: an ordered list; of two forms that begin at one place the first counts. `sign` is what a
 *       form cannot do without, and `hint` a closer look where many texts hold that: a long report
 *       asks for both in every line.
 */
import {
  anyMonthPattern,
  capitalStem,
  monthNumber,
  monthPattern,
  monthStem,
  monthStems,
  weekdayNumber,
  weekdayPattern,
} from "./calendar-words.ts";
import type { DayWords, RelativeDay } from "./day-words.ts";
import { sign, type Signs } from "./signs.ts";

/** What a form reads; the place is added by its reader. */
export type DayMeaning = Partial<Omit<DayWords, "start" | "end">>;

/** One form of a day. */
export interface DayForm {
  readonly pattern: RegExp;
  readonly sign: Signs;
  readonly hint: RegExp | undefined;
  /** What the words mean; undefined when the calendar has no such day. */
  readonly read: (groups: Groups, words: string) => DayMeaning | undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

const before = String.raw`(?<![\w:.\/#@$€£¤]|\d[-–]|[A-Za-z]-)`;
const after = String.raw`(?![\w%]|[.,/]\d|-\d)`;
const year = String.raw`(?<year>(?:19|20)\d\d(?!\s?(?:UTC|GMT|Z\b|hrs|:\d))(?!\d|:\d))`;
/** The dot of "8 Mar. 2021"; that of "on 8 March. Then" ends a sentence. */
const itsDot = String.raw`(?:\.(?!\s+[A-Z"“(]|\s*$))?`;
const ordinal = String.raw`(?:st|nd|rd|th|ter|er|\.)?`;
const through = String.raw`\s?(?:-|–|—|/|and|to|&|und|et)\s?`;
const weekday = String.raw`(?:(?<weekday>${weekdayPattern})\b\.?,?\s*(?:the\s+|,?\s*den\s+|le\s+)?(?:\(\s*)?)?`;

const ofOpenDay = sign("-? _? -dd _dd -xx _xx");
/** What no form of numbers can do without: 2019-03, 11/03, 5-Mar, 12T1504. Most sentences hold none. */
const ofNumbers = sign("9-9 9t9 9-a 9-d 9-e 9-f 9-j 9-m 9-n 9-o 9-s");
const ofMonth = sign(monthStems.join(" "));
const ofDistance = sign("day nig rni eni noo orr");
const ofCount = sign("ay_ d+9");
const ofWeekday = sign("day ag| di| ttw nna dim mon tue wed thu fri sat sun");

const spokenNumbers = ["one", "two", "three", "four", "five", "six", "seven"];

/** The forms, in the order in which they are tried at one place. */
export const dayForms: readonly DayForm[] = [
  {
    // 2019-03-?, 2023-MM-DD, and at the head of a line March ??: the author left the day open
    pattern: global(
      String.raw`${before}(?:19|20)\d\d(?<sep>[-/])(?:\d\d|MM|\?{1,2}|[xX]{2})\k<sep>(?:\?{1,2}|DD|[xX]{2})(?!\w)|(?<=^[^\p{L}]{0,8})(?:${monthPattern})\s(?:\?{1,2}|[xX]{2})(?!\w)(?:,?\s(?:19|20)\d\d)?`,
      "gu",
    ),
    sign: ofOpenDay,
    hint: /[-/\s](?:\?|DD|[xX]{2})/,
    read: () => ({ isOpen: true }),
  },
  {
    // 2019-03-26, 2019/03/26, 2025-DEC-5, 2019-08-29/30, with a T before a clock; 0217 and 2109 are
    // years mistyped, which is for `derive` to see
    pattern: global(
      String.raw`(?:${before}|(?<=\s@))${weekday}(?<year>[0-3]\d{3})(?:(?<sep>[-/.])(?<month>\d{1,2})\k<sep>|-(?<name>${monthPattern})-)(?<day>\d{1,2})(?:[/–](?<last>\d{1,2}))?(?:(?=T\d)|${after})`,
    ),
    sign: ofNumbers,
    hint: /\d\d(?:[-/.]\d{1,2}[-/.]|-[A-Z][A-Za-zéäû]+-)\d/,
    read: date,
  },
  {
    // 20250212T150405Z
    pattern: global(
      String.raw`${before}(?<year>20\d\d)(?<month>0[1-9]|1[0-2])(?<day>[0-3]\d)(?=T\d{4})`,
    ),
    sign: ofNumbers,
    hint: /\dT\d{4}/,
    read: date,
  },
  {
    // 23rd October 2014, 23-24, October 2014, the 31st of October, 20/21/22 Jun 2022, 3-Mar-2021
    pattern: global(
      String.raw`${before}${weekday}(?<day>\d{1,2})${ordinal}(?:${through}(?:\d{1,2}${through})?(?<last>\d{1,2})${ordinal})?,?[\s-]{1,3}(?:of\s+|de\s+)?(?<name>${anyMonthPattern})\b${itsDot}(?:,?[\s-]{0,3}(?:de\s+)?${year})?(?!\w)`,
    ),
    sign: ofMonth,
    hint: new RegExp(String.raw`\d(?:[a-z]{1,3}|\.)?,?[\s-]{1,3}(?:of\s+|de\s+)?${monthStem}`),
    read: date,
  },
  {
    // January 9th, 2018; Oct 30th; Nov 26-27, 2025; Aug-27-2021; Saturday, May 4
    pattern: global(
      String.raw`(?<![\w.\/#@])${weekday}(?<name>${monthPattern})\b\.?[\s-]{1,3}(?:the\s+)?(?<day>\d{1,2})(?!\d)(?:st|nd|rd|th)?(?!:?\d|[\w%]|\.\d)(?:${through}(?:(?:${monthPattern})\s+)?(?<last>\d{1,2})(?!\d|:)(?:st|nd|rd|th)?)?(?:,?[\s-]{0,3}${year})?(?!:\d|\w)`,
    ),
    sign: ofMonth,
    hint: new RegExp(String.raw`${capitalStem}[a-zA-Zäéûñ]*\.?[\s-]{1,3}(?:the\s+)?\d`),
    read: date,
  },
  {
    // 24-10-2024, 10/20/2022, 10.10.2008
    pattern: global(
      String.raw`${before}${weekday}(?<a>\d{1,2})(?<sep>[-/.])(?<b>\d{1,2})\k<sep>(?<year>(?:19|20)\d\d)${after}`,
    ),
    sign: ofNumbers,
    hint: /\d[-/.]\d{1,2}[-/.](?:19|20)\d\d/,
    read: numbers,
  },
  {
    // 10/20/22 and 5.3.21 before a clock
    pattern: global(
      String.raw`${before}(?<a>\d{1,2})(?<sep>[/.])(?<b>\d{1,2})\k<sep>(?<short>\d\d)(?=,?\s+(?:at\s+)?\d{1,2}:\d\d)`,
    ),
    sign: ofNumbers,
    hint: /\d[/.]\d{1,2}[/.]\d\d,?\s/,
    read: numbers,
  },
  {
    // 12-05 16:21 and 11/03 at 4pm: two numbers are a day before a clock
    pattern: global(
      String.raw`${before}(?<a>\d{1,2})(?<sep>[-/])(?<b>\d{1,2})(?=\)?[\s,]{1,3}(?:at\s+|@\s*|[-–—]\s+)?~?\d{1,2}(?::\d\d|\s?[AaPp][Mm]))`,
    ),
    sign: ofNumbers,
    hint: /\d[-/]\d{1,2}\)?[\s,]/,
    read: numbers,
  },
  {
    // the next day, yesterday evening, that night
    pattern: global(
      String.raw`\b(?:(?:[Oo]n )?[Tt]he\s+(?<direction>next|following|previous|prior|same|very next)\s+(?:(?:calendar|business|working)\s+)?(?<unit>day|morning|afternoon|evening|night)|(?<word>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night|[Tt]h(?:is|at) (?:morning|afternoon|evening|night)|(?:the )?night before|[Tt]he day (?:before|after)|[Nn]ext (?:day|morning)|[Ss]ame day|[Ff]ollowing (?:day|morning))|(?<later>[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|\d{1,2}) days? later)\b(?:\s+(?<part>morning|afternoon|evening|night))?`,
    ),
    sign: ofDistance,
    hint: undefined,
    read: distance,
  },
  {
    // Day 2, D+1
    pattern: global(
      String.raw`\b(?:[Dd]ay|DAY)\s+(?<nth>\d{1,2}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even)(?![\w.]|\s+(?:of|from))|\bD\+(?<plus>\d{1,2})\b`,
    ),
    sign: ofCount,
    hint: undefined,
    read: count,
  },
  {
    // Tuesday, Friday night
    pattern: global(
      String.raw`(?<![\w.\/#@])(?:(?:[Ll]ast|[Nn]ext|[Tt]his|[Tt]he (?:following|previous))\s+)?(?<weekday>${weekdayPattern})\b${itsDot}(?:\s+(?<part>morning|afternoon|evening|night))?`,
    ),
    sign: ofWeekday,
    hint: /[dD][aA][yY]|tag\b|di\b|Mittwoch|Sonnabend|[dD]imanche|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,2}\b/,
    read: ({ weekday: name, part }) => ({ ...weekdayOf(name), ...partOf(part) }),
  },
];

const everyDay = ofOpenDay | ofNumbers | ofMonth | ofDistance | ofCount | ofWeekday;

const none: readonly DayForm[] = [];

/** The forms that a text with these signs may hold, in their order. */
export function formsFor(masked: string, signs: Signs): readonly DayForm[] {
  if ((signs & everyDay) === 0) return none;
  return dayForms.filter(
    ({ sign: asked, hint }) => (signs & asked) !== 0 && (hint === undefined || hint.test(masked)),
  );
}

function global(pattern: string, flags = "g"): RegExp {
  return new RegExp(pattern, flags);
}

const weekdayOf = (name: string | undefined): DayMeaning =>
  name === undefined ? {} : { weekday: weekdayNumber(name) };

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/** A day whose month leaves no doubt. */
function date(groups: Groups): DayMeaning | undefined {
  const { name } = groups;
  const month = name === undefined ? Number(groups["month"]) : (monthNumber(name) ?? 0);
  const day = Number(groups["day"]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return {
    year: numberOf(groups["year"]),
    month,
    day,
    lastDay: numberOf(groups["last"]),
    ...weekdayOf(groups["weekday"]),
  };
}

/** 1 for Monday. */
const weekdayAt = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;

/** Two numbers: between dots the day comes first, otherwise their order is open. */
function numbers(groups: Groups): DayMeaning | undefined {
  const [a, b] = [Number(groups["a"]), Number(groups["b"])];
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return undefined;
  const { short } = groups;
  const stated = {
    year: short === undefined ? numberOf(groups["year"]) : 2000 + Number(short),
    ...weekdayOf(groups["weekday"]),
  };
  // "Wednesday 03.04.2020" was one in March only.
  const fits = (month: number, day: number): boolean =>
    stated.year !== undefined &&
    weekdayAt(stated.year, month, day) === weekdayNumber(groups["weekday"] ?? "");
  if (a <= 12 && b <= 12 && a !== b && fits(a, b) !== fits(b, a))
    return fits(a, b) ? { ...stated, month: a, day: b } : { ...stated, month: b, day: a };
  const isDotted = groups["sep"] === "." && b <= 12;
  return isDotted ? { ...stated, day: a, month: b } : { ...stated, numeric: [a, b] };
}

/** "2" and "two". */
const countOf = (text: string): number =>
  Number(text) || spokenNumbers.indexOf(text.toLowerCase()) + 1;

/** "Day 2" is the day after the first. */
function count({ nth, plus }: Groups): DayMeaning {
  const days = nth === undefined ? Number(plus) : countOf(nth) - 1;
  return { relative: { days, from: "start" } };
}

function distance({ direction, word, later }: Groups, words: string): DayMeaning | undefined {
  if (later !== undefined) return { relative: { days: countOf(later), from: "account" } };
  const relative = relativeOf(direction, word?.toLowerCase() ?? "");
  return relative && { relative, ...partOf(/(morning|afternoon|evening|night)/.exec(words)?.[1]) };
}

function relativeOf(direction: string | undefined, told: string): RelativeDay | undefined {
  if (direction !== undefined) {
    const days = /next|following/.test(direction) ? 1 : direction === "same" ? 0 : -1;
    return { days, from: "account" };
  }
  if (/^(?:next|following|the day after)/.test(told)) return { days: 1, from: "account" };
  if (/^(?:same day|that)/.test(told)) return { days: 0, from: "account" };
  if (/^(?:the )?night before|^the day before/.test(told)) return { days: -1, from: "account" };
  if (told === "yesterday" || told === "last night") return { days: -1, from: "writing" };
  if (told === "tomorrow") return { days: 1, from: "writing" };
  return told === "" ? undefined : { days: 0, from: "writing" };
}

const partOf = (text: string | undefined): DayMeaning =>
  text === "morning" || text === "afternoon" || text === "evening" || text === "night"
    ? { part: text }
    : {};
