/**
 * The time axis of every chart, drawn at build time and in the browser: a Chart.js date adapter.
 *
 * In:   instants in milliseconds; the axis says in which zone they are shown.
 * Rule: a format is named by its unit, so that a configuration holds nothing but JSON.
 */
import { dayText, shortDayText } from "./civil.ts";
import { civilIn, clockAt, day, hour, instantOf, minute, offsetAt } from "./zoned-time.ts";

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
  readonly options: {
    readonly zone?: string;
    /** Ticks stand at multiples of this many units, by the clock of the zone. */
    readonly step?: number;
  };
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
    const first = typeof weekday === "number" ? weekday : 1;
    return startOf(time, unit, zoneOf(this), first, this.options.step ?? 1);
  },

  endOf(this: Adapter, time: number, unit: TimeUnit | "isoWeek"): number {
    const zone = zoneOf(this);
    const one = unit === "isoWeek" ? "week" : unit;
    return startOf(startOf(time, unit, zone, 1, 1) + lengths[one] * 1.5, unit, zone, 1, 1) - 1;
  },
};

function startOf(
  time: number,
  unit: TimeUnit | "isoWeek",
  zone: string,
  weekday: number,
  step: number,
): number {
  const local = time + offsetAt(time, zone);
  const midnight = Math.floor(local / day) * day;
  if (unit === "week" || unit === "isoWeek") {
    const passed = (new Date(midnight).getUTCDay() - weekday + 7) % 7;
    return instantOf(midnight - passed * day, zone);
  }
  if (lengths[unit] <= day) {
    const length = lengths[unit] * step;
    return instantOf(Math.floor(local / length) * length, zone);
  }
  const at = new Date(local);
  const months = unit === "year" ? 12 * step : unit === "quarter" ? 3 : step;
  const count = at.getUTCFullYear() * 12 + at.getUTCMonth();
  const first = Math.floor(count / months) * months;
  return instantOf(Date.UTC(Math.floor(first / 12), first % 12, 1), zone);
}

/** The unit and the step in which a time axis counts. */
export interface TickStep {
  readonly unit: TimeUnit;
  readonly step: number;
}

const steps: readonly (readonly [TimeUnit, readonly number[]])[] = [
  ["millisecond", [1, 5, 10, 50, 100, 250, 500]],
  ["second", [1, 2, 5, 10, 15, 30]],
  ["minute", [1, 2, 5, 10, 15, 30]],
  ["hour", [1, 2, 3, 6, 12]],
  ["day", [1, 2]],
  ["week", [1, 2]],
  ["month", [1, 2, 3, 6]],
  ["year", [1, 2, 5, 10, 20, 50, 100]],
];

/** The smallest step that gives a time span of `milliseconds` no more ticks than fit. */
export function tickStep(milliseconds: number, mostTicks: number): TickStep {
  for (const [unit, multiples] of steps)
    for (const step of multiples)
      if (milliseconds / (lengths[unit] * step) <= mostTicks) return { unit, step };
  return { unit: "year", step: 1000 };
}

/** The text of a tick. At midnight an axis of hours names the day instead. */
function tickText(time: number, unit: string, zone: string): string {
  const { day: date, clock } = civilIn(time, zone);
  const dayAndMonth = shortDayText(date).replace(/ \d+$/, "");
  switch (unit) {
    case "millisecond":
      return `${clock}.${String(((time % 1000) + 1000) % 1000).padStart(3, "0")}`;
    case "second":
    case "minute":
    case "hour":
      return clock === "00:00:00" ? dayAndMonth : clockAt(time, zone);
    case "day":
    case "week":
      return dayAndMonth;
    case "month":
      return shortDayText(date).replace(/^\d+ /, "");
    case "year":
      return date.slice(0, 4);
    default:
      return `${dayText(date)}, ${clockAt(time, zone)}`;
  }
}
