/**
 * Indexers: one in this thread for a part or two, several in threads for more.
 */
import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { startThread } from "../thread.ts";
import type { IndexedPage, PartFile } from "./part.ts";
import type { PartRequest } from "./worker.ts";

/** Makes one part. */
export type IndexPart = (
  pages: readonly IndexedPage[],
  language: string,
) => Promise<readonly PartFile[]>;

/** Calls `work` with each of some indexers at once and ends them. */
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
  const threads = [1, 2].map(() => startThread("src/publish/search/worker", {}));
  try {
    await Promise.all(threads.map((thread) => work(askThread(thread))));
  } finally {
    for (const thread of threads) thread.postMessage(undefined);
    await Promise.all(threads.map((thread) => once(thread, "exit")));
  }
}

const askThread =
  (thread: Worker): IndexPart =>
  async (pages, language) => {
    const answer = once(thread, "message") as Promise<
      [{ files?: readonly PartFile[]; error?: string }]
    >;
    thread.postMessage({ pages, language } satisfies PartRequest);
    const [{ files, error }] = await answer;
    if (!files) throw new Error(error);
    return files;
  };
