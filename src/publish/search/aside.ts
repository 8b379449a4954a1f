/**
 * Makes the search index in a thread, while the thread that asks for it makes other pages.
 *
 * Rule: the thread is opened as soon as it is known that there is something to index: it loads what
 *       it needs, and starts Pagefind, while reports are read.
 */
import { once } from "node:events";
import { startThread } from "../thread.ts";
import { pathOf } from "../pages/write-page.ts";
import { type IndexInput, isOfIndex, type MadeIndex } from "./index.ts";

/** What the thread answers. */
export type AsideAnswer =
  { readonly made: MadeIndex } | { readonly message: string; readonly code: string | undefined };

/** A thread that makes one index. */
export interface IndexAside {
  /** Makes an index of which most parts are there. */
  readonly make: (input: IndexInput) => Promise<MadeIndex>;
  /** Ends the thread, whatever it does. */
  readonly close: () => Promise<void>;
}

/** Opens the thread. */
export function openIndexAside(): IndexAside {
  const thread = startThread("src/publish/search/aside-worker", {});
  const ended = new Promise<never>((_, failed) => {
    thread.once("error", failed);
    thread.once("exit", () =>
      failed(new Error("a thread ended before it had made the search index")),
    );
  });
  ended.catch(() => undefined); // nobody may wait for it yet, or any more
  return {
    async make(input) {
      thread.postMessage(plainInput(input));
      const [answer] = (await Promise.race([once(thread, "message"), ended])) as [AsideAnswer];
      if ("made" in answer) return answer.made;
      throw Object.assign(new Error(answer.message), { code: answer.code });
    },
    close: async () => void (await thread.terminate()),
  };
}

/** Only what the index depends on crosses over. */
function plainInput(input: IndexInput): IndexInput {
  const { settings, urls, hashes, place } = input;
  const pages = urls.map((url) => pathOf(url, settings));
  const own = [...place.known].filter(([path]) => isOfIndex(path, settings));
  return {
    ...input,
    hashes: new Map(pages.map((path) => [path, hashes.get(path) ?? ""])),
    place: { folder: place.folder, known: new Map(own) },
  };
}
