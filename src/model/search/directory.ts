/**
 * Where the words of the index are: files that stay small however large the archive is.
 *
 * `/search/words.json` is the root; `/search/words-N.json` holds one stretch of the alphabet, for all
 * parts; `/search/pages-N.json` the ids of some pages' texts.
 */

/** The root. */
export interface DirectoryRoot {
  /** What ids begin with: a language and an underscore. */
  readonly prefix: string;
  readonly pages: number;
  readonly pagesPerPart: number;
  /** The least word of each stretch, ascending; the first is empty. */
  readonly stretches: readonly string[];
}

/**
 * One stretch: for each part its chunks, `FROM ID FROM ID …`, ascending. The first may begin before
 * the stretch.
 */
export type DirectoryStretch = readonly string[];

/** Ids of the texts of pages, `ID ID …`, from the oldest page on. */
export const pagesPerList = 250;

/** Chunks in one stretch, over all parts. */
export const chunksPerStretch = 400;

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
