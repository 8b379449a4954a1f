/**
 * How old something is, counted from days alone.
 *
 * Rule: ages are counted to the archive's own latest day, never to a clock, so that the same
 * archive gives the same pages; the browser counts on to the reader's day.
 */
import type { IncidentRecord } from "../model/archive.ts";

/** The latest day that the archive knows: of a publication, an update or an incident. */
export function latestDay(records: readonly IncidentRecord[]): string | undefined {
  let latest: string | undefined;
  for (const { published, day, updates } of records)
    for (const known of [published, day, ...updates.map(({ at }) => at)]) {
      const whole = known?.slice(0, 10);
      if (whole?.length === 10 && (latest === undefined || whole > latest)) latest = whole;
    }
  return latest;
}

/** Whole days from one `YYYY-MM-DD` day to another; undefined unless both are whole days. */
export function daysBetween(from: string, to: string): number | undefined {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
  return from.length === 10 && to.length === 10 && Number.isFinite(days) ? days : undefined;
}
