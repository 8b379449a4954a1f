/** Reports that would share an address. */
import type { IncidentRecord } from "../../model/archive.ts";
import { type Finding, finding } from "../../source/finding.ts";

/** A finding for each report whose address another one has already. */
export function takenSlugs(records: readonly IncidentRecord[]): Finding[] {
  const first = new Map<string, string>();
  return records.flatMap(({ slug, file }) => {
    const other = first.get(slug);
    if (other === undefined) first.set(slug, file);
    return other === undefined
      ? []
      : [finding("slug-taken", file, { line: 1, column: 1 }, { slug, other })];
  });
}
