/**
 * The directory of an index of which few parts were made anew: only its files that tell of them.
 *
 * In:   the directory as it lies in the staging folder, the edited parts before and after.
 * Out:  every file of it, those that changed written.
 * Rule: what does not stand there whole, or as an earlier build wrote it, is no beginning: the whole
 *       directory is made then.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DirectoryRoot, pagesPerList } from "../../model/search/directory.ts";
import { decodeNumbers } from "../../model/search/numbers.ts";
import type { PlaceFile, WordFile } from "../../model/search/words.ts";
import type { Settings } from "../../model/settings/index.ts";
import type { Page } from "../../render/page.ts";
import { remembering } from "../../source/remembering.ts";
import { pathOf, writePage, type WritePlace, type Written } from "../pages/write-page.ts";
import {
  idsOf,
  json,
  pagesUrl,
  type PartFacts,
  placesUrl,
  rootPage,
  rootUrl,
  wordsUrl,
} from "./directory.ts";
import { editWords } from "./edit-words.ts";
import type { PartWords } from "./part-words.ts";
import type { PageCount } from "./words.ts";

/** A directory as an earlier build made it. */
export interface OldDirectory {
  readonly settings: Settings;
  readonly place: WritePlace;
  /** As `MadeDirectory` has it. */
  readonly size?: number | undefined;
}

/** A directory as written. */
export interface MadeDirectory {
  readonly files: readonly Written[];
  readonly changed: number;
  /** Characters of all words, which decide how they are spread over files. */
  readonly size: number;
}

/** A part that was made anew. */
export interface EditedPart {
  readonly number: number;
  readonly before: PartWords;
  readonly after: PartFacts;
}

/** Reads a file of the index as an earlier build wrote it; undefined where it is not there. */
export function readOld({ settings, place }: OldDirectory, url: string): string | undefined {
  const path = pathOf(url, settings);
  return place.known.has(path) ? readFileSync(join(place.folder, path), "utf8") : undefined;
}

/** Edits the directory; undefined where it has to be made as a whole. */
export function editDirectory(
  old: OldDirectory,
  parts: readonly EditedPart[],
  count: PageCount,
): MadeDirectory | undefined {
  const { size, place, settings } = old;
  const { known } = place;
  const text = readOld(old, rootUrl);
  const root = text === undefined ? undefined : (JSON.parse(text) as DirectoryRoot);
  if (!root || size === undefined) return undefined;
  if (root.pages !== count.pages || root.pagesPerPart !== count.pagesPerPart) return undefined;
  const { words: starts, prefix, common } = root;
  const pieces = decodeNumbers(root.pieces);
  const urlsOf = (number: number): string[] => [
    wordsUrl(number),
    ...Array.from({ length: pieces[number] ?? 0 }, (_, piece) => placesUrl(number, piece)),
  ];
  const lists = Array.from({ length: Math.ceil(root.pages / pagesPerList) }, (_, i) => pagesUrl(i));
  const whole = [...starts.flatMap((_, number) => urlsOf(number)), ...lists];
  if (!whole.every((url) => known.has(pathOf(url, settings)))) return undefined;

  const read = (url: string): WordFile & PlaceFile =>
    JSON.parse(readOld(old, url) ?? "[]") as WordFile & PlaceFile;
  const words = editWords(
    {
      starts,
      size,
      common: new Set(common.split(" ").filter(Boolean)),
      words: remembering((number: number) => read(wordsUrl(number))),
      places: remembering((number: number) => urlsOf(number).slice(1).map(read)),
    },
    parts.map(({ number, before, after }) => ({
      part: number,
      before,
      after: after.words(),
    })),
    count,
  );
  const edited = editLists(old, parts, root);
  if (!words || !edited) return undefined;

  const stay: string[] = lists.filter((url) => !edited.some((page) => page.url === url));
  const pages: Page[] = [...edited];
  const counts: number[] = [];
  const put = (url: string, from: string): unknown =>
    pages.push({ url, content: readOld(old, from) ?? "" });
  words.files.forEach((file, number) => {
    if (typeof file !== "number") {
      pages.push(json(wordsUrl(number), file.words));
      file.places.forEach((own, piece) => pages.push(json(placesUrl(number, piece), own)));
      counts.push(file.places.length);
      return;
    }
    const count = pieces[file] ?? 0;
    counts.push(count);
    if (file === number) return void stay.push(...urlsOf(number));
    put(wordsUrl(number), wordsUrl(file));
    for (let piece = 0; piece < count; piece++)
      put(placesUrl(number, piece), placesUrl(file, piece));
  });
  pages.push(rootPage({ prefix, ...count, words: words.starts, common }, counts));
  // All are read before the first is written.
  const written = pages.map((page) => writePage(page, place, settings));
  const kept = stay.map((url): Written => {
    const path = pathOf(url, settings);
    return { path, hash: known.get(path) ?? "" };
  });
  return {
    files: [...kept, ...written.map(({ file }) => file)],
    changed: written.filter((page) => page.changed).length,
    size: words.size,
  };
}

/** The lists of ids that hold those of edited parts; undefined where ids begin otherwise now. */
function editLists(
  old: OldDirectory,
  parts: readonly EditedPart[],
  { prefix, pagesPerPart }: DirectoryRoot,
): readonly Page[] | undefined {
  const lists = new Map<string, string[]>();
  for (const { number, after } of parts) {
    const ids = idsOf(after);
    if (ids.some((id) => /^.*_/.exec(id)?.[0] !== prefix)) return undefined;
    for (const [index, id] of ids.entries()) {
      const page = number * pagesPerPart + index;
      const url = pagesUrl(Math.floor(page / pagesPerList));
      const list = lists.get(url) ?? (JSON.parse(readOld(old, url) ?? '""') as string).split(" ");
      lists.set(url, list);
      list[page % pagesPerList] = id.slice(prefix.length);
    }
  }
  return [...lists].map(([url, ids]) => json(url, ids.join(" ")));
}
