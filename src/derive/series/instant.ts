/**
 * Times in data, read without guessing: ISO 8601 and seconds or milliseconds since 1970.
 */
import { hour, instantOf, irregularityOf, minute } from "../../model/zoned-time.ts";

/** An instant, or why the text is none. */
export type InstantReading =
  | {
      readonly instant: number;
      /** How the clocks were set at a local time: over it, or back to it, the first being taken. */
      readonly irregular?: "skipped" | "repeated" | undefined;
    }
  | { readonly problem: "unreadable" | "without-zone" };

/** The findings of irregular times. */
export const irregularCodes = {
  skipped: "time-does-not-exist",
  repeated: "time-exists-twice",
} as const;

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;

/** Reads one time; `zone` is read into times that carry none. */
export function readInstant(text: string, zone: string | undefined): InstantReading {
  const epoch = /^(\d{9,10}(?:\.\d+)?|\d{12,13})$/.exec(text);
  if (epoch) return { instant: Math.round(Number(text) * (/^\d{12,13}$/.test(text) ? 1 : 1000)) };
  const found = iso.exec(text);
  if (!found) return { problem: "unreadable" };
  const [year, month, day, hours, minutes, seconds] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
  const local = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  const shown = new Date(local);
  const exists =
    shown.getUTCMonth() === month - 1 &&
    shown.getUTCDate() === day &&
    hours < 24 &&
    minutes < 60 &&
    seconds < 60;
  if (!exists) return { problem: "unreadable" };
  const fraction = found[7] === undefined ? 0 : Math.round(Number(`0.${found[7]}`) * 1000);
  const written = found[8];
  if (written !== undefined) return { instant: local - writtenOffset(written) + fraction };
  if (zone === undefined) return { problem: "without-zone" };
  return { instant: instantOf(local, zone) + fraction, irregular: irregularityOf(local, zone) };
}

function writtenOffset(text: string): number {
  const found = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (!found) return 0;
  return (found[1] === "-" ? -1 : 1) * (Number(found[2]) * hour + Number(found[3] ?? 0) * minute);
}
