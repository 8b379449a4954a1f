/** The incidents of each term, and the terms that occur together. */
import type { IncidentRecord } from "../../model/archive.ts";
import { byCount, compareText } from "../order.ts";
import { causesOf, servicesOf, tagsOf, type Taxonomy } from "./index.ts";
import type { Term } from "./term.ts";

/** The records of each term, in their order; terms in the order of their slugs. */
export function groupByTerm(
  records: readonly IncidentRecord[],
  terms: (record: IncidentRecord) => readonly Term[],
): Map<Term, IncidentRecord[]> {
  const groups = new Map<Term, IncidentRecord[]>();
  for (const record of records)
    for (const term of terms(record)) {
      const group = groups.get(term);
      if (group) group.push(record);
      else groups.set(term, [record]);
    }
  return new Map([...groups].toSorted(([a], [b]) => compareText(a.slug, b.slug)));
}

type Groups = ReadonlyMap<Term, readonly IncidentRecord[]>;

/** Groups an archive by its terms of one kind. Asked again for the same archive it answers at once. */
function grouping(
  termsOf: (record: IncidentRecord, taxonomy: Taxonomy) => readonly Term[],
): (records: readonly IncidentRecord[], taxonomy: Taxonomy) => Groups {
  const grouped = new WeakMap<readonly IncidentRecord[], readonly [Taxonomy, Groups]>();
  return (records, taxonomy) => {
    const known = grouped.get(records);
    if (known?.[0] === taxonomy) return known[1];
    const groups = groupByTerm(records, (record) => termsOf(record, taxonomy));
    grouped.set(records, [taxonomy, groups]);
    return groups;
  };
}

/** The records of each tag of an archive. */
export const groupByTag = grouping(tagsOf);

/** The records of each service of an archive. */
export const groupByService = grouping(servicesOf);

/** The records of each cause of an archive. */
export const groupByCause = grouping(causesOf);

/** Two terms that occur together. */
export interface Pair {
  /** In the order of their slugs. */
  readonly terms: readonly [Term, Term];
  readonly records: readonly IncidentRecord[];
}

/** Two terms are a pair from this many incidents on. */
const enoughForPair = 2;

/** A term has at most this many pairs, its strongest: their number stays in proportion. */
const pairsOfTerm = 8;

/** A report with more terms than this adds only its first ones to pairs. */
const termsOfRecord = 24;

/** The pairs of each term, strongest first. A pair that is strong for one term is had by both. */
export function pairsOf(
  records: readonly IncidentRecord[],
  terms: (record: IncidentRecord) => readonly Term[],
): Map<Term, Pair[]> {
  const together = new Map<Term, Map<Term, IncidentRecord[]>>();
  for (const record of records) {
    const own = terms(record)
      .slice(0, termsOfRecord)
      .toSorted((a, b) => compareText(a.slug, b.slug));
    for (const [index, first] of own.entries()) {
      let seconds = together.get(first);
      if (!seconds) together.set(first, (seconds = new Map()));
      for (let next = index + 1; next < own.length; next++) {
        const second = own[next] as Term;
        const shared = seconds.get(second);
        if (shared) shared.push(record);
        else seconds.set(second, [record]);
      }
    }
  }
  const all = new Map<Term, Pair[]>();
  for (const [first, seconds] of together)
    for (const [second, shared] of seconds) {
      if (shared.length < enoughForPair) continue;
      const pair: Pair = { terms: [first, second], records: shared };
      for (const term of pair.terms) {
        const pairs = all.get(term);
        if (pairs) pairs.push(pair);
        else all.set(term, [pair]);
      }
    }
  const strongest = byCount<Pair>(({ records }) => records.length, pairKey);
  const kept = new Set<Pair>();
  for (const pairs of all.values())
    for (const pair of pairs.toSorted(strongest).slice(0, pairsOfTerm)) kept.add(pair);
  for (const [term, pairs] of all)
    all.set(term, pairs.filter((pair) => kept.has(pair)).toSorted(strongest));
  return all;
}

/** What a pair is called in an address: `cdn+dns`. A slug never holds a plus. */
export const pairKey = ({ terms: [first, second] }: Pair): string => `${first.slug}+${second.slug}`;
