/**
 * Indexers: one in this thread for a part or two, several in threads for more.
 */
import { openThread } from "../work/asked-thread.ts";
import type { IndexedPage, PartFile } from "./part.ts";
import type { PartRequest } from "./worker.ts";

/** Makes one part. */
export type IndexPart = (
  pages: readonly IndexedPage[],
  language: string,
) => Promise<readonly PartFile[]>;

/**
 * Calls `work` with each of some indexers at once and ends them. Threads are called twice: while one
 * finds the words of a part, its Pagefind makes the next.
 */
export async function withIndexers(
  parts: number,
  work: (index: IndexPart) => Promise<void>,
): Promise<void> {
  if (parts === 0) return;
  if (parts === 1) {
    const { closeIndexer, indexPart } = await import("./part.ts");
    try {
      await work(indexPart);
    } finally {
      await closeIndexer(); // the process would keep this one alive
    }
    return;
  }
  const threads = [1, 2].map(() => openThread("src/publish/search/worker", {}));
  const indexers = threads.map(
    ({ ask }): IndexPart =>
      (pages, language) =>
        ask("indexPart", { pages, language } satisfies PartRequest),
  );
  try {
    await Promise.all([...indexers, ...indexers].map(work));
  } finally {
    await Promise.allSettled(threads.map(({ ask, close }) => ask("closeIndexer").finally(close)));
  }
}
