/** A thread with an indexer of its own: Pagefind works on one core. */
import { answerQuestions } from "../work/asked-thread.ts";
import { closeIndexer, type IndexedPage, indexPart } from "./part.ts";

/** What a part is made of. */
export interface PartRequest {
  readonly pages: readonly IndexedPage[];
  readonly language: string;
}

answerQuestions({
  indexPart: ({ pages, language }: PartRequest) => indexPart(pages, language),
  closeIndexer,
});
