/**
 * The time axis of every chart, drawn at build time and in the browser: a Chart.js date adapter.
 *
 * In:   instants in milliseconds; the axis says in which zone they are shown.
 * Rule: a format is named by its unit, so that a configuration holds nothing but JSON.
 */
import {
  calendarAt,
  clockText,
  dayText,
  hour,
  day,
  instantOf,
  minute,
  offsetAt,
} from "./zoned-time.ts";

/** The units that a Chart.js time axis counts in. */
export type TimeUnit =
  "millisecond" | "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";

const lengths: Readonly<Record<TimeUnit, number>> = {
  millisecond: 1,
  second: 1000,
  minute,
  hour,
  day,
  week: 7 * day,
  month: 30.4375 * day,
  quarter: 91.3125 * day,
  year: 365.25 * day,
};
const units = Object.keys(lengths) as TimeUnit[];

/** The format of each unit is its name. */
export const timeFormats: Readonly<Record<string, string>> = Object.fromEntries(
  [...units, "datetime"].map((unit) => [unit, unit]),
);

interface Adapter {
  readonly options: { readonly zone?: string };
}
const zoneOf = ({ options }: Adapter): string => options.zone ?? "UTC";

/** The members of a Chart.js date adapter; `options.zone` is the zone of the axis. */
export const timeAdapter = {
  formats: (): Record<string, string> => ({ ...timeFormats }),

  parse: (value: unknown): number | null => (typeof value === "number" ? value : null),

  format(this: Adapter, time: number, format: string): string {
    return tickText(time, format, zoneOf(this));
  },

  add(this: Adapter, time: number, amount: number, unit: TimeUnit): number {
    if (lengths[unit] <= hour) return time + amount * lengths[unit];
    const zone = zoneOf(this);
    const local = new Date(time + offsetAt(time, zone));
    if (unit === "day" || unit === "week")
      local.setUTCDate(local.getUTCDate() + amount * (lengths[unit] / day));
    else
      local.setUTCMonth(
        local.getUTCMonth() + amount * (unit === "year" ? 12 : unit === "quarter" ? 3 : 1),
      );
    return instantOf(local.getTime(), zone);
  },

  diff: (max: number, min: number, unit: TimeUnit): number =>
    Math.trunc((max - min) / lengths[unit]),

  startOf(
    this: Adapter,
    time: number,
    unit: TimeUnit | "isoWeek",
    weekday: number | boolean = 1,
  ): number {
    return startOf(time, unit, zoneOf(this), typeof weekday === "number" ? weekday : 1);
  },

  endOf(this: Adapter, time: number, unit: TimeUnit | "isoWeek"): number {
    const zone = zoneOf(this);
    const one = unit === "isoWeek" ? "week" : unit;
    const later = startOf(time, unit, zone, 1) + lengths[one] * 1.5;
    return startOf(later, unit, zone, 1) - 1;
  },
};

function startOf(time: number, unit: TimeUnit | "isoWeek", zone: string, weekday: number): number {
  const local = time + offsetAt(time, zone);
  if (unit === "millisecond" || unit === "second")
    return Math.floor(time / lengths[unit]) * lengths[unit];
  if (unit === "minute" || unit === "hour" || unit === "day")
    return instantOf(Math.floor(local / lengths[unit]) * lengths[unit], zone);
  const at = calendarAt(time, zone);
  const midnight = Math.floor(local / day) * day;
  if (unit === "week" || unit === "isoWeek") {
    const passed = (new Date(midnight).getUTCDay() - weekday + 7) % 7;
    return instantOf(midnight - passed * day, zone);
  }
  const month =
    unit === "year" ? 0 : unit === "quarter" ? at.month - 1 - ((at.month - 1) % 3) : at.month - 1;
  return instantOf(Date.UTC(at.year, month, 1), zone);
}

/** The text of a tick; the same words as elsewhere on the page. */
function tickText(time: number, unit: string, zone: string): string {
  const at = calendarAt(time, zone);
  switch (unit) {
    case "millisecond":
      return `${clockText(time, zone)}.${String(((time % 1000) + 1000) % 1000).padStart(3, "0")}`;
    case "second":
    case "minute":
    case "hour":
      return clockText(time, zone);
    case "day":
    case "week":
      return dayText(time, zone, true);
    case "month":
      return `${dayText(time, zone, true).replace(/^\d+ /, "")} ${at.year}`;
    case "quarter":
      return `Q${Math.ceil(at.month / 3)} ${at.year}`;
    case "year":
      return String(at.year);
    default:
      return `${dayText(time, zone)}, ${clockText(time, zone)}`;
  }
}
