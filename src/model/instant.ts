/**
 * Instants as front matter states them.
 *
 * In:   `2024-03-10T02:30:00+01:00`, `2024-03-10 02:30` with a zone, a day, a month or a year.
 * Out:  the moment, and how exactly it was stated; or why it cannot be read.
 */
import { DateTime, IANAZone } from "luxon";
import { isDay } from "./slug.ts";

/** What an instant could be read as, or what is wrong with it. */
export type InstantReading =
  | { readonly kind: "moment"; readonly milliseconds: number; readonly day: string }
  | { readonly kind: "local"; readonly day: string }
  | { readonly kind: "day" | "month" | "year"; readonly day: string }
  | { readonly kind: "wrong"; readonly expected: string };

const pattern =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:(?:[Tt]|\s+)(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?)?)?$/i;

const expected = "an instant such as 2024-03-10T02:30:00Z";

/** Reads an instant; `zone` (IANA name or offset) places one without an offset of its own. */
export function readInstant(text: string, zone: string | undefined): InstantReading {
  const match = pattern.exec(text.trim());
  if (!match) return { kind: "wrong", expected };
  const [, year = "", month, date, hour, minute, second = "00", offset] = match;
  const day = `${year}-${month ?? "01"}-${date ?? "01"}`;
  if (!isDay(day)) return { kind: "wrong", expected: "a day that exists, from 1970 to 2199" };
  if (month === undefined) return { kind: "year", day };
  if (date === undefined) return { kind: "month", day };
  if (hour === undefined || minute === undefined) return { kind: "day", day };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60)
    return { kind: "wrong", expected: "a time that exists, from 00:00 to 23:59" };

  if (offset !== undefined) {
    const [, sign, hours = "00", minutes = "00"] = /^([+-])(\d\d):?(\d\d)?$/.exec(offset) ?? [];
    const numeric = sign === undefined ? "Z" : `${sign}${hours}:${minutes}`;
    const milliseconds = Date.parse(`${day}T${hour}:${minute}:${clampLeap(second)}${numeric}`);
    return Number.isNaN(milliseconds)
      ? { kind: "wrong", expected }
      : { kind: "moment", milliseconds, day };
  }
  if (zone === undefined) return { kind: "local", day };
  const local = DateTime.fromISO(`${day}T${hour}:${minute}:${clampLeap(second)}`, {
    zone: luxonZone(zone),
  });
  if (!local.isValid) return { kind: "wrong", expected };
  if (local.hour !== Number(hour) || local.minute !== Number(minute))
    return { kind: "wrong", expected: `a time that exists in ${zone}; its clocks skip this one` };
  return { kind: "moment", milliseconds: local.toMillis(), day };
}

/** A leap second as the one before it: clocks of computers have none. */
const clampLeap = (second: string): string => (second === "60" ? "59" : second);

/** True for an IANA name or an offset. */
export const isZone = (zone: string): boolean =>
  /^(?:UTC|GMT|Z)$|^(?:UTC|GMT)?[+-](?:0?\d|1[0-4])(?::?[0-5]\d)?$/i.test(zone) ||
  (/^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/.test(zone) && isPlace(zone));

/** Zones that luxon knows; to ask it makes a whole calendar each time. */
const placeNames = new Set<string>();

function isPlace(zone: string): boolean {
  if (placeNames.has(zone)) return true;
  if (!IANAZone.isValidZone(zone)) return false;
  placeNames.add(zone);
  return true;
}

/** The start of a day in a zone, in milliseconds. */
export const startOfDay = (day: string, zone: string): number =>
  zone === "UTC"
    ? Date.parse(`${day}T00:00:00Z`)
    : DateTime.fromISO(day, { zone: luxonZone(zone) }).toMillis();

function luxonZone(zone: string): string {
  const offset = /^(?:UTC|GMT)?([+-]\d{1,2}(?::?\d\d)?)$/i.exec(zone)?.[1];
  if (offset !== undefined) return `UTC${offset}`;
  return /^z$/i.test(zone) ? "UTC" : zone;
}
