/**
 * The directory of an index as an earlier build wrote it, read file by file as it is asked for.
 *
 * Rule: what does not stand there whole, or is of another archive, is no beginning for an edit.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DirectoryRoot, pagesPerList } from "../../model/search/directory.ts";
import { decodeNumbers } from "../../model/search/numbers.ts";
import type { PlaceFile, WordFile } from "../../model/search/words.ts";
import type { Settings } from "../../model/settings/index.ts";
import { remembering } from "../../source/remembering.ts";
import { pathOf, type WritePlace } from "../pages/write-page.ts";
import { fileUrls, pagesUrl, rootUrl, wordsUrl } from "./directory.ts";
import type { OldWords } from "./edit-words.ts";
import type { PageCount } from "./words.ts";

/** Where an earlier build wrote a directory, and what is known of it. */
export interface WrittenDirectory {
  readonly settings: Settings;
  readonly place: WritePlace;
  /** As `MadeDirectory` has it. */
  readonly size?: number | undefined;
}

/** A directory that lies there whole. */
export interface OldDirectory {
  readonly root: DirectoryRoot;
  /** In how many pieces the places of each file of words lie. */
  readonly pieces: readonly number[];
  /** Urls of the lists of ids. */
  readonly lists: readonly string[];
  /** Its words, each file of which is read once. */
  readonly words: OldWords;
}

/** Reads a file of the index as an earlier build wrote it; undefined where it is not there. */
export function readOld({ settings, place }: WrittenDirectory, url: string): string | undefined {
  const path = pathOf(url, settings);
  return place.known.has(path) ? readFileSync(join(place.folder, path), "utf8") : undefined;
}

/** Opens the directory of an archive of so many pages; undefined where it is no beginning. */
export function openDirectory(old: WrittenDirectory, count: PageCount): OldDirectory | undefined {
  const { size, place, settings } = old;
  const text = readOld(old, rootUrl);
  const root = text === undefined ? undefined : (JSON.parse(text) as DirectoryRoot);
  if (!root || size === undefined) return undefined;
  if (root.pages !== count.pages || root.pagesPerPart !== count.pagesPerPart) return undefined;
  const { words: starts, common } = root;
  const pieces = decodeNumbers(root.pieces);
  const urlsOf = (number: number): string[] => fileUrls(number, pieces[number] ?? 0);
  const lists = Array.from({ length: Math.ceil(root.pages / pagesPerList) }, (_, i) => pagesUrl(i));
  const whole = [...starts.flatMap((_, number) => urlsOf(number)), ...lists];
  if (!whole.every((url) => place.known.has(pathOf(url, settings)))) return undefined;
  const read = (url: string): WordFile & PlaceFile =>
    JSON.parse(readOld(old, url) ?? "[]") as WordFile & PlaceFile;
  const words = {
    starts,
    size,
    common: new Set(common.split(" ").filter(Boolean)),
    words: remembering((number: number) => read(wordsUrl(number))),
    places: remembering((number: number) => urlsOf(number).slice(1).map(read)),
  };
  return { root, pieces, lists, words };
}
