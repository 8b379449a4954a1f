/** The thread's side of the pool: a reporter and an auditor that are asked by messages. */
import { parentPort, workerData } from "node:worker_threads";
import { type Auditor, localAuditor } from "../audit/auditor.ts";
import { collectGarbage } from "./garbage.ts";
import { localReporter, type Reporter, type ReporterOptions } from "./reporter.ts";

/** What the pool asks. */
export interface Request {
  readonly id: number;
  readonly call: keyof Reporter | keyof Auditor;
  readonly argument: unknown;
}

/** What a thread answers. */
export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: { message: string; code: string | undefined } };

const worker = { ...localReporter(workerData as ReporterOptions), ...localAuditor };

parentPort?.on("message", ({ id, call, argument }: Request) => {
  const work = worker[call] as (argument: unknown) => Promise<unknown>;
  work(argument)
    .then(
      (value) => parentPort?.postMessage({ id, value } satisfies Answer),
      (error: NodeJS.ErrnoException) =>
        parentPort?.postMessage({
          id,
          error: { message: error.stack ?? error.message, code: error.code },
        } satisfies Answer),
    )
    .finally(collectGarbage);
});
