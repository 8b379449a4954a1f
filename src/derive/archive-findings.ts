/**
 * What is wrong between the reports of an archive: words spelt in several ways, relations to
 * reports that are not there.
 */
import type { IncidentRecord } from "../model/archive.ts";
import type { Settings } from "../model/settings/index.ts";
import { finding, type Finding } from "../source/finding.ts";
import { nearest } from "../source/nearest.ts";
import { settleTaxonomy } from "./taxonomy/index.ts";

/** Findings that no report shows by itself; `records` must be the whole archive. */
export const archiveFindings = (
  records: readonly IncidentRecord[],
  settings: Settings,
): Finding[] => [...settleTaxonomy(records, settings).findings, ...unknownRelations(records)];

function unknownRelations(records: readonly IncidentRecord[]): Finding[] {
  const relating = records.filter(({ related }) => related.length > 0);
  if (relating.length === 0) return [];
  const slugs = new Set(records.map(({ slug }) => slug));
  return relating.flatMap(({ file, related, places }) =>
    related.flatMap(({ slug }, i) => {
      if (slugs.has(slug)) return [];
      const place = places.related[i] ?? { line: 1, column: 1 };
      return [finding("unknown-relation", file, place, { slug, near: nearest(slug, slugs) ?? "" })];
    }),
  );
}
