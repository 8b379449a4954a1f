/** A thread that makes the search index, and ends. */
import { parentPort, workerData } from "node:worker_threads";
import type { AsideAnswer } from "./aside.ts";
import { type IndexInput, makeIndex } from "./index.ts";

const answer: AsideAnswer = await makeIndex(workerData as IndexInput, {
  advance: async () => undefined,
}).then(
  (made) => ({ made }),
  (error: NodeJS.ErrnoException) => ({
    message: error.stack ?? error.message,
    code: error.code,
  }),
);
parentPort?.postMessage(answer);
