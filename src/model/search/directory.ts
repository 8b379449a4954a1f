/**
 * Where the words of the index are: files that stay small however large the archive is.
 *
 * `/search/words.json` is the root; `/search/words-N.json` says which pages hold the words of one
 * stretch of the alphabet, `/search/places-N-PIECE.json` where in some of these pages;
 * `/search/pages-N.json` holds the ids of the texts of some pages.
 */

/** The root. */
export interface DirectoryRoot {
  /** What ids begin with: a language and an underscore. */
  readonly prefix: string;
  readonly pages: number;
  readonly pagesPerPart: number;
  /** What the words of each `words-N.json` begin at, ascending; the first is empty. */
  readonly words: readonly string[];
  /** For each of these files in how many pieces its places lie, as `encodeNumbers` writes them. */
  readonly pieces: string;
  /** The common words, ascending, with a space between them. */
  readonly common: string;
}

/** Ids of the texts of pages, `ID ID …`, from the oldest page on. */
export const pagesPerList = 500;

/** Whether a file belongs to the index, by its url without the mount. */
export const isIndexFile = (url: string): boolean =>
  /^\/(?:pagefind\/|search\/(?:words|places|pages)[-.])/.test(url);

/** The last of ascending keys that is not greater than a word; 0 where all are. */
export function lastNotAfter(keys: readonly string[], word: string): number {
  let low = 0;
  let high = keys.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? "") <= word) low = middle;
    else high = middle;
  }
  return low;
}
