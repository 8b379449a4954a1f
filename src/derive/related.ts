/**
 * Has this happened before? The other incidents that a reader of one should know of.
 *
 * In:   the records of the archive, newest first, and its taxonomy.
 * Out:  for an incident a few others, declared ones first, each with the reasons.
 * Rule: rare things in common count more than frequent ones. Of what very many share only the
 *       nearest in time are looked at, so that the work grows with the archive and no faster.
 */
import type { IncidentRecord } from "../model/archive.ts";
import type { Relation } from "../model/incident.ts";
import { compareText } from "./order.ts";
import { causesOf, servicesOf, tagsOf, type Taxonomy } from "./taxonomy/index.ts";

/** Why two incidents belong together; a declared relation also holds the other way round. */
export type ReasonKind = Relation["kind"] | "recurred-as" | SharedKind;

type SharedKind = "causes" | "tags" | "services" | "words";

/** One reason; `shared` holds labels, and is empty for declared relations. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly shared: readonly string[];
}

/** An incident that belongs to another. */
export interface RelatedIncident {
  readonly slug: string;
  readonly title: string;
  readonly day: string | undefined;
  readonly declared: boolean;
  /** Never empty; the strongest first. */
  readonly reasons: readonly Reason[];
}

/** How much it says to share one thing of each kind, before its rarity. */
const weights: Readonly<Record<SharedKind, number>> = {
  causes: 3,
  tags: 2,
  services: 1.5,
  words: 0.4,
};

/** Others looked at for each shared thing, to either side in time. */
const reach = 16;

/** Shared words that must come together where nothing else is shared. */
const enoughWords = 4;

/** Of a report's words only its rarest are looked up. */
const wordsLookedUp = 8;

/** Of its telling words only the first are held against others. */
const wordsLookedAt = 16;

/** Those words of a record. */
export const lookedAt = ({ terms }: IncidentRecord): readonly string[] =>
  terms === "" ? [] : terms.split(" ", wordsLookedAt);

interface Feature {
  readonly kind: SharedKind;
  readonly label: string;
  /** Indexes of the records that have it, ascending. */
  readonly holders: number[];
  /** What sharing it says; settled once all holders are known. */
  weight: number;
}

/** The related incidents of each incident, by its slug; none for an unknown one. */
export function relatedIncidents(
  records: readonly IncidentRecord[],
  taxonomy: Taxonomy,
  limit = 5,
): (slug: string) => readonly RelatedIncident[] {
  const indexes = new Map(records.map(({ slug }, index) => [slug, index]));
  const declared = declaredRelations(records, indexes);
  const features = featuresOf(records, taxonomy);
  const scores = new Float64Array(records.length);
  return (slug) => {
    const index = indexes.get(slug);
    if (index === undefined) return [];
    const stated = declared.get(slug) ?? new Map<number, Reason[]>();
    const touched: number[] = [];
    const own = new Set(features(index));
    for (const feature of own) {
      const { holders, weight } = feature;
      const position = positionOf(index, holders);
      const end = Math.min(holders.length, position + reach + 1);
      for (let at = Math.max(0, position - reach); at < end; at++) {
        const other = holders[at] as number;
        const score = scores[other] as number;
        if (score === 0) touched.push(other);
        scores[other] = score + weight;
      }
    }
    scores[index] = 0; // an incident is not its own relation
    const ranked = strongest(touched, scores, limit + stated.size);
    const found: RelatedIncident[] = [];
    const add = (other: number, reasons: readonly Reason[], isDeclared: boolean): void => {
      const { slug, title, day } = records[other] as IncidentRecord;
      found.push({ slug, title, day, declared: isDeclared, reasons });
    };
    for (const [other, reasons] of stated)
      add(other, [...reasons, ...sharedReasons(own, features(other))], true);
    for (const other of ranked) {
      if (found.length >= limit) break;
      const reasons = stated.has(other) ? [] : sharedReasons(own, features(other));
      if (reasons.length > 0) add(other, reasons, false);
    }
    for (const other of touched) scores[other] = 0;
    return found;
  };
}

