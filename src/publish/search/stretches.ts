/**
 * What is known of a word, part by part: texts that are put together, and cut apart again, as they
 * are.
 *
 * Rule: no number in them is read that need not be: a common word has hundreds of thousands.
 */
import { encodeNumbers, endOfNumbers, numberAt } from "../../model/search/numbers.ts";
import { endOfPlaces } from "../../model/search/words.ts";
import type { PartWord } from "./part-words.ts";

/** How many pages a part of the index has. */
export interface PartSize {
  readonly pagesPerPart: number;
}

/** What is known of a word over all parts, as files hold it. */
export interface WordEntry {
  readonly pages: string;
  readonly weights: string;
  readonly places: string;
}

/** A word in some pages, one after another; pages are counted from the archive's oldest. */
export interface WordStretch extends Omit<WordEntry, "pages"> {
  readonly first: number;
  readonly last: number;
  /** From each page to the next, as `encodeNumbers` writes them. */
  readonly gaps: string;
}

/** A word over all parts so far. */
export interface Joined {
  /** The last page. */
  last: number;
  pages: string;
  weights: string;
  places: string;
  /** How many stretches they are put together from. */
  stretches: number;
}

/** A word that no page held so far. */
export const nowhere = (): Joined => ({
  last: 0,
  pages: "",
  weights: "",
  places: "",
  stretches: 0,
});

/** Additions to a text before its pieces are put in one. */
const fewPieces = 16;

/**
 * Puts the pieces of a text in one: V8 keeps what is added to a text apart until it is read, and
 * goes over millions of pieces whenever it looks for garbage.
 */
const flatten = (text: string): number => text.charCodeAt(0);

/** Adds the next pages that hold a word. */
export function append(joined: Joined, { first, last, gaps, weights, places }: WordStretch): void {
  joined.pages += encodeNumbers([first - joined.last]) + gaps;
  joined.weights += weights;
  joined.places += places;
  joined.last = last;
  if (++joined.stretches % fewPieces === 0)
    [joined.pages, joined.weights, joined.places].forEach(flatten);
}

/** What is known of a word in stretches of pages, oldest first. */
export function joinStretches(stretches: Iterable<WordStretch>): WordEntry {
  const joined = nowhere();
  for (const stretch of stretches) append(joined, stretch);
  const { pages, weights, places } = joined;
  return { pages, weights, places };
}

/** What a part knows of a word. */
export function stretchOf(
  [, first, last, gaps, weights, places]: PartWord,
  part: number,
  { pagesPerPart }: PartSize,
): WordStretch {
  const offset = part * pagesPerPart;
  return { first: offset + first, last: offset + last, gaps, weights, places };
}

/** What is known of a word in each part, cut out of its texts: they may be large. */
export function stretchesOf(
  { pages, weights, places }: WordEntry,
  { pagesPerPart }: PartSize,
): Map<number, WordStretch> {
  const stretches = new Map<number, WordStretch>();
  let [page, at, weight, place] = [0, 0, 0, 0];
  while (at < pages.length) {
    const begin = { weight, place };
    const first = (page += numberAt(pages, at));
    const part = Math.floor(first / pagesPerPart);
    const gaps = (at = endOfNumbers(pages, at, 1));
    for (;;) {
      weight = endOfNumbers(weights, weight, 1);
      place = endOfPlaces(places, place);
      const next = page + numberAt(pages, at);
      if (at === pages.length || Math.floor(next / pagesPerPart) !== part) break;
      [page, at] = [next, endOfNumbers(pages, at, 1)];
    }
    stretches.set(part, {
      first,
      last: page,
      gaps: pages.slice(gaps, at),
      weights: weights.slice(begin.weight, weight),
      places: places.slice(begin.place, place),
    });
  }
  return stretches;
}
