/**
 * What public text says as well is no leak: the needles that are left when it was searched.
 *
 * In:   needles, and everything that the public edition shows.
 * Out:  the needles that are leaks wherever they stand.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packagePath } from "../package-files.ts";
import { fold, type Folded } from "./fold.ts";
import type { InternalNeedle } from "./needles.ts";
import { countLetters, probeOf, sampleOf } from "./probe.ts";

/** The needles that no public text holds; one that chance can make needs a word of its own. */
export function liveNeedles(
  needles: readonly InternalNeedle[],
  published: readonly string[],
): readonly InternalNeedle[] {
  if (needles.length === 0) return [];
  const strict = needles.filter(({ isStrict }) => isStrict);
  const others = needles.filter(({ isStrict }) => !isStrict);
  const said = new Set<string>();
  const texts = [...published, ...softwareTexts()];
  const probe = probeOf(
    strict.map(({ words }) => ({ words, isWhole: true })),
    countLetters(sampleOf(texts)),
  );
  const words = wordSearch(others.flatMap((needle) => needle.words.split(" ")));
  for (const text of texts) {
    probe.search(text, (needle) => {
      said.add(needle.words);
      return false;
    });
    words.search(fold(text));
  }
  return [
    ...strict.filter((needle) => !said.has(needle.words)),
    ...others.filter((needle) => needle.words.split(" ").some((word) => words.missing.has(word))),
  ];
}

/** A search for single words; those that were found are no longer missing. */
function wordSearch(wanted: Iterable<string>): {
  readonly missing: ReadonlySet<string>;
  readonly search: (text: Folded) => void;
} {
  const missing = new Set(wanted);
  const byHash = new Map<number, string[]>();
  const isWanted = new Uint8Array(1 << 16); // by the lower 16 bits of a hash
  for (const word of missing) {
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = next(hash, word.charCodeAt(at));
    byHash.set(hash, [...(byHash.get(hash) ?? []), word]);
    isWanted[hash & 0xffff] = 1;
  }
  const meet = (words: readonly string[], hash: number, found: string): void => {
    missing.delete(found);
    const left = words.filter((word) => word !== found);
    if (left.length > 0) byHash.set(hash, left);
    else byHash.delete(hash); // common words are met once
  };
  const search = (text: Folded): void => {
    const { units, length } = text;
    let [hash, start] = [0, 0];
    for (let at = 0; at <= length; at++) {
      const unit = at < length ? (units[at] ?? 0) : 0;
      if (unit !== 0) {
        hash = next(hash, unit);
        continue;
      }
      const words = isWanted[hash & 0xffff] === 1 ? byHash.get(hash) : undefined;
      const longest = Math.min(at, start + 500);
      if (words) meet(words, hash, String.fromCharCode(...units.subarray(start, longest)));
      [hash, start] = [0, at + 1];
    }
  };
  return { missing, search };
}

const next = (hash: number, unit: number): number => (Math.imul(hash, 0x01000193) ^ unit) | 0;

/** The words that this software itself puts on pages: headings, labels, scripts. */
function softwareTexts(): string[] {
  const code = packagePath("");
  return ["src", "layouts"].flatMap((folder) =>
    readdirSync(join(code, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.d)\.(?:ts|js|css)$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
  );
}
