/**
 * Which pages of the archive hold which words, put together from what is known of each part.
 *
 * In:   the words of each part, oldest first.
 * Out:  files of words and of their places, and what each begins at.
 * Rule: where a file ends depends on the words around it alone, so that an edit changes few files.
 */
import { encodeNumbers } from "../../model/search/numbers.ts";
import type { PlaceFile, WordFile } from "../../model/search/words.ts";
import { hashOf } from "../hash.ts";
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
  /** Beside each of them. */
  readonly places: readonly PlaceFile[];
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
export function joinWords(parts: readonly PartWords[], pagesPerPart: number): ArchiveWords {
  const joined = new Map<string, Joined>();
  parts.forEach((words, part) => {
    const offset = part * pagesPerPart;
    for (const [word, first, last, gaps, weights, places] of words) {
      const known = joined.get(word) ?? { last: 0, pages: "", weights: "", places: "" };
      known.pages += encodeNumbers([offset + first - known.last]) + gaps;
      known.weights += weights;
      known.places += places;
      known.last = offset + last;
      joined.set(word, known);
    }
  });
  const words = [...joined].toSorted(([a], [b]) => (a < b ? -1 : 1)); // by code units
  const all = words.reduce((sum, [word, entry]) => sum + sizeOf(word, entry), 0);
  const least = fileSize(all);
  const starts = [""];
  let file: string[] = [];
  let held: string[] = [];
  const files = [file];
  const places = [held];
  let size = 0;
  let before = "";
  for (const [word, own] of words) {
    if (size >= least && mayBegin(word)) {
      starts.push(beginningOf(word, before));
      files.push((file = []));
      places.push((held = []));
      size = 0;
    }
    file.push(word, own.pages, own.weights);
    held.push(own.places);
    size += sizeOf(word, own);
    before = word;
  }
  return { starts, size: all, files, places };
}

/** The least size of a file: the same for archives that are about as large. */
export function fileSize(all: number): number {
  let size = smallest;
  while (size * mostFiles < all) size *= 2;
  return size;
}

/** One word in eight may be the first of a file: files after an edit soon end where they ended. */
export const mayBegin = (word: string): boolean => /[02468ace]/.test(hashOf(word)[0] ?? "");

/** The shortest beginning of a word that tells it from the one before. */
export function beginningOf(word: string, before: string): string {
  let length = 1;
  while (length < word.length && word.slice(0, length) <= before) length++;
  return word.slice(0, length);
}
