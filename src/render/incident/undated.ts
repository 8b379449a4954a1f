/**
 * Whether a report says on which day its times lie.
 *
 * Rule: a report that knows its month or year alone is shown with "day 1", never with a date.
 */
import type { IncidentReading } from "../../model/archive.ts";

/** True where no day may be shown for the times of a report. */
export function isUndated({ record, timeline }: IncidentReading): boolean {
  const isCoarse = record.day !== undefined && record.day.length < "YYYY-MM-DD".length;
  return isCoarse || timeline.undated === true;
}
