/**
 * Cuts blocks into passages, and reads what stands at the head of a passage.
 *
 * Rule: a line that begins with a time and a separator is an entry of its own, list or not;
 *       wrapped prose stays whole.
 */
import type { Block } from "../../parse/block.ts";
import type { DayWords } from "../../parse/day-words.ts";
import { hasWords } from "../../parse/has-words.ts";
import { readMoments, type Moment } from "../../parse/moment.ts";
import type { Signs } from "../../parse/signs.ts";
import type { Passage } from "./sighting.ts";
import { liveUpdate, mayBePosted } from "./update-lines.ts";
import { maskedOf, type Written } from "./written.ts";

/** What stands at the head of a passage. */
export interface Lead {
  /** The time at the head, if any. */
  readonly moment: Moment | undefined;
  /** True when a separator follows it: "14:05 - ", "[14:05] ", "14:05: ". */
  readonly strong: boolean;
  /** The words before it when they are a label: "Start Time". */
  readonly label: string | undefined;
  /** A day at the head, with text after it. */
  readonly day: DayWords | undefined;
  /** A day that is the whole passage, such as a line above a list. */
  readonly dayAlone: DayWords | undefined;
  readonly moments: readonly Moment[];
  /** Days that stand alone, in order. */
  readonly days: readonly DayWords[];
}

