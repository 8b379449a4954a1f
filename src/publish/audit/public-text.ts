/**
 * What public text says as well is no leak: the needles that are left when it was searched.
 *
 * In:   needles, everything that the public edition shows, what earlier audits know of it.
 * Out:  the needles that are leaks wherever they stand.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packagePath } from "../package-files.ts";
import { fold } from "./fold.ts";
import type { InternalNeedle } from "./needles.ts";
import { countLetters, sampleOf } from "./counts.ts";
import { probeOf } from "./probe.ts";
import type { PublicMemory, PublicText, SearchFor } from "./public-memory.ts";

/** Stands before a mark that is searched for within longer words as well. */
const within = "~";

/**
 * The needles that no public text holds; one that chance can make needs a word of its own. A mark
 * that stands within longer words of public text, as `d80` does in `id=801`, is a leak only where
 * it stands alone.
 */
export function liveNeedles(
  needles: readonly InternalNeedle[],
  published: readonly PublicText[],
  memory: PublicMemory,
): readonly InternalNeedle[] {
  const strict = needles.filter(({ isStrict }) => isStrict);
  const others = needles.filter(({ isStrict }) => !isStrict);
  const texts = [...published, ...softwareTexts()];
  const marks = strict.filter(({ isWhole }) => !isWhole);
  const wanted = new Set([
    ...strict.map(({ words }) => words),
    ...marks.map(({ words }) => within + words),
  ]);
  const said = memory.said("phrases", wanted, texts, phraseSearch(texts));
  const single = new Set(others.flatMap(({ words }) => words.split(" ")));
  const known = memory.said("words", single, texts, wordSearch);
  return [
    ...strict
      .filter(({ words }) => !said.has(words))
      .map((needle) => (said.has(within + needle.words) ? { ...needle, isWhole: true } : needle)),
    ...others.filter(({ words }) => words.split(" ").some((word) => !known.has(word))),
  ];
}

/** A search for phrases in texts such as these. */
const phraseSearch =
  (texts: readonly PublicText[]): SearchFor =>
  (phrases) => {
    const counts = countLetters(sampleOf(texts).map(({ read }) => read()));
    const probe = probeOf(
      Array.from(phrases, (phrase) => {
        const isWhole = !phrase.startsWith(within);
        return { phrase, words: isWhole ? phrase : phrase.slice(within.length), isWhole };
      }),
      counts,
    );
    return (text) => {
      const found: string[] = [];
      probe.search(text, ({ phrase }) => {
        found.push(phrase);
        return false;
      });
      return found;
    };
  };

/** A search for single words, each of which is found once. */
const wordSearch: SearchFor = (wanted) => {
  const byHash = new Map<number, string[]>();
  const isWanted = new Uint8Array(1 << 16); // by the lower 16 bits of a hash
  for (const word of wanted) {
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = next(hash, word.charCodeAt(at));
    byHash.set(hash, [...(byHash.get(hash) ?? []), word]);
    isWanted[hash & 0xffff] = 1;
  }
  const meet = (words: readonly string[], hash: number, met: string, found: string[]): void => {
    if (words.includes(met)) found.push(met);
    const left = words.filter((word) => word !== met);
    if (left.length > 0) byHash.set(hash, left);
    else byHash.delete(hash); // common words are met once
  };
  return (text) => {
    const found: string[] = [];
    const { units, length } = fold(text);
    let [hash, start] = [0, 0];
    for (let at = 0; at <= length; at++) {
      const unit = at < length ? (units[at] ?? 0) : 0;
      if (unit !== 0) {
        hash = next(hash, unit);
        continue;
      }
      const words = isWanted[hash & 0xffff] === 1 ? byHash.get(hash) : undefined;
      const longest = Math.min(at, start + 500);
      if (words) meet(words, hash, String.fromCharCode(...units.subarray(start, longest)), found);
      [hash, start] = [0, at + 1];
    }
    return found;
  };
};

const next = (hash: number, unit: number): number => (Math.imul(hash, 0x01000193) ^ unit) | 0;

/** The words that this software itself puts on pages: headings, labels, scripts. */
function softwareTexts(): PublicText[] {
  const code = packagePath("");
  return ["src", "layouts"].flatMap((folder) =>
    readdirSync(join(code, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.d)\.(?:ts|js|css)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({
        hash: `software ${path.slice(code.length)}`, // memory is of one software alone
        read: () => readFileSync(path, "utf8"),
      })),
  );
}
