/**
 * Joins clocks and days that belong together into moments, and moments into ranges.
 *
 * In:   a masked text (see `mask.ts`).
 * Out:  moments in order, each with the words it was read from; and the days that stand alone.
 * Rule: only neighbours join: "21:33 UTC on 25 June", "9 January from 17:09"; a day further away
 *       is carried by the account, not by the sentence.
 */
import type { Span } from "./block.ts";
import { readClocks, type ClockWords } from "./clock.ts";
import { readDays } from "./day.ts";
import type { DayWords } from "./day-words.ts";
import { signsOf, type Signs } from "./signs.ts";

/** One end of a range, or a whole moment. */
export interface Instant extends Span {
  readonly clock: ClockWords;
  /** The day written beside the clock. */
  readonly day: DayWords | undefined;
  readonly approximate: boolean;
}

/** A time as written, with the end of its range when it has one. */
export interface Moment extends Instant {
  readonly until: Instant | undefined;
  /** Where the phrase begins that the time is part of: "from", "shortly before", "(". */
  readonly phrase: number;
  /** The same instant in other zones: "13:00 CEST (11:00 UTC)". */
  readonly aliases: readonly ClockWords[];
}

/** What one stretch of text says about time. */
export interface Moments {
  readonly moments: readonly Moment[];
  readonly days: readonly DayWords[];
}

