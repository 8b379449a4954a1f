/**
 * The directory of an index of which few parts were made anew: only its files that tell of them.
 *
 * In:   the directory as it lies in the staging folder, the edited parts before and after.
 * Out:  every file of it, those that changed written.
 * Rule: where words or ids would lie otherwise in all of it, the whole directory is made.
 */
import { pagesPerList } from "../../model/search/directory.ts";
import type { Page } from "../../render/page.ts";
import { pathOf, writePage, type Written } from "../pages/write-page.ts";
import { fileUrls, idsOf, json, pagesUrl, type PartFacts, rootPage, wordsOf } from "./directory.ts";
import { editWords } from "./edit-words.ts";
import { type OldDirectory, readOld, type WrittenDirectory } from "./old-directory.ts";
import type { PartWords } from "./part-words.ts";

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
  /** Of what was before, where they are known already. */
  readonly pairs?: PartWords | undefined;
  readonly after: PartFacts;
}

/** Edits the directory; undefined where it has to be made as a whole. */
export function editDirectory(
  at: WrittenDirectory,
  old: OldDirectory,
  parts: readonly EditedPart[],
): MadeDirectory | undefined {
  const { words: starts, prefix, common, pages: all, pagesPerPart } = old.root;
  const count = { pages: all, pagesPerPart };
  const edits = parts.map(({ number, after, ...part }) => {
    return { ...part, part: number, after: wordsOf(after) };
  });
  const words = editWords(old.words, edits, count);
  const lists = editLists(at, old, parts);
  if (!words || !lists) return undefined;

  const pages: Page[] = [...lists];
  const stay = old.lists.filter((url) => !lists.some((page) => page.url === url));
  const counts: number[] = [];
  for (const [number, file] of words.files.entries()) {
    const isKept = typeof file === "number";
    const pieces = isKept ? (old.pieces[file] ?? 0) : file.places.length;
    counts.push(pieces);
    const urls = fileUrls(number, pieces);
    if (file === number) stay.push(...urls);
    else if (isKept)
      for (const [i, from] of fileUrls(file, pieces).entries())
        pages.push({ url: urls[i] ?? "", content: readOld(at, from) ?? "" });
    else {
      const isNew = number >= starts.length;
      const were = isNew ? [] : [old.words.words(number), ...old.words.places(number)];
      for (const [i, content] of [file.words, ...file.places].entries()) {
        const url = urls[i] ?? "";
        if (content === were[i]) stay.push(url);
        else pages.push(json(url, content));
      }
    }
  }
  pages.push(rootPage({ prefix, ...count, words: words.starts, common }, counts));
  // All are read before the first is written.
  const { place, settings } = at;
  const written = pages.map((page) => writePage(page, place, settings));
  const kept = stay.map((url): Written => {
    const path = pathOf(url, settings);
    return { path, hash: place.known.get(path) ?? "" };
  });
  return {
    files: [...kept, ...written.map(({ file }) => file)],
    changed: written.filter((page) => page.changed).length,
    size: words.size,
  };
}

/** The lists of ids that hold those of edited parts; undefined where ids begin otherwise now. */
function editLists(
  at: WrittenDirectory,
  { root: { prefix, pagesPerPart } }: OldDirectory,
  parts: readonly EditedPart[],
): readonly Page[] | undefined {
  const lists = new Map<string, string[]>();
  for (const { number, after } of parts) {
    const ids = idsOf(after);
    if (ids.some((id) => /^.*_/.exec(id)?.[0] !== prefix)) return undefined;
    for (const [index, id] of ids.entries()) {
      const page = number * pagesPerPart + index;
      const url = pagesUrl(Math.floor(page / pagesPerList));
      const list = lists.get(url) ?? (JSON.parse(readOld(at, url) ?? '""') as string).split(" ");
      lists.set(url, list);
      list[page % pagesPerList] = id.slice(prefix.length);
    }
  }
  return [...lists].map(([url, ids]) => json(url, ids.join(" ")));
}