/** Where a number stands in an ascending list that holds it. */
function positionOf(value: number, ascending: readonly number[]): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The indexes with the highest scores, best first; of equals the newer. */
function strongest(touched: readonly number[], scores: Float64Array, count: number): number[] {
  const best: number[] = [];
  for (const index of touched) {
    const score = scores[index] as number;
    if (score === 0) continue;
    let at = best.length;
    for (; at > 0; at--) {
      const before = best[at - 1] as number;
      const lead = score - (scores[before] as number);
      if (lead < 0 || (lead === 0 && before < index)) break;
    }
    if (at >= count) continue;
    best.splice(at, 0, index);
    if (best.length > count) best.pop();
  }
  return best;
}

/** Relations of front matter, both ways: by slug, to the index of the other. */
function declaredRelations(
  records: readonly IncidentRecord[],
  indexes: ReadonlyMap<string, number>,
): ReadonlyMap<string, Map<number, Reason[]>> {
  const declared = new Map<string, Map<number, Reason[]>>();
  const declare = (from: string, to: number, kind: ReasonKind): void => {
    const reasons = declared.get(from) ?? new Map<number, Reason[]>();
    declared.set(from, reasons);
    const known = reasons.get(to) ?? [];
    if (!known.some((reason) => reason.kind === kind))
      reasons.set(to, [...known, { kind, shared: [] }]);
  };
  records.forEach(({ slug, related }, index) => {
    for (const { slug: other, kind } of related) {
      const target = indexes.get(other);
      if (target === undefined || target === index) continue;
      declare(slug, target, kind);
      declare(other, index, kind === "recurrence-of" ? "recurred-as" : kind);
    }
  });
  return declared;
}

/** What each record has that at least one other has too, by its index. */
function featuresOf(
  records: readonly IncidentRecord[],
  taxonomy: Taxonomy,
): (index: number) => readonly Feature[] {
  const byKey = {
    causes: new Map<string, Feature>(),
    tags: new Map<string, Feature>(),
    services: new Map<string, Feature>(),
    words: new Map<string, Feature>(),
  };
  const all = records.map((record, index) => {
    const own: Feature[] = [];
    const add = (kind: SharedKind, key: string, label: string): void => {
      let feature = byKey[kind].get(key);
      if (!feature) byKey[kind].set(key, (feature = newFeature(kind, label)));
      feature.holders.push(index);
      own.push(feature);
    };
    const causes = causesOf(record, taxonomy);
    for (const { slug, label } of causes) add("causes", slug, label);
    for (const { slug, label } of tagsOf(record, taxonomy))
      if (!causes.some((cause) => cause.slug === slug)) add("tags", slug, label);
    for (const { slug, label } of servicesOf(record, taxonomy)) add("services", slug, label);
    for (const word of lookedAt(record)) add("words", word, word);
    return own;
  });
  for (const kind of Object.keys(byKey) as SharedKind[])
    for (const feature of byKey[kind].values()) {
      feature.weight = weights[kind] * Math.log(1 + records.length / feature.holders.length);
    }
  // A word of every eighth report tells nothing about any of them.
  const frequent = Math.max(8, records.length / 8);
  const sharedOf = (own: readonly Feature[]): readonly Feature[] => {
    const shared = own.filter(({ holders }) => holders.length > 1);
    const words = shared
      .filter(({ kind, holders }) => kind === "words" && holders.length <= frequent)
      .toSorted((a, b) => a.holders.length - b.holders.length || compareText(a.label, b.label))
      .slice(0, wordsLookedUp);
    return [...shared.filter(({ kind }) => kind !== "words"), ...words];
  };
  const known: (readonly Feature[] | undefined)[] = [];
  return (index) => (known[index] ??= sharedOf(all[index] ?? []));
}

const newFeature = (kind: SharedKind, label: string): Feature => ({
  kind,
  label,
  holders: [],
  weight: 0,
});

/** What two records share, kind by kind; a few words alone are no reason. */
function sharedReasons(own: ReadonlySet<Feature>, others: readonly Feature[] = []): Reason[] {
  const shared = others.filter((feature) => own.has(feature));
  return (["causes", "tags", "services", "words"] as const).flatMap((kind) => {
    const labels = shared.filter((feature) => feature.kind === kind).map(({ label }) => label);
    const only = kind === "words" && labels.length === shared.length;
    if (labels.length === 0 || (only && labels.length < enoughWords)) return [];
    return [{ kind, shared: kind === "words" ? labels.slice(0, enoughWords) : labels }];
  });
}
