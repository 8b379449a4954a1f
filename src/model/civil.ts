/**
 * Days and clocks in words, the same on the server and in the reader's browser.
 *
 * In:   an instant in milliseconds and the offset of a zone at that instant in minutes.
 * Out:  what a calendar and a clock there show, and both as text.
 * Rule: no machine zone and no locale: English words, days as `23 October 2014`, clocks as `04:19`.
 */
import type { Precision } from "./timeline.ts";

/** What calendar and clock show at one instant in one zone. */
export interface Civil {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM:SS`. */
  readonly clock: string;
  /** `+02:00`. */
  readonly offset: string;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** Reads calendar and clock; `offset` in minutes, east positive. */
export function civilAt(instant: number, offset: number): Civil {
  const text = new Date(instant + offset * 60_000).toISOString();
  return { day: text.slice(0, 10), clock: text.slice(11, 19), offset: offsetText(offset) };
}

/** An offset of minutes as `+02:00`. */
export function offsetText(offset: number): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`;
}

/** A number as at least two digits. */
export const twoDigits = (value: number): string => String(Math.trunc(value)).padStart(2, "0");

/** The name of a month, counted from 1. */
export const monthName = (month: number): string => months[month - 1] ?? "";

/** `2014-10-23` as `23 October 2014`, `2012-07` as `July 2012`, `2012` as it is. */
export function dayText(day: string): string {
  const [year = day, month, date] = day.split("-");
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (name === undefined) return day;
  return [date === undefined ? undefined : String(Number(date)), name, year]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** `2014-10-23` as `23 Oct 2014`. */
export function shortDayText(day: string): string {
  return dayText(day).replace(/[A-Z][a-z]{3,}/, (month) => month.slice(0, 3));
}

/** The weekday of a `YYYY-MM-DD` day. */
export function weekday(day: string): string {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
}

/** A clock as exact as it was stated: `04:19`, `04:19:05`, `04:xx`; nothing for a mere day. */
export function clockText(clock: string, precision: Precision): string {
  if (precision === "day") return "";
  if (precision === "hour")
    return clock.slice(3, 5) === "00" ? `${clock.slice(0, 2)}:xx` : clock.slice(0, 5);
  return precision === "second" ? clock : clock.slice(0, 5);
}

/** Day and clock with the offset: `23 October 2014, about 04:19 UTC+02:00`. */
export function momentText(
  { day, clock, offset }: Civil,
  precision: Precision,
  approximate: boolean,
): string {
  const about = approximate ? "about " : "";
  const time = clockText(clock, precision);
  return time === ""
    ? `${about}${dayText(day)}`
    : `${dayText(day)}, ${about}${time} ${zoneText(offset)}`;
}

/** An offset named for readers: `UTC+02:00`, `UTC−07:00`, `UTC`. */
export function zoneText(offset: string): string {
  return offset === "+00:00" ? "UTC" : `UTC${offset.replace("-", "−")}`;
}

/** An age in its largest unit: `3 days`, `5 months`, `12 years`; a month is a twelfth of a year. */
export function ageText(days: number): string {
  const [count, unit] =
    days < 60
      ? [days, "day"]
      : days < 730
        ? [Math.floor(days / 30.4375), "month"]
        : [Math.floor(days / 365.25), "year"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
