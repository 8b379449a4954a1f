/**
 * The tag registry, settled: which spellings lead to which tag, and what its entries get wrong.
 *
 * In:   the registry as the site owner wrote it.
 * Out:  its terms in the order of their slugs, the spellings each accepts, findings.
 * Rule: nothing is guessed: a spelling that two tags claim stays with the first and is an error.
 */
import type { TagKind } from "../../model/settings/registries.ts";
import type { Settings } from "../../model/settings/index.ts";
import { finding, type Finding } from "../../source/finding.ts";
import { compareText } from "../order.ts";
import { foldOf, slugOf } from "./slug.ts";
import type { Term } from "./term.ts";

/** Where findings about the registry point; settings carry no positions. */
const registryFile = "_data/tags";
const start = { line: 1, column: 1 };

/** A registry that words are held against. */
export interface Registry {
  readonly terms: readonly Term[];
  /** Slug of the term by the fold of a spelling. */
  readonly slugs: ReadonlyMap<string, string>;
  /** Spellings that are right as they stand. */
  readonly accepted: ReadonlySet<string>;
  /** Former addresses: the slug of an alias to the slug of its term. */
  readonly former: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

type Entries = Settings["tags"];

/** Settles a registry, or the part of it whose kinds are given. */
export function settleRegistry(entries: Entries, kinds?: readonly TagKind[]): Registry {
  const terms: Term[] = [];
  const slugs = new Map<string, string>();
  const accepted = new Set<string>();
  const former = new Map<string, string>();
  const findings: Finding[] = [];
  const claim = (written: string, slug: string): void => {
    const fold = foldOf(written);
    const other = slugs.get(fold);
    if (other !== undefined && other !== slug) findings.push(clash({ written, tag: slug, other }));
    else slugs.set(fold, slug);
  };
  const wanted = Object.entries(entries)
    .filter(([, { kind }]) => !kinds || (kind && kinds.includes(kind)))
    .toSorted(([a], [b]) => compareText(a, b));
  for (const [key, { label, description, parent, kind }] of wanted) {
    const slug = slugOf(key);
    if (terms.some((term) => term.slug === slug)) {
      findings.push(clash({ written: slug, tag: key, other: slug }));
      continue;
    }
    const name = label ?? key;
    const above = parentOf(slug, parent, entries, findings);
    terms.push({ slug, label: name, description, kind, parent: above, registered: true });
    for (const right of [key, slug, name]) accepted.add(right);
    claim(key, slug);
  }
  for (const [key, { label, aliases }] of wanted) {
    const slug = slugOf(key);
    if (label !== undefined) claim(label, slug);
    for (const alias of aliases) {
      claim(alias, slug);
      // A different word that the owner listed is right; a mere spelling of the tag is messy.
      if (foldOf(alias) !== foldOf(key) && foldOf(alias) !== foldOf(label ?? key))
        accepted.add(alias);
      if (slugOf(alias) !== slug) former.set(slugOf(alias), slug);
    }
  }
  for (const { slug } of terms) former.delete(slug);
  return { terms, slugs, accepted, former, findings };
}

const clash = (details: { written: string; tag: string; other: string }): Finding =>
  finding("tag-registry-clash", registryFile, start, details);

/** The slug of a parent that exists and is not below the tag itself. */
function parentOf(
  slug: string,
  parent: string | undefined,
  entries: Entries,
  findings: Finding[],
): string | undefined {
  if (parent === undefined) return undefined;
  const above = new Map(Object.entries(entries).map(([key, e]) => [slugOf(key), e.parent]));
  const seen = new Set([slug]);
  for (let at: string | undefined = slugOf(parent); at !== undefined;) {
    const why = seen.has(at) ? "which is below it" : above.has(at) ? undefined : "which it lacks";
    if (why) {
      findings.push(finding("tag-parent", registryFile, start, { tag: slug, parent, why }));
      return undefined;
    }
    seen.add(at);
    const next = above.get(at);
    at = next === undefined ? undefined : slugOf(next);
  }
  return slugOf(parent);
}
