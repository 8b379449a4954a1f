/** A thread with an indexer of its own: Pagefind works on one core. */
import { parentPort } from "node:worker_threads";
import { closeIndexer, type IndexedPage, indexPart } from "./part.ts";

/** What the thread is asked; undefined ends the work. */
export interface PartRequest {
  readonly pages: readonly IndexedPage[];
  readonly language: string;
}

parentPort?.on("message", (request: PartRequest | undefined) => {
  if (!request) return void closeIndexer().then(() => parentPort?.close());
  indexPart(request.pages, request.language).then(
    (files) => parentPort?.postMessage({ files }),
    (error: Error) => parentPort?.postMessage({ error: error.message }),
  );
});
