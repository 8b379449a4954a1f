/**
 * Where the words of a phrase stand one after another, read from Pagefind's own index files.
 *
 * Rule: only phrases need them; they are many, so only parts that hold all words are asked.
 */
import {
  type DirectoryRoot,
  type DirectoryStretch,
  lastNotAfter,
} from "../../model/search/directory.ts";
import { type PackedChunk, readPacked } from "../../model/search/packed.ts";
import { partFolder } from "../../model/search/parts.ts";
import { load, loadJson, once } from "./load.ts";
import { postingsOf } from "./postings.ts";

/** Finds where in which pages words stand one after another: the first place of each. */
export type FindPhrase = (
  words: readonly string[],
  pages: readonly number[],
) => Promise<ReadonlyMap<number, readonly number[]>>;

/** Opens the index for phrases. */
export function openPhrases(index: string, directory: string, root: DirectoryRoot): FindPhrase {
  const stretchAt = once((start: number) =>
    loadJson<DirectoryStretch>(`${directory}chunks-${start}.json`),
  );
  const chunkAt = once(async (address: string) =>
    readPacked<PackedChunk>(await (await load(address)).arrayBuffer()),
  );

  /** Places of a word by page, in some parts. */
  async function placesOf(
    word: string,
    parts: Iterable<number>,
  ): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
    const stretch = await stretchAt(lastNotAfter(root.chunks, word));
    const found = new Map<number, ReadonlySet<number>>();
    await Promise.all(
      [...parts].map(async (part) => {
        const fields = (stretch[part] ?? "").split(" ");
        const starts = fields.filter((_, i) => i % 2 === 0);
        const id = fields[2 * lastNotAfter(starts, word) + 1];
        if (id === undefined) return;
        const folder = `${index}${partFolder(part)}index/${root.prefix}`;
        const chunk = await chunkAt(`${folder}${id}.pf_index`);
        for (const [page, places] of postingsOf(chunk, word, part * root.pagesPerPart))
          found.set(page, places);
      }),
    );
    return found;
  }

  return async (words, pages) => {
    const parts = new Set(pages.map((page) => Math.floor(page / root.pagesPerPart)));
    const places = await Promise.all(words.map((word) => placesOf(word, parts)));
    return new Map(
      pages.flatMap((page): [number, number[]][] => {
        const starts = [...(places[0]?.get(page) ?? [])].filter((start) =>
          places.every((held, index) => held.get(page)?.has(start + index)),
        );
        return starts.length > 0 ? [[page, starts]] : [];
      }),
    );
  };
}
