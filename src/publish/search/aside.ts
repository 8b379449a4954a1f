/** Makes the search index in a thread, while the thread that asks for it makes other pages. */
import { once } from "node:events";
import { startThread } from "../thread.ts";
import { pathOf } from "../pages/write-page.ts";
import { type IndexInput, isOfIndex, type MadeIndex } from "./index.ts";

/** What the thread answers. */
export type AsideAnswer =
  { readonly made: MadeIndex } | { readonly message: string; readonly code: string | undefined };

/** Makes an index of which most parts are there. */
export async function makeIndexAside(input: IndexInput): Promise<MadeIndex> {
  const { settings, urls, hashes, place } = input;
  // Only what the index depends on crosses over.
  const pages = urls.map((url) => pathOf(url, settings));
  const own = [...place.known].filter(([path]) => isOfIndex(path, settings));
  const plain: IndexInput = {
    ...input,
    hashes: new Map(pages.map((path) => [path, hashes.get(path) ?? ""])),
    place: { folder: place.folder, known: new Map(own) },
  };
  const thread = startThread("src/publish/search/aside-worker", { workerData: plain });
  const ended = once(thread, "exit").then((): never => {
    throw new Error("a thread ended before it had made the search index");
  });
  const [answer] = (await Promise.race([once(thread, "message"), ended])) as [AsideAnswer];
  if ("made" in answer) return answer.made;
  throw Object.assign(new Error(answer.message), { code: answer.code });
}
