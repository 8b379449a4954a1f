/**
 * A thread that is asked by messages: each question has a number, and the answer to it the same.
 *
 * Rule: whoever waits is told when the thread ends, whatever it ends by.
 */
import { availableParallelism } from "node:os";
import { parentPort, type Worker } from "node:worker_threads";
import { startThread } from "../thread.ts";
import { collectGarbage } from "./garbage.ts";

interface Question {
  readonly id: number;
  readonly call: string;
  readonly argument: unknown;
}

type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: Thrown };

/** What is told of an error. */
interface Thrown {
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | undefined;
}

/** A thread, seen from the one that started it. */
export interface AskedThread {
  /** Calls a function of the thread by its name; rejects with what it throws. */
  readonly ask: <Value>(call: string, argument?: unknown) => Promise<Value>;
  readonly close: () => Promise<void>;
}

/** Fewer reports than this are done before a thread would have started. */
export const worthThreads = 120;

/** A site of fewer files is looked through before a thread would have started. */
export const filesWorthThread = 10_000;

/** As many threads as the machine runs at once, but not so many that memory suffers. */
export const threadCount = (): number => Math.min(4, Math.max(2, availableParallelism()));

/** Starts a module in a thread, given by its path in the package, with plain values to begin with. */
export const openThread = (module: string, workerData: unknown): AskedThread =>
  askedThread(startThread(module, { workerData }));

/** Asks a thread that was started, which answers by `answerQuestions`. */
export function askedThread(worker: Worker): AskedThread {
  const waiting = new Map<number, { done: (value: never) => void; failed: (e: Error) => void }>();
  let last = 0;
  worker.on("message", (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("value" in answer) asked?.done(answer.value as never);
    else asked?.failed(Object.assign(new Error(answer.error.message), answer.error));
  });
  let ended: Error | undefined;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { failed } of waiting.values()) failed(ended);
    waiting.clear();
  };
  worker.on("error", end);
  worker.on("exit", () => end(new Error("a thread ended before its work")));
  return {
    ask: <Value>(call: string, argument?: unknown) =>
      new Promise<Value>((done, failed) => {
        if (ended) return failed(ended);
        const id = ++last;
        waiting.set(id, { done, failed });
        worker.postMessage({ id, call, argument } satisfies Question);
      }),
    close: async () => void (await worker.terminate()),
  };
}

/** Answers whoever started this thread, by these functions. */
export function answerQuestions<Calls extends object>(calls: Calls): void {
  parentPort?.on("message", ({ id, call, argument }: Question) => {
    const work = calls[call as keyof Calls] as (argument: unknown) => Promise<unknown>;
    work(argument)
      .then(
        (value) => parentPort?.postMessage({ id, value } satisfies Answer),
        ({ message, stack, code }: NodeJS.ErrnoException) =>
          parentPort?.postMessage({ id, error: { message, stack, code } } satisfies Answer),
      )
      .finally(collectGarbage);
  });
}
