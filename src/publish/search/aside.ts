/**
 * Makes the search index in a thread, while the thread that asks for it makes other pages.
 *
 * Rule: the thread is opened as soon as it is known that there is something to index: it loads what
 *       it needs, and starts Pagefind, while reports are read.
 */
import { pathOf } from "../pages/write-page.ts";
import { openThread } from "../work/asked-thread.ts";
import { isOfIndex, type MadeIndex } from "./index.ts";
import type { IndexInput } from "./index-parts.ts";

/** A thread that makes one index. */
export interface IndexAside {
  /** Makes an index of which most parts are there. */
  readonly make: (input: IndexInput) => Promise<MadeIndex>;
  /** Ends the thread, whatever it does. */
  readonly close: () => Promise<void>;
}

/** Opens the thread. */
export function openIndexAside(): IndexAside {
  const { ask, close } = openThread("src/publish/search/aside-worker", {});
  return { make: (input) => ask("make", plainInput(input)), close };
}

/** Only what the index depends on crosses over. */
function plainInput(input: IndexInput): IndexInput {
  const { settings, urls, hashes, place } = input;
  const pages = new Map(
    urls.map((url) => {
      const path = pathOf(url, settings);
      return [path, hashes.get(path) ?? ""];
    }),
  );
  // Of pages only those are asked for that differ.
  const isAsked = ([path, hash]: readonly [path: string, hash: string]): boolean => {
    const now = pages.get(path);
    return now === undefined ? isOfIndex(path, settings) : now !== hash;
  };
  const known = new Map([...place.known].filter(isAsked));
  return { ...input, hashes: pages, place: { folder: place.folder, known } };
}
