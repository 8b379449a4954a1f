/**
 * Reads clock times as they are written: "10:04 AM", "2050 UTC", "15h50", "3pm", "noon", "22:XX".
 *
 * In:   a masked text (see `mask.ts`).
 * Out:  clock words with their place, in order.
 * Rule: ratios, versions, addresses, ports, offsets and durations are not clocks.
 */
import type { Span } from "./block.ts";
import { monthPattern } from "./calendar-words.ts";
import { isDottedClock } from "./dotted-clock.ts";
import { sign, signsOf, type Signs } from "./signs.ts";
import { readZone } from "./zone.ts";

/** A clock time as written. Hours are 0 to 24; a meridiem is already applied. */
export interface ClockWords extends Span {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | undefined;
  readonly precision: "second" | "minute" | "hour";
  /** True when "am" or "pm" says which half of the day it is, or the hour itself does. */
  readonly settled: boolean;
  /** "am" and "pm" as written, for a range whose first clock leaves it to the second. */
  readonly meridiem: "am" | "pm" | undefined;
  /** The zone as written beside it: "UTC", "PST", "+02:00", "local time", "Denver". */
  readonly zone: string | undefined;
  /** How many digits the hour has: "9:20" and "09:20" are written by different habits. */
  readonly padded: boolean;
  /** "before midnight" speaks of the end of a day, "24:00" too. */
  readonly word: "noon" | "midnight" | undefined;
}

