/** Where a word of Pagefind's index stands, read from one of its files. */
import type { PackedChunk, PackedPage } from "../../model/search/packed.ts";

/**
 * Places of a word by page: the numbers of words before each.
 *
 * Pages are counted from the oldest of the archive; `first` is the number of the part's first page.
 */
export function postingsOf(
  [words]: PackedChunk,
  wanted: string,
  first: number,
): ReadonlyMap<number, ReadonlySet<number>> {
  const postings = new Map<number, Set<number>>();
  for (const [word, pages, variants] of words) {
    if (word !== wanted) continue;
    for (const list of [pages, ...variants.map(([, own]) => own)]) {
      let page = first;
      for (const packed of list) {
        page += packed[0];
        const places = postings.get(page) ?? new Set();
        postings.set(page, places);
        for (const place of placesOf(packed)) places.add(place);
      }
    }
  }
  return postings;
}

function* placesOf([, gaps]: PackedPage): Generator<number> {
  let at = 0;
  for (const gap of gaps) {
    at = gap < 0 ? 0 : at + gap;
    if (gap >= 0) yield at;
  }
}
