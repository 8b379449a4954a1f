/**
 * Reads days as they are written: "2019-03-26", "6th Nov 2023", "23-24, October 2014", "11/03",
 * "Tuesday January 9", "yesterday", "the next morning", "Day 2".
 *
 * In:   a masked text (see `mask.ts`).
 * Out:  day words with their place, in order; parts that the author left out are undefined.
 * Rule: a number is a day only beside a month, in a full date, or where the reader of the words
 *       asks for it (`numeric`); versions, paths and fractions are not days.
 */
import type { Span } from "./block.ts";
import {
  anyMonthPattern,
  monthNumber,
  monthPattern,
  weekdayNumber,
  weekdayPattern,
} from "./calendar-words.ts";

/** A day as written. */
export interface DayWords extends Span {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** The last day of a range: "23-24, October", "2019-08-29/30". */
  readonly lastDay: number | undefined;
  /** 1 for Monday. Alone it names a day of the week around the incident. */
  readonly weekday: number | undefined;
  /** Two numbers whose order is open: 05/01/2021. `month` and `day` are then undefined. */
  readonly numeric: readonly [number, number] | undefined;
  /** A day that is told by its distance from another. */
  readonly relative: RelativeDay | undefined;
  /** "Friday night", "the next morning". */
  readonly part: "morning" | "afternoon" | "evening" | "night" | undefined;
}

/** `from` is the day spoken of so far, the day of writing, or the first day of the incident. */
export interface RelativeDay {
  readonly days: number;
  readonly from: "account" | "writing" | "start";
}

const before = String.raw`(?<![\w:.\/#@$€£¤]|\d[-–]|[A-Za-z]-)`;
const after = String.raw`(?![\w%]|[.,/]\d|-\d)`;
const year = String.raw`(?:19|20)\d\d(?!\s?(?:UTC|GMT|Z\b|hrs|:))(?![\d:])`;
const ordinal = String.raw`(?:st|nd|rd|th|ter|er|\.)?`;
const through = String.raw`\s?(?:-|–|—|/|and|to|&|und|et)\s?`;
const weekday = String.raw`(?:(?<wd>${weekdayPattern})\b\.?,?\s*(?:the\s+|,?\s*den\s+|le\s+)?(?:\(\s*)?)`;
const dayPart = String.raw`(?:\s+(?<part>morning|afternoon|evening|night))?`;

