/**
 * Which incidents hold a word: `/search/words-N.json`, a small file for each stretch of the
 * alphabet, over the whole archive; and where in them it stands: `/search/places-N.json`.
 *
 * Rule: a search loads one such file for a word, however large the archive is. Places are loaded for
 * phrases alone: where a word stands in a page that is shown is read from the page's own text.
 */
import { decodeNumbers, encodeNumbers } from "./numbers.ts";

/**
 * Words, ascending: word, pages, weights, word, pages, weights …
 *
 * Pages are counted from the oldest, ascending, as `encodeAscending` writes them; for each of them
 * its weight, as `packWeight` gives it and `encodeNumbers` writes it.
 */
export type WordFile = readonly string[];

/** For each word of the file of words with the same number its places, as `packPlaces` writes. */
export type PlaceFile = readonly string[];

/** Writes the places of a word in one page: their number, then the way from each to the next. */
export function packPlaces(places: readonly number[]): string {
  const ascending = [...new Set(places)].toSorted((a, b) => a - b);
  const gaps = ascending.map((place, i) => place - (ascending[i - 1] ?? 0));
  return encodeNumbers([gaps.length, ...gaps]);
}

/** Reads the places of a word in page after page. */
export function unpackPlaces(text: string): number[][] {
  const numbers = decodeNumbers(text);
  const pages: number[][] = [];
  for (let at = 0; at < numbers.length;) {
    const end = at + 1 + (numbers[at] ?? 0);
    let place = 0;
    pages.push(numbers.slice(at + 1, end).map((gap) => (place += gap)));
    at = end;
  }
  return pages;
}

const steps = 31;

/** How soon more of the same word tells nothing more. */
const saturation = 1.4;

/** How much a page tells of a word, 0 to 30, from the weight of all its places (BM25's curve). */
export const packWeight = (weight: number): number =>
  Math.min(steps - 1, Math.round((steps * weight) / (weight + saturation)));

/** Reads what `packWeight` gave. */
export const unpackWeight = (packed: number): number => (saturation * packed) / (steps - packed);

/** What a word with this weight adds to the worth of a page: less than 1. */
export const worthOf = (weight: number): number => weight / (weight + saturation);
