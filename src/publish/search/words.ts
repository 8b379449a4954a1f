/**
 * Which pages of the archive hold which words, put together from what is known of each part.
 *
 * In:   the words of each part, oldest first.
 * Out:  files of words and of their places, what each begins at, and which words are common.
 * Rule: where a file ends depends on the words around it alone, so that an edit changes few files.
 */
import { encodeNumbers } from "../../model/search/numbers.ts";
import {
  cutPlaces,
  isCommon,
  pagesPerPiece,
  pieceCount,
  type PlaceFile,
  type WordFile,
} from "../../model/search/words.ts";
import { hashOf } from "../hash.ts";
import { pairsOf } from "./pairs.ts";
import type { PartWords } from "./part-words.ts";

/** Characters of a file, about 2 kB packed; more where files would be too many for their list. */
const smallest = 4096;
const mostFiles = 2048;

/** The files of words of an archive. */
export interface ArchiveWords {
  /** The shortest beginning that tells the first word of each file from the file before. */
  readonly starts: readonly string[];
  /** Characters of all files, which decide how many a file has. */
  readonly size: number;
  readonly files: readonly WordFile[];
  /** Beside each of them, in pieces. */
  readonly places: readonly (readonly PlaceFile[])[];
  /** Ascending. */
  readonly common: readonly string[];
}

/** How many pages an archive has, and each part of its index. */
export interface PageCount {
  readonly pages: number;
  readonly pagesPerPart: number;
}

/** What is known of a word over all parts, as files hold it. */
export interface WordEntry {
  readonly pages: string;
  readonly weights: string;
  readonly places: string;
}

/** A word over all parts so far. */
interface Joined {
  /** The last page. */
  last: number;
  pages: string;
  weights: string;
  places: string;
}

/** Characters that a word takes in its file. */
export const sizeOf = (word: string, { pages, weights }: WordEntry): number =>
  word.length + pages.length + weights.length;

/** Puts the words of all parts together. */
export function joinWords(parts: readonly PartWords[], count: PageCount): ArchiveWords {
  const joined = new Map<string, Joined>();
  const add = (words: PartWords, part: number): void => {
    const offset = part * count.pagesPerPart;
    for (const [word, first, last, gaps, weights, places] of words) {
      const known = joined.get(word) ?? { last: 0, pages: "", weights: "", places: "" };
      known.pages += encodeNumbers([offset + first - known.last]) + gaps;
      known.weights += weights;
      known.places += places;
      known.last = offset + last;
      joined.set(word, known);
    }
  };
  parts.forEach(add);
  const common = [...joined]
    .filter(([, { places }]) => isCommon(places, count.pages))
    .map(([word]) => word)
    .toSorted();
  const areCommon = new Set(common);
  parts.forEach((words, part) => add(pairsOf(words, areCommon), part));
  const words = [...joined].toSorted(([a], [b]) => (a < b ? -1 : 1)); // by code units
  const size = words.reduce((sum, [word, entry]) => sum + sizeOf(word, entry), 0);
  return {
    ...split(words, { least: fileSize(size), common: areCommon, pages: count.pages }),
    size,
    common,
  };
}

/** Spreads words over files. */
function split(
  words: readonly (readonly [string, WordEntry])[],
  { least, common, pages }: Spread & { readonly pages: number },
): Pick<ArchiveWords, "starts" | "files" | "places"> {
  const starts = [""];
  let file: [string, WordEntry][] = [];
  const files = [file];
  let size = 0;
  let before = "";
  for (const [word, own] of words) {
    if (begins(word, { before, size }, { least, common })) {
      starts.push(beginningOf(word, before));
      files.push((file = []));
      size = 0;
    }
    file.push([word, own]);
    size += sizeOf(word, own);
    before = word;
  }
  return {
    starts,
    files: files.map(wordFile),
    places: files.map((entries) => placeFiles(entries, pages)),
  };
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

/** How words are spread over files. */
export interface Spread {
  /** The least size of a file. */
  readonly least: number;
  readonly common: ReadonlySet<string>;
}

/**
 * Whether a file ends before a word: the last word in it, and its size so far, which is 0 before its
 * first. Common words, which take much room, have files of their own. Of others one in eight may
 * begin a file: files after an edit soon end where they ended.
 */
export function begins(
  word: string,
  { before, size }: { readonly before: string; readonly size: number },
  { least, common }: Spread,
): boolean {
  if (size === 0) return false;
  if (common.has(word) || common.has(before) || size >= 2 * least) return true;
  return size >= least && /[02468ace]/.test(hashOf(word)[0] ?? "");
}

/** The shortest beginning of a word that tells it from the one before. */
export function beginningOf(word: string, before: string): string {
  let length = 1;
  while (length < word.length && word.slice(0, length) <= before) length++;
  return word.slice(0, length);
}
