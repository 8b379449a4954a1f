/**
 * Civil time: days as whole numbers, wall clocks, and the instants they stand for.
 *
 * Rule: luxon knows the zones; this file asks it as seldom as possible and remembers the answer.
 */
import { IANAZone } from "luxon";

export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

/** A place on Earth whose clocks follow its law, or a fixed distance from UTC. */
export interface Zone {
  /** IANA name ("Europe/Warsaw") or offset ("+02:00", "UTC"). */
  readonly name: string;
  /** Minutes east of UTC, when fixed. */
  readonly fixed: number | undefined;
  /** What the author called it, when the label names a season: "CET" says +60 all year. */
  readonly label: { readonly text: string; readonly minutes: number } | undefined;
}

export const utc: Zone = { name: "UTC", fixed: 0, label: undefined };

/** Days since 1970-01-01; undefined when the calendar has no such day. `month` from 1. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / dayMs;
}

/** Year, month (from 1) and day of a day number. */
export function dayParts(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 for Monday, 7 for Sunday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

const zones = new Map<string, IANAZone | undefined>();
/** Offsets in minutes by zone and day; a day on which clocks change holds none. */
const steady = new Map<string, Map<number, number | undefined>>();

function placeOf(name: string): IANAZone | undefined {
  if (!zones.has(name)) {
    const zone = IANAZone.create(name);
    zones.set(name, zone.isValid ? zone : undefined);
  }
  return zones.get(name);
}

/** True for IANA names that luxon knows. */
export const isPlace = (name: string): boolean => placeOf(name) !== undefined;

/** Minutes east of UTC at an instant (milliseconds since 1970). */
export function offsetAt(zone: Zone, instant: number): number {
  if (zone.fixed !== undefined) return zone.fixed;
  const place = placeOf(zone.name);
  if (!place) return 0;
  let days = steady.get(zone.name);
  if (!days) steady.set(zone.name, (days = new Map()));
  const day = Math.floor(instant / dayMs);
  if (!days.has(day)) {
    const first = place.offset(day * dayMs);
    days.set(day, first === place.offset((day + 1) * dayMs - 1) ? first : undefined);
  }
  return days.get(day) ?? place.offset(instant);
}

/** What a wall clock reading stands for in a zone. */
export interface Reading {
  /** Milliseconds since 1970. */
  readonly instant: number;
  /** Minutes east of UTC. */
  readonly offset: number;
  /** Set when clocks were put forward over it, or back over it. */
  readonly irregular: "skipped" | "repeated" | undefined;
}

/** Reads a wall clock: `local` is its reading as if it were UTC, in milliseconds. */
export function readWall(local: number, zone: Zone): Reading {
  if (zone.fixed !== undefined) {
    return { instant: local - zone.fixed * minuteMs, offset: zone.fixed, irregular: undefined };
  }
  const early = offsetAt(zone, local - dayMs);
  const late = offsetAt(zone, local + dayMs);
  const first = local - early * minuteMs;
  if (early === late && offsetAt(zone, first) === early) {
    return { instant: first, offset: early, irregular: undefined };
  }
  const second = local - late * minuteMs;
  const isFirst = offsetAt(zone, first) === early;
  const isSecond = offsetAt(zone, second) === late;
  if (isFirst) {
    return {
      instant: first,
      offset: early,
      irregular: isSecond && early !== late ? "repeated" : undefined,
    };
  }
  if (isSecond) return { instant: second, offset: late, irregular: undefined };
  return { instant: first, offset: offsetAt(zone, first), irregular: "skipped" };
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Days as text: the events of a report share few, and reports of a year some hundred. */
const dayTexts = new Map<number, string>();

function dayText(day: number): string {
  let text = dayTexts.get(day);
  if (text === undefined)
    dayTexts.set(day, (text = new Date(day * dayMs).toISOString().slice(0, 10)));
  return text;
}

/** ISO 8601 with numeric offset and seconds: `2014-10-23T04:19:00+02:00`. */
export function isoOf(instant: number, offset: number): string {
  const local = instant + offset * minuteMs;
  const day = Math.floor(local / dayMs);
  const seconds = Math.floor((local - day * dayMs) / 1000);
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const size = Math.abs(offset);
  return `${dayText(day)}T${clock}${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
