/**
 * Which pages of the archive hold which words, put together from what is known of each part.
 *
 * In:   the words of each part, oldest first.
 * Out:  files of words and of their places, what each begins at, and which words are common.
 * Rule: where a file ends depends on the words around it alone, so that an edit changes few files.
 */
import {
  cutPlaces,
  isCommon,
  pagesPerPiece,
  pieceCount,
  type PlaceFile,
  type WordFile,
} from "../../model/search/words.ts";
import { hashOf } from "../hash.ts";
import type { PartWords } from "./part-words.ts";
import {
  append,
  type Joined,
  nowhere,
  type PartSize,
  stretchOf,
  type WordEntry,
} from "./stretches.ts";

/** Characters of a file, about 2 kB packed; more where files would be too many for their list. */
const smallest = 4096;
const mostFiles = 2048;

/** The files of words of an archive. */
export interface ArchiveWords {
  /** The shortest beginning that tells the first word of each file from the file before. */
  readonly starts: readonly string[];
  /** Characters of all files, which decide how many a file has. */
  readonly size: number;
  /** Made one after the other, once: all of them would fill the memory. */
  readonly files: Iterable<ArchiveFile>;
  /** Ascending. */
  readonly common: readonly string[];
}

/** A file of words. */
export interface ArchiveFile {
  readonly words: WordFile;
  /** Where they stand, in pieces. */
  readonly places: readonly PlaceFile[];
}

/** How many pages an archive has, and each part of its index. */
export interface PageCount extends PartSize {
  readonly pages: number;
}

/** Characters that a word takes in its file. */
export const sizeOf = (word: string, { pages, weights }: WordEntry): number =>
  word.length + pages.length + weights.length;

/** Puts words of parts together, as long as parts come; pairs come when all parts are there. */
export interface WordJoiner {
  /** Adds the words of the next part, from the oldest on. */
  readonly add: (words: PartWords) => void;
  /** The common words of all parts, ascending. */
  readonly common: () => readonly string[];
  /** Adds the pairs of common words of the next part, from the oldest on. */
  readonly addPairs: (pairs: PartWords) => void;
  /** Ends it when the pairs of all parts are there. */
  readonly end: () => ArchiveWords;
}

/** Begins to put the words of parts together. */
export function wordJoiner(count: PageCount): WordJoiner {
  const joined = new Map<string, Joined>();
  const add = (words: PartWords, part: number): void => {
    for (const word of words) {
      let known = joined.get(word[0]);
      if (!known) joined.set(word[0], (known = nowhere()));
      append(known, stretchOf(word, part, count));
    }
  };
  let [parts, paired] = [0, 0];
  let common: readonly string[] | undefined;
  const commonWords = (): readonly string[] =>
    (common ??= [...joined]
      .filter(([, { places }]) => isCommon(places.length, count.pages))
      .map(([word]) => word)
      .toSorted());
  return {
    add: (words) => add(words, parts++),
    common: commonWords,
    addPairs: (pairs) => add(pairs, paired++),
    end: () => {
      const common = commonWords();
      const words = [...joined].toSorted(([a], [b]) => (a < b ? -1 : 1)); // by code units
      joined.clear();
      const size = words.reduce((sum, [word, entry]) => sum + sizeOf(word, entry), 0);
      return {
        ...split(words, fileSize(size), count.pages),
        size,
        common,
      };
    },
  };
}

/** Spreads words over files. */
function split(
  words: readonly (readonly [string, WordEntry])[],
  least: number,
  pages: number,
): Pick<ArchiveWords, "starts" | "files"> {
  const starts = [""];
  const files: Filling[] = [{ entries: [], size: 0 }];
  let before = "";
  for (const [word, own] of words) {
    let file = files.at(-1);
    if (!file || endsBefore(word, own, file, least)) {
      starts.push(beginningOf(word, before));
      files.push((file = { entries: [], size: 0 }));
    }
    fill(file, word, own);
    before = word;
  }
  return { starts, files: filesOf(files, pages) };
}

/** Makes the files of words, and forgets each. */
function* filesOf(files: Filling[], pages: number): Iterable<ArchiveFile> {
  for (let file = files.shift(); file; file = files.shift()) {
    const { entries } = file;
    yield { words: wordFile(entries), places: placeFiles(entries, pages) };
  }
}

/** The file of some words. */
export const wordFile = (entries: readonly (readonly [string, WordEntry])[]): WordFile =>
  entries.flatMap(([word, { pages, weights }]) => [word, pages, weights]);

/** The files of their places, in an archive of so many pages. */
export function placeFiles(
  entries: readonly (readonly [string, WordEntry])[],
  pages: number,
): PlaceFile[] {
  const size = entries.reduce((sum, [, { places }]) => sum + places.length, 0);
  const pieces = pieceCount(size);
  const files = Array.from({ length: pieces }, (): string[] => []);
  for (const [, own] of entries)
    cutPlaces(own.places, own.pages, pieces, pagesPerPiece(pages, pieces)).forEach((places, i) =>
      files[i]?.push(places),
    );
  return files;
}

/** The least size of a file: the same for archives that are about as large. */
export function fileSize(all: number): number {
  let size = smallest;
  while (size * mostFiles < all) size *= 2;
  return size;
}

/** A file that words are put into, one after another. */
export interface Filling {
  readonly entries: [string, WordEntry][];
  /** Of its words so far. */
  size: number;
}

/** Puts a word into a file. */
export function fill(file: Filling, word: string, entry: WordEntry): void {
  file.entries.push([word, entry]);
  file.size += sizeOf(word, entry);
}

/** Words with so many characters of places have a file of their own. */
const large = 16_384;

/** Whether a word with so many characters of places has a file of its own. */
export const isLarge = (places: number): boolean => places >= large;

/**
 * Whether a file ends before a word; `least` is the least size of a file. One word in eight may be
 * the first of a file: files after an edit soon end where they ended. No file waits long for one.
 */
export function endsBefore(
  word: string,
  entry: WordEntry,
  { entries, size }: Filling,
  least: number,
): boolean {
  const last = entries.at(-1)?.[1];
  if (!last) return false;
  if (isLarge(entry.places.length) || isLarge(last.places.length) || size >= 2 * least) return true;
  return size >= least && /[02468ace]/.test(hashOf(word)[0] ?? "");
}

/** The shortest beginning of a word that tells it from the one before. */
export function beginningOf(word: string, before: string): string {
  let length = 1;
  while (length < word.length && word.slice(0, length) <= before) length++;
  return word.slice(0, length);
}
