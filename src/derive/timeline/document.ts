/**
 * What a report says of its own time: its day, the year, the order of numbers, the zone.
 *
 * In:   blocks, front matter, the file's name.
 * Out:  the frame in which single times are read.
 * Rule: title, then a line that dates the incident, the file's name, front matter, the site.
 */
import type { Block } from "../../parse/block.ts";
import { readDays, readMonth } from "../../parse/day.ts";
import type { DayWords } from "../../parse/day-words.ts";
import { mask } from "../../parse/mask.ts";
import { sign, type Signs } from "../../parse/signs.ts";
import { findZone } from "../../parse/zone.ts";
import type { Settings } from "../../model/settings/index.ts";
import { dayNumber, dayParts, weekdayOf } from "./civil.ts";
import type { TimelineInput } from "./input.ts";
import { maskedOf, type Written } from "./written.ts";

export type DateOrder = "day-first" | "month-first" | undefined;

/** The frame of a report. Days are day numbers (see `civil.ts`). */
export interface Frame {
  /** The day that the title or a line names as the incident's. */
  readonly incidentDay: number | undefined;
  /** The day of writing: front matter, the file's name, the options. */
  readonly writtenDay: number | undefined;
  /** Day and kind by which a missing year is chosen. */
  readonly near: { readonly day: number; readonly written: boolean } | undefined;
  readonly order: DateOrder;
  /** The first statement of zone in the text ("all times UTC"). */
  readonly statedZone: string | undefined;
  /** "All times approximations". */
  readonly approximate: boolean;
}

/** What says something of all times of a report is said in few words, in characters. */
const longestLine = 500;

/** A post that is kept up to date tells of days after its own, but hardly of next year's. */
export const daysAhead = 31;

