/**
 * Causes that came back, and chains of incidents that reports declare to be one and the same.
 *
 * In:   the records of the archive and its taxonomy.
 * Out:  causes of at least two incidents, most frequent first; chains, latest first.
 */
import type { IncidentRecord } from "../model/archive.ts";
import { byCount } from "./order.ts";
import { groupByCause } from "./taxonomy/grouping.ts";
import type { Taxonomy, Term } from "./taxonomy/index.ts";

/** A cause that several incidents have in common. */
export interface RecurringCause {
  readonly cause: Term;
  /** In the order of the archive, newest first; at least two. */
  readonly records: readonly IncidentRecord[];
}

/** The causes of at least two incidents, most frequent first. */
export function recurringCauses(
  records: readonly IncidentRecord[],
  taxonomy: Taxonomy,
): RecurringCause[] {
  return [...groupByCause(records, taxonomy)]
    .filter(([, group]) => group.length > 1)
    .map(([cause, group]) => ({ cause, records: group }))
    .toSorted(
      byCount(
        ({ records }) => records.length,
        ({ cause }) => cause.slug,
      ),
    );
}

/** Incidents joined by declared recurrence or a declared same cause, at least two in a chain. */
export function declaredChains(records: readonly IncidentRecord[]): IncidentRecord[][] {
  const declaring = records.filter(({ related }) => related.length > 0);
  if (declaring.length === 0) return [];
  const slugs = new Set(records.map(({ slug }) => slug));
  const parents = new Map<string, string>();
  const find = (slug: string): string => {
    let at = slug;
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) {
      const above = parents.get(up);
      if (above !== undefined) parents.set(at, above);
      at = up;
    }
    return at;
  };
  const joined = new Set<string>();
  for (const { slug, related } of declaring)
    for (const { slug: other, kind } of related) {
      if (kind === "related" || !slugs.has(other)) continue;
      const [a, b] = [find(slug), find(other)];
      if (a !== b) parents.set(a, b);
      joined.add(slug).add(other);
    }
  const chains = new Map<string, IncidentRecord[]>();
  for (const record of records) {
    if (!joined.has(record.slug)) continue;
    const root = find(record.slug);
    const chain = chains.get(root);
    if (chain) chain.push(record);
    else chains.set(root, [record]);
  }
  return [...chains.values()].filter((chain) => chain.length > 1);
}
