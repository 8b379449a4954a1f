/** Where the words of the index stand, read from its files. */
import type { PackedChunk, PackedPage } from "../../model/search/packed.ts";

/** A place of a word in the text of a page. */
export interface Place {
  /** The number of words before it. */
  readonly at: number;
  /** 1 in running text, more in headings, less for a part of a longer word. */
  readonly weight: number;
}

/** Places by page. Pages are counted from the oldest of the archive. */
export type Postings = ReadonlyMap<number, readonly Place[]>;

const runningText = 25;
const whole = 24;

/** Words of one file with their places; `first` is the number of the part's first page. */
export function* postingsOf(
  [words]: PackedChunk,
  wanted: (word: string) => boolean,
  first: number,
): Generator<readonly [word: string, postings: Postings]> {
  for (const [word, pages, variants] of words) {
    if (!wanted(word)) continue;
    const postings = new Map<number, readonly Place[]>();
    for (const list of [pages, ...variants.map(([, own]) => own)]) {
      let page = first;
      for (const packed of list) {
        page += packed[0];
        postings.set(page, [...(postings.get(page) ?? []), ...placesOf(packed)]);
      }
    }
    yield [word, postings];
  }
}

function* placesOf([, gaps]: PackedPage): Generator<Place> {
  let weight = runningText;
  let at = 0;
  for (const gap of gaps) {
    if (gap < 0) {
      weight = -gap - 1;
      at = 0;
    } else {
      at += gap;
      yield { at, weight: weight / whole };
    }
  }
}