const before = String.raw`(?<![A-SU-Za-z\d_:\/#@$€£+=¤]|\d\.|\d,)`;
const clocksOfNumbers = String.raw`(?=\d)(?:${[
  // 14:05, 14:05:30, 14:05:30.123, 14:??, 22:XX
  String.raw`(?<h1>\d{1,2}):(?<m1>\d\d|\?\?|[xX]{2}|--)(?::(?<s1>\d\d)(?:[.,]\d{1,9})?)?`,
  // 15h50
  String.raw`(?<h2>\d{1,2})[hH](?<m2>\d\d)(?![\dmM])`,
  // 15.50 Uhr, 9.30 am
  String.raw`(?<h3>\d{1,2})\.(?<m3>\d\d)(?=\s?(?:Uhr|[AaPp]\.?[Mm]\b|hrs?\b|UTC|GMT|CES?T|MES?Z|BST|(?:and|to|until|-|–|bis)\s?\d{1,2}\.\d\d\s?(?:[AaPp]\.?[Mm]\b|Uhr|UTC|GMT)))`,
  // at 9.40, kl. 14.05: only where the words around them say that they are a clock
  String.raw`(?<h6>\d{1,2})\.(?<m6>[0-5]\d)(?![\d%$€£]|[.,/:]\d|(?!h\b)[A-Za-z])`,
  // 2050 UTC, 1504Z, 0930 hrs
  String.raw`(?<h4>[01]\d|2[0-4])(?<m4>[0-5]\d)(?:(?::|\.)?(?<s4>[0-5]\d))?(?=\s?(?:Z\b|UTC|GMT|hrs\b|hours (?:UTC|GMT|local)|(?:[ECMP][SD]T|BST|CES?T|ME?SZ|EES?T|WES?T|MSK|IST|JST|A[EC][SD]T|NZ[SD]T|PT|ET)\b))`,
  // 2022-02-02 1625: …: four digits between a whole date and a separator
  String.raw`(?<=\d{4}-\d\d-\d\d[ ,]{1,2})(?<h7>[01]\d|2[0-3])(?<m7>[0-5]\d)(?=\s?[:|–—]|\s-|\s[a-zA-Z@(]|\s*$)`,
  // 1900 and 2100 UTC
  String.raw`(?<h8>[01]\d|2[0-4])(?<m8>[0-5]\d)(?=\s?(?:-|–|and|to|until)\s?(?:[01]\d|2[0-4])[0-5]\d\s?(?:Z|UTC|GMT|hrs|[ECMP][SD]T|CES?T|BST)\b)`,
  // 3pm, 15 Uhr, 3 o'clock
  String.raw`(?<h5>\d{1,2})(?=\s?(?:[AaPp]\.?[Mm]\b|Uhr\b|o['’]clock\b|(?:-|–|to)\s?\d{1,2}(?::\d\d)?\s?[AaPp]\.?[Mm]\b))`,
].join("|")})`;
const clocksOfWords = [
  String.raw`\b(?<word>[Nn]oon|NOON|[Mm]id-?day|[Mm]idnight|MIDNIGHT)\b`,
  String.raw`\b(?<part>[Hh]alf|[Qq]uarter) (?<side>past|to) (?<spoken>\w+)\b`,
].join("|");
/** What no clock can do without: 14:0, 15h5, 9.4, 205, 3pm, 3 a.m., 15 Uhr, 3 o'clock. */
const ofNumbers = sign("9:9 9:? 9:x 9:- 9h9 9-9 999 9am 9pm 9a- 9p- 9_a 9_p 9uh 9_u 9o* 9_o");
/** What none in words can do without: noon, midnight, half past. */
const ofWords = sign("noo mid alf uar");

const numbers = new RegExp(clocksOfNumbers, "g");
const numbersAndWords = new RegExp(`${clocksOfNumbers}|${clocksOfWords}`, "g");
const boundary = new RegExp(`${before}$`);
/** The dot of "AM." ends a sentence, that of "a.m." is its own. */
const meridiemPattern = /\s?\(?([AaPp])(?:\.\s?[Mm]\b\.?|[Mm]\b)\)?/y;
const unitPattern = /\s?(?:Uhr|hrs|h|o['’]clock|hours(?= (?:UTC|GMT|local)))(?![a-zA-Z])/y;
const spokenHours = "one two three four five six seven eight nine ten eleven twelve".split(" ");
/** What makes the digits before it a duration, a size or a part of something longer. */
const afterwards =
  /^(?:[\w%]|:\d|[./]\d|\s?(?:hours?|minutes?|mins?|seconds|secs|days)\b|-(?:hour|minute|second)|,\d)/;
const dayOfMonth = new RegExp(String.raw`\b${monthPattern}\.? $`);
const durationBefore =
  /(?:\b(?:took|takes|take|taking|for|lasted|lasting|duration|elapsed|total(?:ling)?|uptime|downtime of|within|every|mttr|mttd|ttr|ttd|runtime|ratio|version|score|aspect|page|verse)\b(?:\s+(?:of|about|around|roughly|was|is|over|just|only|an?|another))*\s*[:=]?\s*)$/i;
const notClocks = /[\d][\d:.]*$/;

/** Clock times of a masked text, in order. */
export function readClocks(masked: string, signs: Signs = signsOf(masked)): ClockWords[] {
  const found: ClockWords[] = [];
  if ((signs & (ofNumbers | ofWords)) === 0) return found;
  // Few texts hold clocks in words, and to look for them takes as long as for all others.
  const pattern = (signs & ofWords) === 0 ? numbers : numbersAndWords;
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(masked); hit; hit = pattern.exec(masked)) {
    const clock = clockOf(masked, hit);
    if (!clock) continue;
    found.push(clock);
    pattern.lastIndex = Math.max(clock.end, hit.index + 1);
  }
  return found;
}

function clockOf(masked: string, hit: RegExpExecArray): ClockWords | undefined {
  const start = hit.index;
  const {
    h1,
    m1,
    s1,
    h2,
    m2,
    h3,
    m3,
    h4,
    m4,
    s4,
    h5,
    h6,
    m6,
    h7,
    m7,
    h8,
    m8,
    word,
    part,
    side,
    spoken,
  } = hit.groups ?? {};
  let end = start + hit[0].length;
  if (word) return wordClock(masked, start, end, word);
  if (part) return spokenClock(masked, start, end, part, side, spoken);
  const lead = masked.slice(Math.max(0, start - 40), start);
  if (!boundary.test(lead.slice(-3))) return undefined;
  // "until 14.05h": the hour's letter is part of the clock.
  const tail = h6 === undefined ? "" : masked.slice(end, end + 24).replace(/^h\b/, "");
  if (h6 !== undefined && !isDottedClock(lead, h6, tail)) return undefined;
  if (/(?:UTC|GMT)\s?[-+–]$/i.test(lead)) return undefined;
  // "2021-06-08 - 5AM": the last number of a date opens no range.
  if (h5 !== undefined && /[-/.]$/.test(lead)) return undefined;
  // "Outage of Dec 22 AM": the number of a day.
  if (h5 !== undefined && dayOfMonth.test(lead)) return undefined;
  const hourText = h1 ?? h2 ?? h3 ?? h4 ?? h5 ?? h6 ?? h7 ?? h8 ?? "";
  const minuteText = m1 ?? m2 ?? m3 ?? m4 ?? m6 ?? m7 ?? m8;
  const secondText = s1 ?? s4;
  let hour = Number(hourText);
  const vague = minuteText !== undefined && !/\d/.test(minuteText);
  const minute = minuteText === undefined || vague ? 0 : Number(minuteText);
  const second = secondText === undefined ? undefined : Number(secondText);
  if (hour > 24 || minute > 59 || (second ?? 0) > 60 || (hour === 24 && minute > 0))
    return undefined;

  unitPattern.lastIndex = end;
  const unit =
    h4 === undefined || /hrs|hours/.test(masked.slice(end, end + 6))
      ? unitPattern.exec(masked)
      : null;
  if (unit) end += unit[0].length;
  meridiemPattern.lastIndex = end;
  // "7:33p" has its meridiem in one letter, right behind the minutes.
  const half =
    meridiemPattern.exec(masked) ?? (h1 && /^([ap])(?![A-Za-z])/.exec(masked.slice(end, end + 2)));
  if (half) end += half[0].length;
  const meridiem = half ? (half[1]?.toLowerCase() === "a" ? "am" : "pm") : undefined;
  // A 24-hour clock with a needless "PM" ("13:55 PM", "23:00 AM") means what the clock says.
  if (meridiem && hour <= 12) hour = (hour % 12) + (meridiem === "pm" ? 12 : 0);
  const zone = readZone(masked, end);
  if (zone) end = zone.end;
  const following = masked.slice(end, end + 14);
  if (!zone && !half && !unit && afterwards.test(following)) return undefined;
  if (zone && /^(?:\w|:\d)/.test(following)) return undefined;
  if (!half && !zone && durationBefore.test(lead) && !opensRange(masked, end)) return undefined;
  if (notClocks.test(lead.slice(-2)) && h1 !== undefined && lead.endsWith(".")) return undefined;
  return {
    start,
    end,
    hour,
    minute,
    second,
    precision:
      second !== undefined ? "second" : vague ? "hour" : h5 !== undefined ? "hour" : "minute",
    settled: meridiem !== undefined || hour > 12 || hour === 0 || hourText.startsWith("0"),
    meridiem,
    zone: zone?.text,
    padded: hourText.length === 2,
    word: undefined,
  };
}

/** "Duration: 21:45 to 23:28 UTC" tells when, not how long. */
const opensRange = (masked: string, end: number): boolean =>
  /^\s?(?:-|–|—|to|until|→)\s?\d{1,2}:\d\d/.test(masked.slice(end, end + 14));

/** "noon" is 12:00 and "midnight" is 24:00, the end of the day that is spoken of. */
function wordClock(masked: string, start: number, at: number, name: string): ClockWords {
  const zone = readZone(masked, at);
  const isNight = /^midn/i.test(name);
  const sharp = /^\s+sharp\b/.exec(masked.slice(at, at + 8));
  return {
    start: /\b12 $/.test(masked.slice(Math.max(0, start - 3), start)) ? start - 3 : start,
    end: zone?.end ?? at + (sharp?.[0].length ?? 0),
    hour: isNight ? 24 : 12,
    minute: 0,
    second: undefined,
    precision: "minute",
    settled: true,
    meridiem: undefined,
    zone: zone?.text,
    padded: true,
    word: isNight ? "midnight" : "noon",
  };
}

/** "half past nine", "quarter to five"; which half of the day stays open. */
function spokenClock(
  masked: string,
  start: number,
  at: number,
  part: string,
  side: string | undefined,
  spoken: string | undefined,
): ClockWords | undefined {
  const named = spokenHours.indexOf(spoken?.toLowerCase() ?? "") + 1 || Number(spoken);
  if (!(named >= 1 && named <= 24)) return undefined;
  const minute = /half/i.test(part) ? 30 : side === "to" ? 45 : 15;
  let hour = side === "to" ? named - 1 : named;
  meridiemPattern.lastIndex = at;
  const half = meridiemPattern.exec(masked);
  let end = at + (half?.[0].length ?? 0);
  if (half) hour = (hour % 12) + (half[1]?.toLowerCase() === "p" ? 12 : 0);
  const zone = readZone(masked, end);
  end = zone?.end ?? end;
  const meridiem = half ? (half[1]?.toLowerCase() === "a" ? "am" : "pm") : undefined;
  return {
    start,
    end,
    hour,
    minute,
    second: undefined,
    precision: "minute",
    settled: half !== null || hour > 12,
    meridiem,
    zone: zone?.text,
    padded: false,
    word: undefined,
  };
}
