/**
 * Finds which items public texts say: a share of an audit, which a thread of its own can do.
 *
 * In:   items of one kind, texts.
 * Out:  of each item that is said the first text that says it.
 * Rule: plain values go in and out.
 */
import { extname } from "node:path";
import { countLetters, sampleOf } from "./counts.ts";
import { fold } from "./fold.ts";
import { type Needle, needleOf, probeOf } from "./probe.ts";
import { type PublicText, readPublic } from "./published.ts";

/** Items, and the texts that may say them. */
export interface ItemSearch {
  readonly kind: "names" | "phrases" | "words";
  readonly items: ReadonlySet<string>;
  readonly texts: readonly PublicText[];
}

/** Finds items, here or in threads; answers with the index of the first text that says each. */
export type ItemFinder = (search: ItemSearch) => Promise<ReadonlyMap<string, number>>;

/** Finds items in this thread. */
export function findItems({ kind, items, texts }: ItemSearch): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  if (texts.length === 0) return first;
  const find = searches[kind](items, texts);
  for (const [index, text] of texts.entries()) {
    if (first.size === items.size) break;
    for (const item of find(readPublic(text))) if (!first.has(item)) first.set(item, index);
  }
  return first;
}

/** Makes a search for items in texts such as these: which of them stand in a text. */
type SearchFor = (
  items: ReadonlySet<string>,
  texts: readonly PublicText[],
) => (text: string) => Iterable<string>;

/** A search for names of files in texts such as these. */
const nameSearch: SearchFor = (names, texts) => {
  const needles: (Needle & { readonly name: string })[] = [];
  const short: string[] = [];
  for (const name of names) {
    const needle = needleOf(name, { name, isWhole: false });
    if (needle) needles.push(needle);
    else short.push(name);
  }
  const probe = probeOf(needles, countLetters(sampleOf(texts).map(readPublic)));
  const endings = [...new Set(needles.map(({ name }) => extname(name)))];
  return (text) => {
    const found = short.filter((name) => text.includes(name));
    if (endings.some((end) => text.includes(end)))
      probe.search(text, ({ name }) => {
        if (text.includes(name)) found.push(name);
        return false;
      });
    return found;
  };
};

/** Stands before a mark among phrases that is searched for within longer words as well. */
export const within = "~";

/** A search for phrases in texts such as these. */
const phraseSearch: SearchFor = (phrases, texts) => {
  const counts = countLetters(sampleOf(texts).map(readPublic));
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

const searches: Readonly<Record<ItemSearch["kind"], SearchFor>> = {
  names: nameSearch,
  phrases: phraseSearch,
  words: wordSearch,
};
