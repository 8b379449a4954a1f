/**
 * What the archive is sorted by: tags, services and causes, each word settled across all reports.
 *
 * In:   the records of the archive and the registry of tags.
 * Out:  terms with slugs, and findings about messy, unknown and clashing words.
 * Rule: causes are contributing factors and the tags whose kind is cause or trigger.
 */
import type { IncidentRecord } from "../../model/archive.ts";
import type { Settings } from "../../model/settings/index.ts";
import { finding, type Finding } from "../../source/finding.ts";
import { nearest } from "../../source/nearest.ts";
import { settleRegistry, type Registry } from "./registry.ts";
import {
  placeOf,
  settleTerms,
  termOf,
  termsOf,
  type Terms,
  type TermWords,
  type Uses,
} from "./terms.ts";
import type { Term } from "./term.ts";
import { rememberingOf } from "../../source/remembering.ts";

export { foldOf, slugOf } from "./slug.ts";
export { termOf, termsOf, type Terms } from "./terms.ts";
export type { Term } from "./term.ts";

/** Everything that reports are sorted by. Plain values: it may be handed between threads. */
export interface Taxonomy {
  readonly tags: Terms;
  readonly services: Terms;
  readonly causes: Terms;
  readonly findings: readonly Finding[];
}

const settled = new WeakMap<readonly IncidentRecord[], [Settings, Taxonomy]>();

/** Settles the words of an archive. Asked again for the same records it answers at once. */
export function settleTaxonomy(records: readonly IncidentRecord[], settings: Settings): Taxonomy {
  const known = settled.get(records);
  if (known?.[0] === settings) return known[1];
  const taxonomy = settle(records, settings);
  settled.set(records, [settings, taxonomy]);
  return taxonomy;
}

/** Makes a taxonomy known that was settled for these records in another thread. */
export function knowTaxonomy(
  records: readonly IncidentRecord[],
  settings: Settings,
  taxonomy: Taxonomy,
): void {
  settled.set(records, [settings, taxonomy]);
}

function settle(records: readonly IncidentRecord[], settings: Settings): Taxonomy {
  const registry = settleRegistry(settings.tags);
  const tagUses = records.map(({ file, tags: words, places }): Uses => {
    return { file, words, places: places.tags };
  });
  const tags = settleTerms(tagUses, registry, "messy-tag");
  const serviceUses = records.map(({ file, services: words, places }): Uses => {
    return { file, words, places: places.services };
  });
  const serviceRegistry = settleRegistry(settings.tags, ["service"]);
  const services = settleTerms(serviceUses, serviceRegistry, "messy-service");
  const causeRegistry = settleRegistry(settings.tags, ["cause", "trigger"]);
  const causeUses = records.map((record): Uses => {
    return { file: record.file, words: causesAsWritten(record, tags.terms), places: [] };
  });
  const causes = settleTerms(causeUses, causeRegistry, undefined);
  const unknown = unknownTags(tagUses, registry, tags.terms, settings);
  const findings = [...registry.findings, ...tags.findings, ...services.findings, ...unknown];
  return { tags: tags.terms, services: services.terms, causes: causes.terms, findings };
}

const isCause = ({ kind }: Term): boolean => kind === "cause" || kind === "trigger";

/** The tags that name causes and triggers, and their spellings: few of all. */
const causesAmong = rememberingOf((tags: Terms): TermWords => {
  const bySlug = new Map([...tags.bySlug].filter(([, term]) => isCause(term)));
  const slugs = new Map([...tags.slugs].filter(([, slug]) => bySlug.has(slug)));
  return { bySlug, slugs };
});

function causesAsWritten({ tags, contributingFactors }: IncidentRecord, terms: Terms): string[] {
  const tagged = termsOf(causesAmong(terms), tags);
  return [...tagged.map(({ slug }) => slug), ...contributingFactors];
}

/** The settled words of one report, each once. */
interface RecordTerms {
  readonly tags: readonly Term[];
  readonly services: readonly Term[];
  readonly causes: readonly Term[];
}

const settledTerms = new WeakMap<Taxonomy, WeakMap<IncidentRecord, RecordTerms>>();

function recordTerms(record: IncidentRecord, taxonomy: Taxonomy): RecordTerms {
  let known = settledTerms.get(taxonomy);
  if (!known) settledTerms.set(taxonomy, (known = new WeakMap()));
  let terms = known.get(record);
  if (!terms) {
    const tags = termsOf(taxonomy.tags, record.tags);
    const services = termsOf(taxonomy.services, record.services);
    const causes = termsOf(taxonomy.causes, causesAsWritten(record, taxonomy.tags));
    known.set(record, (terms = { tags, services, causes }));
  }
  return terms;
}

/** The tags of a report, each once. */
export const tagsOf = (record: IncidentRecord, taxonomy: Taxonomy): readonly Term[] =>
  recordTerms(record, taxonomy).tags;

/** The services of a report, each once. */
export const servicesOf = (record: IncidentRecord, taxonomy: Taxonomy): readonly Term[] =>
  recordTerms(record, taxonomy).services;

/** What contributed to an incident: its tags that name causes and triggers, then its factors. */
export const causesOf = (record: IncidentRecord, taxonomy: Taxonomy): readonly Term[] =>
  recordTerms(record, taxonomy).causes;

/** A tag that the registry lacks is worth a word only where there is a registry. */
function unknownTags(
  uses: readonly Uses[],
  registry: Registry,
  terms: Terms,
  { closedTags }: Settings,
): Finding[] {
  if (registry.terms.length === 0 && !closedTags) return [];
  const known = registry.terms.map(({ slug }) => slug);
  const near = new Map<string, string>();
  const level = closedTags ? "error" : "warning";
  return uses.flatMap((own) =>
    own.words.flatMap((written, index) => {
      const term = termOf(terms, written);
      if (!term || term.registered) return [];
      const { slug } = term;
      if (!near.has(slug)) near.set(slug, nearest(slug, known) ?? "");
      const details = { written, slug, near: near.get(slug) ?? "" };
      return [finding("unknown-tag", own.file, placeOf(own, index), details, level)];
    }),
  );
}