const dayPattern = new RegExp(
  [
    // 2019-03-26, 2019/03/26, 2025-DEC-5, 2019-08-29/30, with a T before a clock
    String.raw`${before}${weekday}?(?<y1>(?:19|20)\d\d)(?:(?<sep>[-/.])(?<m1>\d{1,2})\k<sep>|-(?<mn1>${monthPattern})-)(?<d1>\d{1,2})(?:[/–](?<l1>\d{1,2}))?(?:(?=T\d)|${after})`,
    // 20250212T150405Z
    String.raw`${before}(?<y2>20\d\d)(?<m2>0[1-9]|1[0-2])(?<d2>[0-3]\d)(?=T\d{4})`,
    // 23rd October 2014, 23-24, October 2014, the 31st of October, 20/21/22 Jun 2022, 3-Mar-2021
    String.raw`${before}${weekday.replace("<wd>", "<wd3>")}?(?<d3>\d{1,2})${ordinal}(?:${through}(?:\d{1,2}${through})?(?<l3>\d{1,2})${ordinal})?,?[\s-]{1,3}(?:of\s+|de\s+)?(?<mn3>${anyMonthPattern})\b\.?(?:,?[\s-]{0,3}(?:de\s+)?(?<y3>${year}))?(?!\w)`,
    // January 9th, 2018; Oct 30th; Nov 26-27, 2025; Aug-27-2021; Saturday, May 4
    String.raw`(?<![\w.\/#@])${weekday.replace("<wd>", "<wd4>")}?(?<mn4>${monthPattern})\b\.?[\s-]{1,3}(?:the\s+)?(?<d4>\d{1,2})(?!\d)${ordinal}(?!:?\d|[\w%]|\.\d)(?:${through}(?:(?:${monthPattern})\s+)?(?<l4>\d{1,2})(?!\d|:)${ordinal})?(?:,?[\s-]{0,3}(?<y4>${year}))?(?!:\d|\w)`,
    // 24-10-2024, 10/20/2022, 10.10.2008
    String.raw`${before}${weekday.replace("<wd>", "<wd5>")}?(?<a5>\d{1,2})(?<sep5>[-/.])(?<b5>\d{1,2})\k<sep5>(?<y5>(?:19|20)\d\d)${after}`,
    // 10/20/22 and 5.3. before a clock
    String.raw`${before}(?<a6>\d{1,2})(?<sep6>[/.])(?<b6>\d{1,2})\k<sep6>(?<y6>\d\d)(?=,?\s+(?:at\s+)?\d{1,2}:\d\d)`,
    // 12-05 16:21 and 11/03 at 4pm: two numbers are a day before a clock
    String.raw`${before}(?<a7>\d{1,2})(?<sep7>[-/])(?<b7>\d{1,2})(?=[\s,]{1,3}(?:at\s+|@\s*|[-–—]\s+)?~?\d{1,2}(?::\d\d|\s?[AaPp][Mm]))`,
    // the next day, yesterday evening, that night
    String.raw`\b(?:(?:[Oo]n )?[Tt]he\s+(?<dir>next|following|previous|prior|same|very next)\s+(?:(?:calendar|business|working)\s+)?(?<unit>day|morning|afternoon|evening|night)|(?<word>[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night|[Tt]h(?:is|at) (?:morning|afternoon|evening|night)|(?:the )?night before|[Tt]he day (?:before|after)|[Nn]ext (?:day|morning)|[Ss]ame day|[Ff]ollowing (?:day|morning)))\b(?:\s+(?<part8>morning|afternoon|evening|night))?`,
    // Day 2, D+1
    String.raw`\b(?:[Dd]ay|DAY)\s+(?<nth>\d{1,2}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even)(?![\w.]|\s+(?:of|from))|\bD\+(?<dplus>\d{1,2})\b`,
    // Tuesday, Friday night
    String.raw`(?<![\w.\/#@])(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]he (?:following|previous))\s+)?(?<wd9>${weekdayPattern})\b\.?${dayPart}`,
  ].join("|"),
  "g",
);

const spokenNumbers = ["one", "two", "three", "four", "five", "six", "seven"];

/** A cheap look for a date, a month or a word for a day, before the dear pattern is tried. */
const monthStem =
  "(?:[Jj]an|[Jj]än|[Ff]eb|[Ff][eé]v|[Mm]a[riy]|[Mm]är|[Aa]pr|[Aa][vb]r|[Jj]u[inl]|[Aa]ug|[Aa]go|[Aa]o[uû]|[Ss]ep|[Oo][ck]t|[Nn]ov|[Dd]e[cz]|[Dd]éc|[Dd]ic|[Ee]ne|JAN|FEB|MAR|APR|MAY|JU[NL]|AUG|SEP|OCT|NOV|DEC)";
const mayHoldDay = new RegExp(
  [
    String.raw`\d[-/.]\d|20\d{6}T`,
    String.raw`\d(?:st|nd|rd|th|er)?[\s.,-]{1,4}(?:of |de )?${monthStem}`,
    String.raw`${monthStem}[a-zA-Zäéûñ]*\.?[\s-]{1,3}(?:the )?\d`,
    String.raw`[dD][aA][yY]|tag\b|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,2}\b|[nN]ight|morning|evening|afternoon`,
    String.raw`Mittwoch|Sonnabend|(?:lun|mar|mercre|jeu|vendre|same)di\b|[dD]imanche|[tT]omorrow|\bD\+\d`,
  ].join("|"),
);

/** Days of a masked text, in order. */
export function readDays(masked: string): DayWords[] {
  const found: DayWords[] = [];
  if (!mayHoldDay.test(masked)) return found;
  dayPattern.lastIndex = 0;
  for (let hit = dayPattern.exec(masked); hit; hit = dayPattern.exec(masked)) {
    if (hit[0] === "") {
      dayPattern.lastIndex++;
      continue;
    }
    const day = dayOf(hit);
    if (day) found.push(day);
    else dayPattern.lastIndex = hit.index + Math.max(1, Math.min(hit[0].length, 3));
  }
  return found;
}

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

