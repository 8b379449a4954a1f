/** A thread that makes one search index once it is told of what. */
import { answerQuestions } from "../work/asked-thread.ts";
import { makeIndex } from "./index.ts";
import type { IndexInput } from "./index-parts.ts";
import { closeIndexer, startIndexer } from "./part.ts";

const started = startIndexer(); // while the pages to index are in the making

answerQuestions({
  async make(input: IndexInput) {
    try {
      return await makeIndex(input, { advance: async () => undefined });
    } finally {
      await started;
      await closeIndexer();
    }
  },
});
