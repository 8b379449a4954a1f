/**
 * Pairs of common words, looked up like words: a phrase of words that stand everywhere would need
 * all of their places, which are most of the index.
 *
 * In:   the words of a part, and which words are common in the archive.
 * Out:  the pairs of common words that stand there one after the other, as words of the part.
 */
import { decodeNumbers, encodeNumbers } from "../../model/search/numbers.ts";
import { packPlaces, pairOf, unpackPlaces } from "../../model/search/words.ts";
import type { PartWord, PartWords } from "./part-words.ts";

/** Common words by their place in a page. */
type CommonText = Map<number, string[]>;

/** The pairs of common words of a part, in no order. */
export function pairsOf(words: PartWords, common: ReadonlySet<string>): PartWords {
  const pairs = new Map<string, Map<number, number[]>>();
  for (const [page, text] of [...commonTexts(words, common)].toSorted(([a], [b]) => a - b))
    for (const [place, firsts] of text)
      for (const second of text.get(place + 1) ?? [])
        for (const first of firsts) {
          const pages = getOrAdd(pairs, pairOf(first, second), () => new Map<number, number[]>());
          getOrAdd(pages, page, () => []).push(place);
        }
  return Array.from(pairs, ([pair, held]): PartWord => {
    const pages = [...held.keys()];
    const gaps = pages.slice(1).map((page, i) => page - (pages[i] ?? 0));
    const places = [...held.values()].map(packPlaces).join("");
    return [pair, pages[0] ?? 0, pages.at(-1) ?? 0, encodeNumbers(gaps), "", places];
  });
}

/** The common words of each page of a part. */
function commonTexts(words: PartWords, common: ReadonlySet<string>): Map<number, CommonText> {
  const texts = new Map<number, CommonText>();
  for (const [word, first, , gaps, , places] of words) {
    if (!common.has(word)) continue;
    let page = first;
    const pages = [page, ...decodeNumbers(gaps).map((gap) => (page += gap))];
    unpackPlaces(places).forEach((own, i) => {
      const text = getOrAdd(texts, pages[i] ?? 0, () => new Map<number, string[]>());
      for (const place of own) getOrAdd(text, place, () => []).push(word);
    });
  }
  return texts;
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
