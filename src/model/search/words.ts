/**
 * Which incidents hold a word: `/search/words-N.json`, a small file for each stretch of the
 * alphabet, over the whole archive; and where in them it stands: `/search/places-N-PIECE.json`.
 *
 * Rule: a search loads one such file for a word, however large the archive is. Places are loaded for
 * phrases alone: where a word stands in a page that is shown is read from the page's own text. Two
 * common words, one after the other, are looked up like one word, so that no phrase needs all the
 * places of words that stand everywhere; and places lie in pieces, for so many pages each, so that
 * the first results need a few of them.
 */
import {
  decodeAscending,
  decodeNumbers,
  encodeNumbers,
  endOfNumbers,
  numberAt,
} from "./numbers.ts";

/**
 * Words, ascending: word, pages, weights, word, pages, weights …
 *
 * Pages are counted from the oldest, ascending, as `encodeAscending` writes them; for each of them
 * its weight, as `packWeight` gives it and `encodeNumbers` writes it. Pairs of common words are
 * written with a space before each word, and have no weights.
 */
export type WordFile = readonly string[];

/**
 * For each word of the file of words with the same number its places in the pages of a piece, as
 * `packPlaces` writes them.
 */
export type PlaceFile = readonly string[];

/** How a pair of common words is written. */
export const pairOf = (first: string, second: string): string => ` ${first} ${second}`;

/** Whether what a file of words holds is such a pair. */
export const isPair = (word: string): boolean => word.startsWith(" ");

/** Characters of the places of a common word, for each page of the archive; and at the least. */
const commonPlaces = 4;
const leastCommon = 4096;

/** Whether a word with so many characters of places is common in an archive of so many pages. */
export const isCommon = (places: number, pages: number): boolean =>
  places >= Math.max(leastCommon, commonPlaces * pages);

/** Characters of one piece of places, if reports were alike. */
const pieceSize = 8192;

/** In how many pieces so many characters of places lie: 1, 2, 4 … */
export function pieceCount(size: number): number {
  let count = 1;
  while (size > count * pieceSize) count *= 2;
  return count;
}

/** Of how many pages each piece tells. */
export const pagesPerPiece = (pages: number, pieces: number): number =>
  Math.max(1, Math.ceil(pages / pieces));

/** Cuts the places of a word into pieces; `pages` as a file of words has them. */
export function cutPlaces(
  places: string,
  pages: string,
  pieces: number,
  perPiece: number,
): string[] {
  if (pieces === 1) return [places];
  const cut = Array.from({ length: pieces }, () => "");
  let begin = 0;
  let piece = 0;
  let at = 0;
  for (const page of decodeAscending(pages)) {
    const own = Math.floor(page / perPiece);
    if (own !== piece) {
      cut[piece] = places.slice(begin, at);
      [begin, piece] = [at, own];
    }
    at = endOfPlaces(places, at);
  }
  cut[piece] = places.slice(begin);
  return cut;
}

/** Writes the places of a word in one page: their number, then the way from each to the next. */
export function packPlaces(places: readonly number[]): string {
  const ascending = areAscending(places) ? places : [...new Set(places)].toSorted((a, b) => a - b);
  const numbers = [ascending.length];
  let last = 0;
  for (const place of ascending) {
    numbers.push(place - last);
    last = place;
  }
  return encodeNumbers(numbers);
}

/** Most are: only parts of words stand at a place twice. */
function areAscending(places: readonly number[]): boolean {
  let last = -1;
  for (const place of places) {
    if (place <= last) return false;
    last = place;
  }
  return true;
}

/** Where the places of a word in one page end that begin at a character of such a text. */
export const endOfPlaces = (places: string, begin: number): number =>
  endOfNumbers(places, begin, 1 + numberAt(places, begin));

/** Reads the places of a word in page after page. */
export function unpackPlaces(text: string): number[][] {
  const numbers = decodeNumbers(text);
  const pages: number[][] = [];
  for (let at = 0; at < numbers.length;) {
    const own: number[] = [];
    let place = 0;
    for (let left = numbers[at++] ?? 0; left > 0; left--) own.push((place += numbers[at++] ?? 0));
    pages.push(own);
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
