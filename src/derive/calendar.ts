/**
 * The archive as a calendar: incidents by year, month and day.
 *
 * In:   records and the days they are filed under.
 * Out:  groups in the order of time; an incident whose day is not known is never put on one.
 */
import type { IncidentRecord } from "../model/archive.ts";
import { compareText } from "./order.ts";

/** A month of a calendar: weeks from Monday to Sunday, `undefined` outside the month. */
export type Weeks = readonly (readonly (number | undefined)[])[];

/** Groups by the first `length` characters of the day: 4 the year, 7 the month, 10 the day. */
export function groupByDay(
  records: readonly IncidentRecord[],
  length: 4 | 7 | 10,
): Map<string, IncidentRecord[]> {
  const groups = new Map<string, IncidentRecord[]>();
  for (const record of records) {
    const { day } = record;
    if (day === undefined || day.length < length) continue;
    const key = day.slice(0, length);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return new Map([...groups].toSorted(([a], [b]) => compareText(a, b)));
}

/** Incidents of every year that share month and day, by `MM-DD`. */
export function groupByAnniversary(
  records: readonly IncidentRecord[],
): Map<string, IncidentRecord[]> {
  const groups = new Map<string, IncidentRecord[]>();
  for (const [day, group] of groupByDay(records, 10)) {
    const known = groups.get(day.slice(5));
    // Later years come first, as everywhere.
    if (known) known.unshift(...group);
    else groups.set(day.slice(5), [...group]);
  }
  return new Map([...groups].toSorted(([a], [b]) => compareText(a, b)));
}

/** The weeks of a month `YYYY-MM`. */
export function weeksOf(month: string): Weeks {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const first = new Date(Date.UTC(2000, number - 1, 1));
  first.setUTCFullYear(year);
  const lead = (first.getUTCDay() + 6) % 7;
  const last = new Date(first);
  last.setUTCMonth(number, 0);
  const cells = Array.from({ length: Math.ceil((lead + last.getUTCDate()) / 7) * 7 }, (_, i) => {
    const day = i - lead + 1;
    return day >= 1 && day <= last.getUTCDate() ? day : undefined;
  });
  return Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(i * 7, i * 7 + 7));
}
