/**
 * Calendar arithmetic in a named zone, small enough for the browser.
 *
 * In:   instants as milliseconds since 1970, zones as IANA names or offsets such as `+02:00`.
 * Out:  what a clock in that zone shows, and the instants that such a clock names.
 * Why:  charts need the same ticks at build time and in the browser; luxon would be a quarter of
 *       everything that a page with charts loads. The zone's rules come from `Intl`.
 */

import { civilAt, clockText, offsetText, type Civil } from "./civil.ts";

const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

const fixedOffset = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/;
/** Rules change at whole quarters of an hour, so offsets are looked up once for each of them. */
const quarter = 15 * minute;

interface ZoneClock {
  readonly format: Intl.DateTimeFormat;
  readonly offsets: Map<number, number>;
}
const clocks = new Map<string, ZoneClock>();

/** True for an IANA name or an offset that can be worked with. */
export function isZone(zone: string): boolean {
  if (fixedOffset.test(zone) || zone === "UTC") return true;
  try {
    return clockOf(zone) !== undefined;
  } catch {
    return false;
  }
}

function clockOf(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const clock = { format, offsets: new Map<number, number>() };
  clocks.set(zone, clock);
  return clock;
}

/** Milliseconds that a zone is ahead of UTC at an instant. Throws RangeError for an unknown zone. */
export function offsetAt(instant: number, zone: string): number {
  if (zone === "UTC" || zone === "Z") return 0;
  const fixed = fixedOffset.exec(zone);
  if (fixed)
    return (fixed[1] === "-" ? -1 : 1) * (Number(fixed[2]) * hour + Number(fixed[3] ?? 0) * minute);
  const { format, offsets } = clockOf(zone);
  const start = Math.floor(instant / quarter) * quarter;
  const known = offsets.get(start);
  if (known !== undefined) return known;
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(start)) part[type] = Number(value);
  const shown = Date.UTC(
    part["year"] ?? 0,
    (part["month"] ?? 1) - 1,
    part["day"],
    part["hour"],
    part["minute"],
    part["second"],
  );
  offsets.set(start, shown - start);
  return shown - start;
}

/** What calendar and clock of a zone show at an instant. */
export const civilIn = (instant: number, zone: string): Civil =>
  civilAt(instant, offsetAt(instant, zone) / minute);

/**
 * The instant at which a clock in `zone` shows `local`: milliseconds as if the clock showed UTC.
 * Where the clock was set back the earlier instant counts; where it was set forward, the later one.
 */
export function instantOf(local: number, zone: string): number {
  const { before, after, fits } = candidates(local, zone);
  if (fits(before)) return before;
  return fits(after) ? after : Math.max(before, after);
}

/** Whether a clock in `zone` shows `local` twice, or never; undefined where it does so once. */
export function irregularityOf(local: number, zone: string): "repeated" | "skipped" | undefined {
  const { before, after, fits } = candidates(local, zone);
  if (before === after) return undefined;
  if (fits(before) && fits(after)) return "repeated";
  return fits(before) || fits(after) ? undefined : "skipped";
}

/** The instants at which a clock would show `local` by the rules of the day before and after. */
function candidates(local: number, zone: string) {
  return {
    before: local - offsetAt(local - day, zone),
    after: local - offsetAt(local + day, zone),
    fits: (instant: number): boolean => instant + offsetAt(instant, zone) === local,
  };
}

/** ISO 8601 with the zone's numeric offset, `2018-07-18T11:57:00+02:00`; milliseconds where it has some. */
export function isoAt(instant: number, zone: string): string {
  const offset = offsetAt(instant, zone);
  const local = new Date(instant + offset).toISOString();
  return local.slice(0, instant % second === 0 ? 19 : 23) + offsetText(offset / minute);
}

/** The clock time of an instant, `11:57`, with seconds where it has some. */
export function clockAt(instant: number, zone: string): string {
  const { clock } = civilIn(instant, zone);
  return clockText(clock, clock.endsWith(":00") ? "minute" : "second");
}
