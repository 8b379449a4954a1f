/** A thread with an indexer of its own: Pagefind works on one core. */
import { parentPort } from "node:worker_threads";
import { closeIndexer, type IndexedPage, indexPart, type PartFile } from "./part.ts";

/** What the thread is asked; undefined ends the work. */
export interface PartRequest {
  readonly id: number;
  readonly pages: readonly IndexedPage[];
  readonly language: string;
}

/** What it answers. */
export type PartAnswer =
  | { readonly id: number; readonly files: readonly PartFile[] }
  | { readonly id: number; readonly error: string };

const answer = (value: PartAnswer): void => parentPort?.postMessage(value);

parentPort?.on("message", (request: PartRequest | undefined) => {
  if (!request) return void closeIndexer().then(() => parentPort?.close());
  const { id, pages, language } = request;
  indexPart(pages, language).then(
    (files) => answer({ id, files }),
    (error: Error) => answer({ id, error: error.message }),
  );
});
