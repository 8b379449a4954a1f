/**
 * Indexers: one in this thread for a part or two, several in threads for more.
 */
import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { startThread } from "../thread.ts";
import type { IndexedPage, PartFile } from "./part.ts";
import type { PartAnswer, PartRequest } from "./worker.ts";

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
  const threads = [1, 2].map(() => startThread("src/publish/search/worker", {}));
  const indexers = threads.map(askThread);
  try {
    await Promise.all([...indexers, ...indexers].map(work));
  } finally {
    for (const thread of threads) thread.postMessage(undefined);
    await Promise.all(threads.map((thread) => once(thread, "exit")));
  }
}

/** Asks a thread, for several parts at once: its answers come in any order. */
function askThread(thread: Worker): IndexPart {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const take = (id: number): Waiting | undefined => {
    const asked = waiting.get(id);
    waiting.delete(id);
    return asked;
  };
  thread.on("message", (answer: PartAnswer) => {
    if ("files" in answer) take(answer.id)?.done(answer.files);
    else take(answer.id)?.failed(new Error(answer.error));
  });
  thread.on("error", (error) => {
    for (const id of waiting.keys()) take(id)?.failed(error);
  });
  return (pages, language) =>
    new Promise((done, failed) => {
      const id = ++last;
      waiting.set(id, { done, failed });
      thread.postMessage({ id, pages, language } satisfies PartRequest);
    });
}

/** Who asked for a part. */
interface Waiting {
  readonly done: (files: readonly PartFile[]) => void;
  readonly failed: (error: Error) => void;
}