const zoneStatement =
  /(?:\b(?:times?|timestamps?|time ?zone|dates?|hours|clocks?|entries)\b[^.;|]{0,40}?(?:\bin\b|\bare\b|\bis\b|:|\(|,|\busing\b|\bas\b|\s)\s*(?:the\s+|given in\s+|local to\s+|US\s+|in\s+)*)$/i;

const ofTimes = sign("tim dat hou clo ntr");
const speaksOfTimes = /\b(?:times?|timestamps?|time ?zone|dates?|hours|clocks?|entries)\b/i;

/**
 * The zone of a sentence such as "All times are in UTC" or a line "(Paris, UTC+1)". `signs` are those
 * of the sentence or of the block that it stands in.
 */
export function zoneStatedIn(masked: string, signs: Signs): string | undefined {
  const isShort = masked.length < 40;
  if (masked.length > 400 || (!isShort && (signs & ofTimes) === 0)) return undefined;
  if (!isShort && !speaksOfTimes.test(masked)) return undefined;
  const zone = findZone(masked);
  if (!zone || /^local/i.test(zone.text)) return undefined;
  const around = masked.slice(0, zone.start) + masked.slice(zone.end);
  if (/^\W*(?:[A-Z][a-z]+,?\s*)?\W*$/.test(around)) return zone.text;
  if (/\d:\d\d/.test(masked.slice(0, zone.start).slice(-20))) return undefined;
  const before = masked.slice(0, zone.start);
  // "Screenshots show timestamps in UTC+2": the zone is that of the pictures.
  if (
    /\b(?:screenshots?|graphs?|charts?|images?|pictures?|figures?|plots?|dashboards?)\b/i.test(
      before,
    )
  )
    return undefined;
  return zoneStatement.test(before) ? zone.text : undefined;
}

/**
 * Which of two numbers is the month: by the dates that leave no doubt, by the settings, and at
 * last by the days of an incident lying together: 04-03, 05-03 and 06-03 are three days of March.
 */
function orderOf(dates: readonly DayWords[], settings: Settings): DateOrder {
  const pairs = dates.flatMap(({ numeric }) => (numeric ? [numeric] : []));
  if (pairs.some(([a, b]) => a > 12 && b <= 12)) return "day-first";
  if (pairs.some(([a, b]) => b > 12 && a <= 12)) return "month-first";
  if (settings.dateOrder !== "undecided") return settings.dateOrder;
  const spanOf = (order: DateOrder): number => {
    const days = dates.flatMap((it) => (it.numeric ? (fullDay(it, order, undefined) ?? []) : []));
    return days.length < 2 ? 0 : Math.max(...days) - Math.min(...days);
  };
  const [dayFirst, monthFirst] = [spanOf("day-first"), spanOf("month-first")];
  if (dayFirst * 4 < monthFirst) return "day-first";
  return monthFirst * 4 < dayFirst ? "month-first" : undefined;
}

/** "The mail stood still on 16 November", "yesterday": the first day in a sentence that is no stamp. */
const toldDay = (masked: string): DayWords | undefined =>
  readDays(masked).find(
    (day) =>
      (day.month !== undefined ||
        (day.relative?.from === "writing" && day.relative.days < 0) ||
        isTold(day, masked)) &&
      !/\b(?:updated?|edited|modified|published|posted|written|revised|dated|due|than|before|after|since|until|version)\W*(?:on\W*)?$/i.test(
        masked.slice(Math.max(0, day.start - 24), day.start),
      ),
  );

/** "What went on during Monday": a day of the week that a sentence in the past names alone. */
const isTold = ({ weekday, start }: DayWords, masked: string): boolean =>
  weekday !== undefined &&
  /\b(?:on|during|last)\s*$/i.test(masked.slice(Math.max(0, start - 10), start)) &&
  /\b(?:was|were|had|went|happened|fell|\w{3,}ed)\b/i.test(masked);

/** "Incident 2022-11-09: queue stuck": the first line of a plain text, when it is no sentence. */
function isTitleLine({ kind, start, end }: Block, text: string): boolean {
  const line = text.slice(start, end);
  return kind === "paragraph" && line.length < 100 && !/\n|[.!?:]\s*$|\d:\d\d/.test(line);
}

/** What no statement about times can do without: times, zones, stamps. */
const ofStatement = sign("tim zon amp");

/** Collects the frame of a report. `days` are those of its body. */
export function frameOf(
  input: TimelineInput,
  blocks: readonly Written[],
  settings: Settings,
  days: readonly DayWords[],
): Frame {
  const titles = [input.title];
  const dated: {
    title?: DayWords;
    incident?: DayWords;
    plain?: DayWords;
    told?: DayWords | undefined;
    month?: { year: number; month: number };
  } = {};
  let statedZone: string | undefined;
  let approximate = false;
  const namesNoDay = days.every(({ relative }) => relative);
  blocks.forEach((written, index) => {
    const { block, raw, signs } = written;
    const isTitle =
      (block.kind === "heading" && (block.level === 1 || index === 0)) ||
      (index === 0 && input.title === "" && isTitleLine(block, input.text));
    if (block.kind === "code") return;
    if (namesNoDay && index < 8 && block.kind === "paragraph" && !isTitle) {
      const end = Math.min(block.end, block.start + longestLine);
      dated.told ??= toldDay(mask(input.text, { start: block.start, end }));
    }
    if (block.end - block.start > longestLine) return;
    if (isTitle && index < 12) titles.push(maskedOf(written));
    const isAside = /^\W*[(*_]/.test(raw);
    const mayState = isAside || (signs & ofStatement) !== 0;
    if (!mayState && index >= 30) return;
    if (!/\d|time|zone|UTC|GMT|[PECM][SD]?T\b/.test(raw)) return;
    if (isAside || (mayState && /\btimes?\b|zone|stamps/i.test(raw))) {
      const masked = maskedOf(written);
      statedZone ??= block.kind === "row" ? undefined : zoneStatedIn(masked, signs);
      if (/\btimes? (?:below )?(?:are )?approxim/i.test(masked)) approximate = true;
    }
    if (index < 30 && /\bdate\b/i.test(raw.slice(0, 60))) {
      const masked = maskedOf(written);
      const label = /^[\W_]*((?:[\w ]+ )?date(?: of (?:the )?\w+)?)s?\W{1,8}(?=\w)/i.exec(
        masked,
      )?.[1];
      const day = label === undefined ? undefined : readDays(masked)[0];
      if (label && day && !/updated|modified|published|creat|review|due|report/i.test(label)) {
        if (/incident|outage|event|impact|start/i.test(label)) dated.incident ??= day;
        else dated.plain ??= day;
      }
    }
    if (index < 8) {
      const month = readMonth(raw);
      if (month) dated.month ??= month;
    }
  });
  const daysOfTitles = titles.map((title) => readDays(title));
  const order = orderOf([...days, ...daysOfTitles.flat()], settings);
  const writtenDay = isoDay(input.published);
  const fileDay = isoDay(fileDate(input.source.path));
  for (const [index, title] of titles.entries()) {
    const first = daysOfTitles[index]?.find((day) => day.month !== undefined || day.numeric);
    if (first && !/updated?\s*\W*$/i.test(title.slice(0, first.start))) dated.title ??= first;
  }
  const written = writtenDay ?? fileDay;
  const full = (day: DayWords | undefined): number | undefined =>
    day && fullDay(day, order, written);
  const plain = full(dated.plain);
  const near = full(dated.title) ?? full(dated.incident);
  const monthDay = dated.month && dayNumber(dated.month.year, dated.month.month, 28);
  const stated = full(days.find((it) => it.year !== undefined));
  const base = near ?? stated ?? fileDay ?? plain ?? writtenDay ?? monthDay;
  return {
    incidentDay:
      near ??
      (fileDay !== undefined && fileDay !== writtenDay ? fileDay : undefined) ??
      (isBefore(plain, writtenDay) ? plain : undefined) ??
      (namesNoDay ? (full(dated.told) ?? daysAgo(dated.told, written)) : undefined),
    writtenDay: writtenDay ?? plain ?? fileDay,
    near:
      base === undefined
        ? undefined
        : { day: base, written: near === undefined && stated === undefined },
    order,
    statedZone,
    approximate,
  };
}

/** "Date: July 1" in a report written on the 2nd dates the incident; one of last year does not. */
const isBefore = (day: number | undefined, written: number | undefined): boolean =>
  day !== undefined && written !== undefined && day < written && written - day < 62;

/** "Yesterday", and the last Monday, before the day of writing. */
function daysAgo(day: DayWords | undefined, written: number | undefined): number | undefined {
  if (!day || written === undefined) return undefined;
  if (day.relative) return written + day.relative.days;
  return day.weekday && written - ((weekdayOf(written) - day.weekday + 7) % 7);
}

/** `YYYY-MM-DD…` to a day number. */
export function isoDay(text: string | undefined): number | undefined {
  const hit = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? "");
  return hit ? dayNumber(Number(hit[1]), Number(hit[2]), Number(hit[3])) : undefined;
}

/** The date in a file's name: `2019-03-26-boskos.md`, `20250212_stuck.md`, `2019/03/26/post.md`. */
function fileDate(path: string): string | undefined {
  const hit =
    /(?:^|[/_.-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)[^/]*$/.exec(path) ??
    /(?:^|[/_.-])(20\d\d)([01]\d)([0-3]\d)(?!\d)[^/]*$/.exec(path) ??
    /\/(20\d\d)\/(\d\d)\/(\d\d)\/[^/]*$/.exec(path);
  return hit ? `${hit[1]}-${hit[2]}-${hit[3]}` : undefined;
}

/** The day number of words that hold month and day; the year may come from the day of writing. */
function fullDay(
  words: DayWords,
  order: DateOrder,
  written: number | undefined,
): number | undefined {
  const [month, day] = words.numeric ? inOrder(words.numeric, order) : [words.month, words.day];
  if (month === undefined || day === undefined) return undefined;
  if (words.year !== undefined) return dayNumber(words.year, month, day);
  if (written === undefined) return undefined;
  const { year } = dayParts(written);
  const same = dayNumber(year, month, day);
  return same !== undefined && same <= written + daysAhead ? same : dayNumber(year - 1, month, day);
}

/** Month and day of two numbers; neither when nothing decides which is which. */
function inOrder(
  [a, b]: readonly [number, number],
  order: DateOrder,
): [month: number | undefined, day: number | undefined] {
  if (a > 12) return [b, a];
  if (b > 12 || a === b || order === "month-first") return [a, b];
  return order === "day-first" ? [b, a] : [undefined, undefined];
}