const headClock =
  /^[\s>*_[({|"'“~≈-]{0,8}(?:(?:at|around|approx\.?|about|from|by|~|update|edit)\s+)?(?:\d{1,2}[:.h]\d\d|\d{1,2}\s?[ap]m\b|\d{4}\s?(?:UTC|GMT|Z)|(?:19|20)\d\d[-/]\d|\d{1,2}[-/.]\d{1,2}[-/. ]|\d{1,2}(?:st|nd|rd|th)?\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))/i;
const labelled = /^[\s>*_•-]{0,8}[A-Z][\w '()/&-]{1,48}?[\s*_]{0,3}:/;
/** "Duration: ~58 min (23:50 → 00:48)": a label of few words begins a line of its own. */
const shortLabel = /^[\s>*_•-]{0,8}[A-Z][\w'()/&-]{0,24}(?: [\w'()/&-]{1,24}){0,2}[\s*_]{0,3}:/;
const afterTime = /^\s*[)\]"'”]*\s*(?:[-–—:|→>]|=>|\.\.\.|…|\s{2}|\t|$)/;
const prepositions =
  /^[^\p{L}\p{N}]*(?:(?:at|around|about|approx(?:imately|\.)?|roughly|circa|ca\.?|from|by|on|between|until|um|à|since|before|after|just|shortly|nearly)\b[^\p{L}\p{N}]*)*$/iu;

/** The passages of a block, masked. */
export function passagesOf(written: Written): Passage[] {
  const { block } = written;
  const masked = maskedOf(written);
  if (!masked.includes("\n"))
    return [{ start: block.start, end: block.end, block, masked, headEnd: masked.length }];
  const passages: Passage[] = [];
  const isRun = block.kind !== "code" && (masked.match(clockLine)?.length ?? 0) > 2;
  let from = 0;
  for (let at = 0; at < masked.length;) {
    const newline = masked.indexOf("\n", at);
    const next = newline < 0 ? masked.length : newline + 1;
    const line = masked.slice(at, newline < 0 ? masked.length : newline);
    if (at > from && ((isRun && beginsRun(line)) || beginsEntry(line, block.kind))) {
      passages.push(passage(block, masked, from, at, isRun));
      from = at;
    }
    at = next;
  }
  passages.push(passage(block, masked, from, masked.length, isRun));
  return passages;
}

/** "12:40 UTC The queue grows": no separator. Prose that is wrapped so has no three such lines. */
const clockLine =
  /^[ \t>*_]{0,4}\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp][Mm])?(?: \(?[A-Z]{2,4}\)?)? +\p{Lu}/gmu;

/** True for a line of a run. */
const beginsRun = (line: string): boolean => line.search(clockLine) === 0;

function passage(block: Block, masked: string, from: number, to: number, isRun: boolean): Passage {
  const lines = masked.slice(from, to);
  const newline = lines.indexOf("\n");
  return {
    start: block.start + from,
    end: block.start + to,
    block,
    masked: newline < 0 ? lines : lines.replaceAll("\n", " "),
    headEnd: newline < 0 ? lines.length : newline,
    isRun: isRun && beginsRun(lines),
  };
}

function beginsEntry(line: string, kind: Block["kind"]): boolean {
  if (kind === "code") return /\d/.test(line);
  if (line.length > 2000) return false;
  if (headClock.test(line)) {
    const { moments, days } = readMoments(line);
    const [moment] = moments;
    if (moment && (isHead(line, moment) || isLiveUpdate(line, moment))) {
      return (
        isSeparated(line, moment) ||
        (moment.day !== undefined && !/^\s*(?:at|from|on|by)\b/i.test(line))
      );
    }
    return days.some(
      (day) => day.month !== undefined && isHead(line, day) && afterTime.test(line.slice(day.end)),
    );
  }
  const isPosted = mayBePosted.test(line);
  if (!labelled.test(line) && !isPosted) return false;
  const [moment] = readMoments(line).moments;
  return (
    moment !== undefined &&
    (isPosted || shortLabel.test(line) || labelBefore(line, moment) !== undefined)
  );
}

const isHead = (masked: string, { start }: { start: number }): boolean =>
  start < 60 && prepositions.test(masked.slice(0, start));

/** "04:58AM [Downtime begins]: …": a mark in brackets parts the time from its text. */
const markAfter = /^\s{0,3}\[[A-Z][\w ]{2,40}\]\s*:/;

function isSeparated(masked: string, moment: Moment): boolean {
  return (
    markAfter.test(masked.slice(moment.end, moment.end + 100)) ||
    afterTime.test(masked.slice(moment.end, moment.end + 12)) ||
    /[[(*]\s*$/.test(masked.slice(0, moment.start))
  );
}

/**
 * True for the head of a live update: it goes on after a separator, or is a line of its own with day
 * and clock above what it tells. "(updated 14:05)" is a stamp.
 */
const isLiveUpdate = (masked: string, { start, end, day }: Moment): boolean =>
  start < 60 &&
  liveUpdate.test(masked.slice(0, start)) &&
  (/^\s*[)\]]?\s*[-–—:]\s*\S/.test(masked.slice(end, end + 60)) ||
    (day !== undefined && !hasWords(masked.slice(end))));

/** True for a time alone on its line. Prose that happens to be wrapped there goes on in small letters. */
const endsLine = (masked: string, { start, end }: Moment, headEnd: number): boolean =>
  masked.slice(end, headEnd).trim() === "" &&
  !(/\p{L}/u.test(masked.slice(0, start)) && /^\s*\p{Ll}/u.test(masked.slice(headEnd)));

/** "First detected" of "First detected 2020-08-07 15:51": a few words that end in their date and time. */
function labelAtEnd(masked: string, { start, end, day }: Moment): string | undefined {
  if (day?.month === undefined || hasWords(masked.slice(end))) return undefined;
  const lead = masked.slice(0, start).replace(/^[^\p{L}\p{N}]+|[\s:*_(–—-]+$/gu, "");
  const isLabel =
    lead.length < 40 && /^\p{L}[\p{L} '’/-]*$/u.test(lead) && lead.split(/\s+/).length <= 5;
  return isLabel &&
    !/\b(?:at|on|by|around|about|from|until|till|since|before|after|of|to|and)$/i.test(lead)
    ? lead
    : undefined;
}

/** What titles an account instead of one time of it: "Timeline: At 2:15 PM …". */
const titles =
  /^(?:timeline|summary|overview|background|description|what happened|story|details)$/i;

/** "Start Time" of "Start Time: 14:05"; undefined when the words before are a sentence. */
function labelBefore(masked: string, moment: Moment): string | undefined {
  const lead = masked.slice(0, moment.start);
  if (lead.length > 90) return undefined;
  const hit =
    /^[^\p{L}\p{N}]*(\p{L}[^:.!?]{1,48}?)\s*[)*_]*\s*(?::|=|\||\s[-–—])[^\p{L}\p{N}]*(?:(?:at|on|around|about|approx(?:imately|\.)?|from)\s+|[~≈]\s*)*[(["]?$/iu.exec(
      lead,
    );
  const label = hit?.[1]?.trim();
  return label && label.split(/\s+/).length <= 6 && !titles.test(label) ? label : undefined;
}

/** Reads the head of a passage. `signs` are those of its words, where they are known. */
export function leadOf({ masked, headEnd, isRun }: Passage, signs?: Signs): Lead {
  const { moments, days } = readMoments(masked, signs);
  const [first] = moments;
  const [firstDay] = days;
  const leads = first && (isHead(masked, first) || isLiveUpdate(masked, first)) ? first : undefined;
  const label =
    first && !leads ? (labelBefore(masked, first) ?? labelAtEnd(masked, first)) : undefined;
  const dayHead =
    firstDay && (!first || firstDay.start < first.start) && isHead(masked, firstDay)
      ? firstDay
      : undefined;
  const rest = dayHead ? masked.slice(dayHead.end) : "";
  const isAlone = dayHead !== undefined && (isEditNote(rest) || (!first && !hasWords(rest)));
  return {
    moment: leads ?? (label === undefined ? undefined : first),
    strong:
      leads !== undefined &&
      (isRun === true ||
        isSeparated(masked, leads) ||
        endsLine(masked, leads, headEnd) ||
        isDated(masked, leads)),
    label,
    day: dayHead && !isAlone ? dayHead : undefined,
    dayAlone:
      isAlone || isDayLine(masked, dayHead, first)
        ? dayHead
        : first
          ? undefined
          : titledBy(masked, days),
    moments,
    days,
  };
}

/** "March 13th **Updated 2019-04-12 11:00 UTC**": the rest of the line speaks of the text. */
const isEditNote = (rest: string): boolean =>
  rest.length < 60 && /^\W*(?:last\s+)?(?:updated|edited|added)\b/i.test(rest);

/** "2025-02-10 00:21 User reports": a date and a clock open an entry without any separator. */
function isDated(masked: string, { start, day, clock }: Moment): boolean {
  if (!day || (day.month === undefined && !day.numeric)) return false;
  const [from, to] = day.start < clock.start ? [day.end, clock.start] : [clock.end, day.start];
  return !/\p{L}{2}/u.test(masked.slice(0, start) + masked.slice(from, to));
}

/** "Timeline for September 17, 2018: (all times UTC)": a short line with one day titles what follows. */
function titledBy(masked: string, days: readonly DayWords[]): DayWords | undefined {
  const [day, other] = days;
  if (!day || other || day.month === undefined || masked.length > 80) return undefined;
  return /^\s*\)?\s*(?::\s*(?:\((?:all )?times?\b[^()]*\)\s*)?|\((?:all )?times?\b[^()]*\)\s*:\s*)$/i.test(
    masked.slice(day.end),
  )
    ? day
    : undefined;
}

/** "**January 5th** (all times UTC)" and "Day 1 (June 3)" are lines above what follows. */
function isDayLine(masked: string, day: DayWords | undefined, first: Moment | undefined): boolean {
  if (!day || first) return false;
  const rest = masked.slice(day.end).trim();
  return (
    rest.length < 40 && (/^[:(]?\s*\(?(?:all )?times?\b/i.test(rest) || /^[-–—:]?\s*:?$/.test(rest))
  );
}
