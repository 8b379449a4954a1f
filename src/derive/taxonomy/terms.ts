/**
 * Words that many reports use, settled: one term for all spellings, one slug for each term.
 *
 * In:   the words of each report with their places, in the order of the archive; a registry.
 * Out:  terms by slug, the term of each spelling, addresses that lead on to a term, findings.
 * Rule: spellings meet by their fold. The registry names a term; else its commonest spelling does.
 */
import { finding, type Finding, type FindingCode } from "../../source/finding.ts";
import type { Place } from "../../source/text.ts";
import { compareText } from "../order.ts";
import type { Registry } from "./registry.ts";
import { foldOf, slugOf } from "./slug.ts";
import type { Term } from "./term.ts";

/** The words of one kind as one report writes them. */
export interface Uses {
  readonly file: string;
  readonly words: readonly string[];
  /** Of the words, as far as they are known. */
  readonly places: readonly Place[];
}

/** Where a report writes a word. */
export const placeOf = ({ places }: Uses, index: number): Place =>
  places[index] ?? { line: 1, column: 1 };

/** Terms, settled. Plain values: they may be handed between threads. */
export interface Terms {
  /** In the order of their slugs. Registered terms are there whether used or not. */
  readonly bySlug: ReadonlyMap<string, Term>;
  /** The slug of every spelling that a report uses. */
  readonly slugs: ReadonlyMap<string, string>;
  /** Slugs of other spellings and former names, to the slug that they lead to. */
  readonly redirects: ReadonlyMap<string, string>;
}

/** What tells the term of a word. */
export type TermWords = Pick<Terms, "bySlug" | "slugs">;

/** Settles the terms of one kind. `messy` is the code under which spellings are reported. */
export function settleTerms(
  uses: readonly Uses[],
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
  if (messy && right.size > 0)
    for (const own of uses)
      for (const [index, written] of own.words.entries()) {
        const tag = right.get(written);
        if (tag === undefined) continue;
        const place = placeOf(own, index);
        const edits = [{ ...place, written, meant: tag }];
        findings.push({ ...finding(messy, own.file, place, { written, tag }), edits });
      }
  return { terms: { bySlug: sorted(bySlug), slugs, redirects: sorted(redirects) }, findings };
}

interface Spelling {
  readonly written: string;
  /** Where it stands first. */
  readonly file: string;
  readonly place: Place;
  count: number;
}

interface Group {
  readonly fold: string;
  readonly registered: string | undefined;
  readonly spellings: readonly Spelling[];
}

/** All spellings of each word, commonest first; those of a slug's own shape win a draw. */
function groupSpellings(uses: readonly Uses[], registry: Registry): Group[] {
  const spellings = new Map<string, Spelling>();
  for (const own of uses) {
    const { file, words } = own;
    for (let index = 0; index < words.length; index++) {
      const written = words[index] as string;
      const known = spellings.get(written);
      if (known) known.count++;
      else spellings.set(written, { written, file, place: placeOf(own, index), count: 1 });
    }
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
  { written, file, place }: Spelling,
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
    findings.push(finding("tag-slug-shared", file, place, details));
  }
  const nothing = { description: undefined, kind: undefined, parent: undefined };
  return { slug, label: written, ...nothing, registered: false };
}

const sorted = <Value>(map: ReadonlyMap<string, Value>): Map<string, Value> =>
  new Map([...map].toSorted(([a], [b]) => compareText(a, b)));

/** The term of a word as written; undefined for one that no report used. */
export function termOf({ bySlug, slugs }: TermWords, written: string): Term | undefined {
  const slug = slugs.get(written);
  return slug === undefined ? undefined : bySlug.get(slug);
}

/** The terms of several words, each once, in the order in which they are written. */
export function termsOf(terms: TermWords, written: readonly string[]): Term[] {
  const found: Term[] = [];
  for (const word of written) {
    const term = termOf(terms, word);
    if (term && !found.includes(term)) found.push(term); // a few words at most
  }
  return found;
}
