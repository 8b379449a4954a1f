/**
 * Pairs of common words, looked up like words: a phrase of words that stand everywhere would need
 * all of their places, which are most of the index.
 *
 * In:   the words of a part, and which words are common in the archive.
 * Out:  the pairs of common words that stand there one after the other, as words of the part.
 * Rule: words are numbers until the end: a part has many times more places than pairs.
 */
import { decodeNumbers, encodeNumbers } from "../../model/search/numbers.ts";
import { packPlaces, pairOf, unpackPlaces } from "../../model/search/words.ts";
import type { PartWord, PartWords } from "./part-words.ts";

/** A pair: its pages, and the places in each of them. */
interface Held {
  readonly pages: number[];
  readonly places: number[][];
}

/** The pairs of common words of a part, in no order. */
export function pairsOf(words: PartWords, common: ReadonlySet<string>): PartWords {
  const own = words.filter(([word]) => common.has(word));
  const count = own.length;
  const pairs = new Map<number, Held>();
  for (const [page, text] of textsOf(own).toSorted(([a], [b]) => a - b)) {
    let first = 0; // of the words at the place before
    let begin = 0; // of those at this place
    for (let at = 0; at < text.length; at++) {
      const place = placeOf(text, at, count);
      if (place !== placeOf(text, begin, count)) [first, begin] = [begin, at];
      if (placeOf(text, first, count) !== place - 1) continue;
      const second = (text[at] ?? 0) % count;
      for (let before = first; before < begin; before++)
        addTo(pairs, ((text[before] ?? 0) % count) * count + second, page, place - 1);
    }
  }
  return Array.from(pairs, ([pair, { pages, places }]): PartWord => {
    const name = pairOf(own[Math.floor(pair / count)]?.[0] ?? "", own[pair % count]?.[0] ?? "");
    const gaps = pages.slice(1).map((page, i) => page - (pages[i] ?? 0));
    const packed = places.map(packPlaces).join("");
    return [name, pages[0] ?? 0, pages.at(-1) ?? 0, encodeNumbers(gaps), "", packed];
  });
}

const placeOf = (text: Float64Array, at: number, count: number): number =>
  Math.floor((text[at] ?? 0) / count);

/** The words of each page, ascending: the place of each times the number of words, plus its own. */
function textsOf(words: PartWords): (readonly [page: number, text: Float64Array])[] {
  const texts = new Map<number, number[]>();
  words.forEach(([, first, , gaps, , places], word) => {
    let page = first;
    const pages = [page, ...decodeNumbers(gaps).map((gap) => (page += gap))];
    unpackPlaces(places).forEach((own, i) => {
      const text = texts.get(pages[i] ?? 0) ?? [];
      texts.set(pages[i] ?? 0, text);
      for (const place of own) text.push(place * words.length + word);
    });
  });
  return Array.from(texts, ([page, text]) => [page, Float64Array.from(text).toSorted()] as const);
}

function addTo(pairs: Map<number, Held>, pair: number, page: number, place: number): void {
  let held = pairs.get(pair);
  if (!held) pairs.set(pair, (held = { pages: [], places: [] }));
  if (held.pages.at(-1) !== page) {
    held.pages.push(page);
    held.places.push([]);
  }
  held.places.at(-1)?.push(place);
}
