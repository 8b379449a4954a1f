/**
 * What the pages of other reports tell of a report, or are decided by: while it stays as it is, an
 * edit changes no page but those of the report itself and those about many.
 */
import type { IncidentRecord } from "../model/archive.ts";
import { lookedAt } from "./related.ts";

/** Whether other reports' pages tell the same of two versions of a report. */
export const toldAlike = (a: IncidentRecord, b: IncidentRecord): boolean =>
  JSON.stringify(toldOf(a)) === JSON.stringify(toldOf(b));

/** Its place in time and in the archive, its name, and what it may share with others. */
const toldOf = (record: IncidentRecord): readonly unknown[] => [
  record.slug,
  record.title,
  record.day,
  record.started,
  record.published,
  record.tags,
  record.services,
  record.contributingFactors,
  record.related,
  lookedAt(record),
];