const approximateBefore =
  /(?:\b(?:about|around|approx(?:imately)?\.?|roughly|circa|ca\.|c\.|nearly|almost|some ?time|(?:shortly|just|soon|right|immediately|seconds|moments|slightly|well|a (?:little|bit|few minutes))\s+(?:before|after|past)|before|after|by|towards?|no later than|early|late|gegen|etwa|vers)\s+(?:the\s+)?\(?|[~≈∼±]\s*|\bat or (?:around|about)\s+)$/i;
const approximateAfter = /^(?:-?ish\b|\s*\(?(?:approx|or so\b|or thereabouts))/i;
const linkBefore =
  /^[\s,.:;|()[\]@*\-–—T]*(?:(?:at|around|about|approx(?:imately)?\.?|roughly|circa|from|by|between|since|after|before|just|shortly|exactly|starting|beginning|ca\.|um|gegen|à|vers|the|the hours of)\s+(?:at\s+)?)*[~≈±(\s]*$/i;
const linkAfter = /^[\s,(]*(?:(?:on|of|in|am|le|-|–|—|,|\/|\|)\s*)?(?:the\s+)?\(?\s*$/i;
const rangeLink =
  /^\s*(?:\([^()\d]{1,24}\)|[)\]])?\s*(?:-+|–|—|~|to|until|till?|through|thru|→|->|=>|bis|à|up to|(?:[a-z]+\s){1,2}(?:→|->|=>)|and lasted until|(?<and>and))\s*(?:the\s+|about\s+|around\s+|approx(?:imately|\.)?\s+|roughly\s+|[~±]\s*|at\s+|[([]\s*|\s)*$/i;
const aliasLink = /^\s*(?:[(/=|,]|which is|or|i\.e\.)\s*(?:i\.e\.,?\s*|=\s*|or\s+)?$/i;
const phraseLead =
  /(?:\b(?:at|or|on|by|from|between|until|till|since|around|about|approximately|approx\.?|roughly|shortly|just|before|after|only|exactly|starting|beginning|as of|in|the|of|hours(?= of )|um|ab|à|seconds|and)\s+|[~≈±@([\s])+$/i;

/** Whether what stands before a place can belong to a time: a blank or a mark of its own. */
const mayLead = (masked: string, at: number): boolean => {
  const last = masked.charCodeAt(at - 1);
  return at > 0 && (last <= 32 || last >= 126 || last === 40 || last === 91 || last === 64);
};

/** Moments and lone days of a masked text. */
export function readMoments(masked: string, signs: Signs = signsOf(masked)): Moments {
  const clocks = readClocks(masked, signs);
  const all = readDays(masked, signs);
  if (clocks.length === 0) return { moments: [], days: all };
  const days = all.filter((day) => !clocks.some((clock) => overlaps(clock, day)));
  const taken = new Set<DayWords>();
  const instants = attachDays(masked, clocks, days, taken);
  return { moments: joinRanges(masked, instants), days: days.filter((day) => !taken.has(day)) };
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function attachDays(
  masked: string,
  clocks: readonly ClockWords[],
  days: readonly DayWords[],
  taken: Set<DayWords>,
): Instant[] {
  const before = clocks.map((clock, index) => {
    const from = clocks[index - 1]?.end ?? 0;
    const day = days.findLast((it) => it.end <= clock.start && it.start >= from);
    if (!day || clock.start - day.end > 45) return undefined;
    const link = masked.slice(day.end, clock.start);
    // "… was March 1. By 10:40 it was back": the clock stands in a sentence of its own.
    if (!linkBefore.test(link) || /\.\s+[A-Z]/.test(link)) return undefined;
    // "21:33 on 25 June - 13:22": the day closes the first clock, it does not open the second.
    const previous = clocks[index - 1];
    const closes =
      previous &&
      linkAfter.test(masked.slice(previous.end, day.start)) &&
      !/[-–—]\s*$/.test(masked.slice(previous.end, day.start)) &&
      /[-–—]/.test(masked.slice(day.end, clock.start));
    if (closes) return undefined;
    taken.add(day);
    return day;
  });
  return clocks.map((clock, index) => {
    let day = before[index];
    if (!day) {
      const to = clocks[index + 1]?.start ?? masked.length;
      const after = days.find((it) => it.start >= clock.end && it.end <= to && !taken.has(it));
      if (
        after &&
        after.start - clock.end < 20 &&
        linkAfter.test(masked.slice(clock.end, after.start))
      ) {
        taken.add(after);
        day = after;
      }
    }
    const start = Math.min(clock.start, day?.start ?? clock.start);
    const tail = day && day.year === undefined ? yearAfter(masked, clock.end) : undefined;
    if (tail && day) {
      const zone = tail.zone ?? clock.zone;
      return instantOf(masked, start, tail.end, { ...clock, zone }, { ...day, year: tail.year });
    }
    const end = Math.max(clock.end, day?.end ?? clock.end);
    return instantOf(masked, start, end, clock, day);
  });
}

/** "Mon May 10 11:15:04 2021 +0200": programs write the year after the clock. */
function yearAfter(
  masked: string,
  at: number,
): { year: number; zone: string | undefined; end: number } | undefined {
  const hit = /^\s((?:19|20)\d\d)(?![\d:])(?:\s([+-]\d{4})(?!\d))?/.exec(masked.slice(at, at + 14));
  return hit ? { year: Number(hit[1]), zone: hit[2], end: at + hit[0].length } : undefined;
}

/** "in the evening" behind a clock. */
const partAfter = /^\s+(?:in the|at)\s+(morning|afternoon|evening|night)\b/i;

/** Hours of a twelve-hour clock that lie after noon in a part of the day. */
const laterHalf: Readonly<Record<string, readonly [from: number, to: number]>> = {
  afternoon: [1, 7],
  evening: [4, 11],
  night: [7, 11],
};

/** "1:15 this afternoon" and "9:30 in the evening" lie in the second half of the day. */
function inItsHalf(clock: ClockWords, masked: string, day: DayWords | undefined): ClockWords {
  if (clock.settled || clock.hour >= 12) return clock;
  const part = day?.part ?? partAfter.exec(masked.slice(clock.end, clock.end + 24))?.[1];
  const [from, to] = laterHalf[part?.toLowerCase() ?? ""] ?? [24, 24];
  const isLater = clock.hour >= from && clock.hour <= to;
  return isLater ? { ...clock, hour: clock.hour + 12, settled: true } : clock;
}

function instantOf(
  masked: string,
  start: number,
  end: number,
  written: ClockWords,
  day: DayWords | undefined,
): Instant {
  const clock = inItsHalf(written, masked, day);
  const approximate =
    (mayLead(masked, clock.start) &&
      approximateBefore.test(masked.slice(Math.max(0, clock.start - 40), clock.start))) ||
    approximateAfter.test(masked.slice(end, end + 16));
  return { start, end, clock, day, approximate };
}

function joinRanges(masked: string, instants: readonly Instant[]): Moment[] {
  const moments: Moment[] = [];
  for (let index = 0; index < instants.length; index++) {
    let first = instants[index];
    if (!first) break;
    const aliases: ClockWords[] = [];
    let until: Instant | undefined;
    let retold = 0;
    let next = instants[index + 1];
    while (next && isAlias(masked, first, next)) {
      aliases.push(next.clock);
      first = { ...first, end: next.end };
      index++;
      next = instants[index + 1];
    }
    if (next && isRange(masked, first, next)) {
      [first, until] = shareEnds(first, next);
      index++;
      const [other, last] = [instants[index + 1], instants[index + 2]];
      // "08:00 - 09:30 UTC (10:00 - 11:30 CEST)" tells the same range twice.
      if (other && last && isAliasRange(masked, until, other, last)) {
        retold = last.end;
        index += 2;
      } else if (other && isAlias(masked, until, other)) index++;
    }
    const { start, clock, day, approximate } = first;
    const lead = mayLead(masked, start)
      ? phraseLead.exec(masked.slice(Math.max(0, start - 40), start))
      : undefined;
    // Written out: spreading takes longer than all that was read of the time.
    moments.push({
      start,
      end: Math.max(first.end, until?.end ?? 0, retold),
      clock,
      day,
      approximate,
      until,
      aliases,
      // Blanks before the phrase may hide the address of a link, which belongs to the words.
      phrase: start - (lead?.[0].trimStart().length ?? 0),
    });
  }
  return moments;
}

function isAlias(masked: string, first: Instant, next: Instant): boolean {
  if (next.day || next.clock.zone === undefined || next.clock.zone === first.clock.zone)
    return false;
  return aliasLink.test(masked.slice(first.end, next.start)) && next.start - first.end < 16;
}

/** True for a second range that tells the first in another zone: "16:00-17:50 UTC / 08:30-10:50 PDT". */
function isAliasRange(masked: string, until: Instant, other: Instant, last: Instant): boolean {
  if (last.day || !isRange(masked, other, last)) return false;
  const { zone } = last.clock;
  return isAlias(
    masked,
    until,
    other.clock.zone ? other : { ...other, clock: { ...other.clock, zone } },
  );
}

function isRange(masked: string, first: Instant, next: Instant): boolean {
  if (next.start - first.end > 50) return false;
  const link = rangeLink.exec(masked.slice(first.end, next.start));
  if (!link) return false;
  if (!link.groups?.["and"]) return true;
  return /\bbetween\b/i.test(masked.slice(Math.max(0, first.start - 60), first.clock.start));
}

/** "2:30 – 4:15 PM PST": what is written once holds for both ends. */
function shareEnds(first: Instant, next: Instant): [Instant, Instant] {
  let a = first.clock;
  let b = next.clock;
  if (a.zone === undefined && b.zone !== undefined) a = { ...a, zone: b.zone };
  if (b.zone === undefined && a.zone !== undefined) b = { ...b, zone: a.zone };
  if (!a.settled && b.meridiem === "pm" && a.hour < 12 && a.hour + 12 <= b.hour) {
    a = { ...a, hour: a.hour + 12, settled: true, meridiem: "pm" };
  }
  return [
    { ...first, clock: a },
    { ...next, clock: b },
  ];
}