function dayOf(hit: RegExpExecArray): DayWords | undefined {
  const g = hit.groups ?? {};
  const span = { start: hit.index, end: hit.index + hit[0].length };
  const monthName = g["mn1"] ?? g["mn3"] ?? g["mn4"];
  const weekdayName = g["wd"] ?? g["wd3"] ?? g["wd4"] ?? g["wd5"] ?? g["wd9"];
  const base = {
    ...span,
    year: numberOf(g["y1"] ?? g["y2"] ?? g["y3"] ?? g["y4"] ?? g["y5"]),
    month: monthName ? monthNumber(monthName) : numberOf(g["m1"] ?? g["m2"]),
    day: numberOf(g["d1"] ?? g["d2"] ?? g["d3"] ?? g["d4"]),
    lastDay: numberOf(g["l1"] ?? g["l3"] ?? g["l4"]),
    weekday: weekdayName ? weekdayNumber(weekdayName) : undefined,
    numeric: undefined,
    relative: undefined,
    part: undefined,
  };
  if (base.month !== undefined) {
    const valid =
      base.month <= 12 &&
      base.month >= 1 &&
      base.day !== undefined &&
      base.day >= 1 &&
      base.day <= 31;
    return valid ? base : undefined;
  }
  const first = g["a5"] ?? g["a6"] ?? g["a7"];
  const second = g["b5"] ?? g["b6"] ?? g["b7"];
  if (first !== undefined && second !== undefined) {
    const [a, b] = [Number(first), Number(second)];
    if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return undefined;
    const short = g["y6"];
    const dotted = (g["sep5"] ?? g["sep6"] ?? g["sep7"]) === ".";
    const settled = dotted && b <= 12 ? { day: a, month: b } : {};
    return {
      ...base,
      ...settled,
      year: short === undefined ? base.year : 2000 + Number(short),
      numeric: dotted && b <= 12 ? undefined : [a, b],
    };
  }
  if (weekdayName) {
    const part = g["part"];
    return { ...base, part: isPart(part) ? part : undefined };
  }
  const nth = g["nth"] ?? g["dplus"];
  if (nth !== undefined) {
    const count = Number(nth) || spokenNumbers.indexOf(nth.toLowerCase()) + 1;
    const days = g["dplus"] === undefined ? count - 1 : Number(nth);
    return { ...base, relative: { days, from: "start" } };
  }
  const relative = relativeOf(g["dir"], g["word"]);
  const part = /(morning|afternoon|evening|night)/.exec(hit[0])?.[1];
  return relative && { ...base, relative, part: isPart(part) ? part : undefined };
}

const isPart = (text: string | undefined): text is NonNullable<DayWords["part"]> =>
  text === "morning" || text === "afternoon" || text === "evening" || text === "night";

function relativeOf(
  direction: string | undefined,
  word: string | undefined,
): RelativeDay | undefined {
  if (direction !== undefined) {
    const days = /next|following/.test(direction) ? 1 : direction === "same" ? 0 : -1;
    return { days, from: "account" };
  }
  const told = word?.toLowerCase() ?? "";
  if (/^(?:next|following|the day after)/.test(told)) return { days: 1, from: "account" };
  if (/^(?:same day|that)/.test(told)) return { days: 0, from: "account" };
  if (/^(?:the )?night before|^the day before/.test(told)) return { days: -1, from: "account" };
  if (told === "yesterday" || told === "last night") return { days: -1, from: "writing" };
  if (told === "tomorrow") return { days: 1, from: "writing" };
  return told === "" ? undefined : { days: 0, from: "writing" };
}

/** Year and month of "October 2012", which name no day but tell the year of the days around. */
const monthAndYear = new RegExp(String.raw`\b(${monthPattern})\.?,?\s+((?:19|20)\d\d)\b`);

/** The month that a text names with its year: "Archive for October 2012". */
export function readMonth(masked: string): { year: number; month: number } | undefined {
  const hit = monthAndYear.exec(masked);
  const month = monthNumber(hit?.[1] ?? "");
  return hit && month !== undefined ? { year: Number(hit[2]), month } : undefined;
}
