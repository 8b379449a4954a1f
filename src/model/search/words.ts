/**
 * Which incidents hold a word: `/search/words-N.json`, a small file for each stretch of the
 * alphabet, over the whole archive.
 *
 * Rule: a search loads one such file for a word, however large the archive is. Where in a page the
 * word stands is read from the page's own text.
 */

/**
 * Words, ascending: word, pages, weights, word, pages, weights …
 *
 * Pages are counted from the oldest, ascending, as `encodeAscending` writes them; for each of them
 * its weight, as `packWeight` gives it and `encodeNumbers` writes it.
 */
export type WordFile = readonly string[];

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
