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
  const pages = new Set(urls.map((url) => pathOf(url, settings)));
  const own = [...place.known].filter(([path]) => pages.has(path) || isOfIndex(path, settings));
  return {
    ...input,
    hashes: new Map(Array.from(pages, (path) => [path, hashes.get(path) ?? ""])),
    place: { folder: place.folder, known: new Map(own) },
  };
}
