/**
 * What incidents are sorted, counted and put into tables by: all of a record but its texts, so that
 * an edit of words leaves pages of such facts as they are.
 */
import type { IncidentRecord } from "../model/archive.ts";

/** These facts as plain values. */
export const sortedFacts = (record: IncidentRecord): readonly unknown[] => [
  record.slug,
  record.title,
  record.published,
  record.started,
  record.resolved,
  record.day,
  record.severity,
  record.status,
  record.services,
  record.tags,
  record.authors,
  record.milestones,
  record.measures,
  record.contributingFactors,
  record.customersAffected,
  record.related,
  record.internal,
  record.events.count,
];
