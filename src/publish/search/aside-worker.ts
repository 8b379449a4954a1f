/** A thread that makes the search index once it is told of what, and ends. */
import { once } from "node:events";
import { parentPort } from "node:worker_threads";
import type { AsideAnswer } from "./aside.ts";
import { type IndexInput, makeIndex } from "./index.ts";
import { closeIndexer, startIndexer } from "./part.ts";

if (parentPort) {
  const asked = once(parentPort, "message") as Promise<[IndexInput]>;
  const started = startIndexer(); // while the pages to index are in the making
  const [input] = await asked;
  const answer: AsideAnswer = await makeIndex(input, { advance: async () => undefined }).then(
    (made) => ({ made }),
    (error: NodeJS.ErrnoException) => ({
      message: error.stack ?? error.message,
      code: error.code,
    }),
  );
  parentPort.postMessage(answer);
  await started;
  await closeIndexer();
  parentPort.close();
}
