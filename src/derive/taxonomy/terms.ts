/**
 * Words that many reports use, settled: one term for all spellings, one slug for each term.
 *
 * In:   every use of a word with its place, in the order of the archive; a registry.
 * Out:  terms by slug, the term of each spelling, addresses that lead on to a term, findings.
 * Rule: spellings meet by their fold. The registry names a term; else its commonest spelling does.
 */
import { finding, type Finding, type FindingCode } from "../../source/finding.ts";
import type { Place } from "../../source/text.ts";
import { compareText } from "../order.ts";
import type { Registry } from "./registry.ts";
import { foldOf, slugOf } from "./slug.ts";
import type { Term } from "./term.ts";

/** A word as one report writes it. */
export interface Use {
  readonly written: string;
  readonly file: string;
  readonly place: Place;
}

/** Terms, settled. Plain values: they may be handed between threads. */
export interface Terms {
  /** In the order of their slugs. Registered terms are there whether used or not. */
  readonly bySlug: ReadonlyMap<string, Term>;
  /** The slug of every spelling that a report uses. */
  readonly slugs: ReadonlyMap<string, string>;
  /** Slugs of other spellings and former names, to the slug that they lead to. */
  readonly redirects: ReadonlyMap<string, string>;
}

/** Settles the terms of one kind. `messy` is the code under which spellings are reported. */
export function settleTerms(
  uses: readonly Use[],
  registry: Registry,
  messy: FindingCode | undefined,
): { terms: Terms; findings: Finding[] } {
  const groups = groupSpellings(uses, registry);
  const bySlug = new Map(registry.terms.map((term) => [term.slug, term]));
  const slugs = new Map<string, string>();
  const redirects = new Map(registry.former);
  const right = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { registered, spellings } of groups) {
    const first = spellings[0];
    if (!first) continue;
    const named = registered === undefined ? undefined : bySlug.get(registered);
    const term = named ?? unregistered(first, bySlug, messy, findings);
    bySlug.set(term.slug, term);
    for (const { written } of spellings) {
      slugs.set(written, term.slug);
      const accepted = named ? registry.accepted.has(written) : written === first.written;
      if (!accepted) right.set(written, named ? term.slug : first.written);
    }
  }
  for (const [written, slug] of slugs)
    if (slugOf(written) !== slug) redirects.set(slugOf(written), slug);
  for (const slug of bySlug.keys()) redirects.delete(slug);
  if (messy)
    for (const { written, file, place } of uses) {
      const tag = right.get(written);
      if (tag === undefined) continue;
      const edits = [{ ...place, written, meant: tag }];
      findings.push({ ...finding(messy, file, place, { written, tag }), edits });
    }
  return { terms: { bySlug: sorted(bySlug), slugs, redirects: sorted(redirects) }, findings };
}

interface Spelling {
  readonly written: string;
  readonly use: Use;
  count: number;
}

interface Group {
  readonly fold: string;
  readonly registered: string | undefined;
  readonly spellings: readonly Spelling[];
}

/** All spellings of each word, commonest first; those of a slug's own shape win a draw. */
function groupSpellings(uses: readonly Use[], registry: Registry): Group[] {
  const spellings = new Map<string, Spelling>();
  for (const use of uses) {
    const known = spellings.get(use.written);
    if (known) known.count++;
    else spellings.set(use.written, { written: use.written, use, count: 1 });
  }
  const groups = new Map<string, Spelling[]>();
  for (const spelling of spellings.values()) {
    const fold = foldOf(spelling.written);
    // Aliases of one registered tag are one group whatever their folds.
    const key = registry.slugs.get(fold) ?? ` ${fold}`;
    const group = groups.get(key);
    if (group) group.push(spelling);
    else groups.set(key, [spelling]);
  }
  return [...groups]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([key, group]) => ({
      fold: key,
      registered: key.startsWith(" ") ? undefined : key,
      spellings: group.toSorted(
        (a, b) =>
          b.count - a.count ||
          Number(b.written === slugOf(b.written)) - Number(a.written === slugOf(a.written)) ||
          compareText(a.written, b.written),
      ),
    }));
}

/** The term of a word that no registry names, under a slug that no other term has. */
function unregistered(
  { written, use }: Spelling,
  taken: ReadonlyMap<string, Term>,
  messy: FindingCode | undefined,
  findings: Finding[],
): Term {
  const wanted = slugOf(written);
  let slug = wanted;
  for (let n = 2; taken.has(slug); n++) slug = `${wanted}-${n}`;
  const other = taken.get(wanted)?.label;
  if (messy && other !== undefined) {
    const details = { written, other, slug: wanted, given: slug };
    findings.push(finding("tag-slug-shared", use.file, use.place, details));
  }
  const nothing = { description: undefined, kind: undefined, parent: undefined };
  return { slug, label: written, ...nothing, registered: false };
}

const sorted = <Value>(map: ReadonlyMap<string, Value>): Map<string, Value> =>
  new Map([...map].toSorted(([a], [b]) => compareText(a, b)));

/** The term of a word as written; undefined for one that no report used. */
export function termOf(terms: Terms, written: string): Term | undefined {
  const slug = terms.slugs.get(written);
  return slug === undefined ? undefined : terms.bySlug.get(slug);
}

/** The terms of several words, each once, in the order in which they are written. */
export function termsOf(terms: Terms, written: readonly string[]): Term[] {
  const found = new Set<Term>();
  for (const word of written) {
    const term = termOf(terms, word);
    if (term) found.add(term);
  }
  return [...found];
}
