/**
 * The directory of the whole index, made from what Pagefind says of each part.
 *
 * In:   the meta file of each part, oldest first.
 * Out:  `/search/words.json`, `/search/words-N.json`, `/search/pages-N.json`.
 * Rule: a reader's browser loads a few kilobytes of it for a word, where the meta files of all parts
 *       would grow with the archive.
 */
import {
  chunksPerStretch,
  type DirectoryRoot,
  type DirectoryStretch,
  lastNotAfter,
  pagesPerList,
} from "../../model/search/directory.ts";
import { type PackedMeta, readPacked } from "../../model/search/packed.ts";
import { compareText } from "../../derive/order.ts";
import type { Page } from "../../render/page.ts";

/** Whether a file of a part is the one that the directory is made from. */
export const isMeta = (path: string): boolean => path.endsWith(".pf_meta");

/** Makes the directory of an index: of how many pages, and how many of them are in a part. */
export async function directoryPages(
  metas: readonly BufferSource[],
  count: Pick<DirectoryRoot, "pages" | "pagesPerPart">,
): Promise<readonly Page[]> {
  const parts = await Promise.all(metas.map((meta) => readPacked<PackedMeta>(meta)));
  const prefix = /^.*_/.exec(parts[0]?.[1][0]?.[0] ?? "")?.[0] ?? "";
  const short = (id: string): string => id.slice(prefix.length);
  const chunks = parts.map(([, , list]) => list.map(([from, , id]) => ({ from, id: short(id) })));
  const starts = chunks
    .flat()
    .map(({ from }) => from)
    .toSorted(compareText);
  const stretches = [...new Set(starts.filter((_, i) => i > 0 && i % chunksPerStretch === 0))];
  stretches.unshift("");
  const root: DirectoryRoot = { prefix, ...count, stretches };
  const made: Page[] = [json("/search/words.json", root)];
  stretches.forEach((start, number) => {
    const end = stretches[number + 1];
    const stretch: DirectoryStretch = chunks.map((list) => {
      const first = lastNotAfter(
        list.map(({ from }) => from),
        start,
      );
      return list
        .slice(first)
        .filter(({ from }) => end === undefined || from < end)
        .map(({ from, id }) => `${from} ${id}`)
        .join(" ");
    });
    made.push(json(`/search/words-${number}.json`, stretch));
  });
  const ids = parts.flatMap(([, list]) => list.map(([id]) => short(id)));
  for (let at = 0; at < ids.length; at += pagesPerList) {
    const list = ids.slice(at, at + pagesPerList).join(" ");
    made.push(json(`/search/pages-${at / pagesPerList}.json`, list));
  }
  return made;
}

const json = (url: string, value: unknown): Page => ({ url, content: JSON.stringify(value) });
