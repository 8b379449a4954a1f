/**
 * Spreads the work on reports over threads, in batches, each report always to the same thread.
 *
 * Rule: the answers come back in the order of the questions, so that nothing depends on which
 * thread was faster. What makes pages is loaded by whoever makes them: threads load it while this
 * thread loads the rest.
 */
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { type Searcher, searchFiles } from "../audit/search.ts";
import { startThread } from "../thread.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";
import type { Answer, Request } from "./worker.ts";

/** Reporters that may be threads; `close` ends them. */
export interface ReporterPool extends Reporter {
  /** Searches files for internal text, a share of them in each thread. */
  readonly search: Searcher;
  readonly close: () => Promise<void>;
}

/** Fewer reports than this are done before a thread would have started. */
export const worthThreads = 120;
const batch = 48;

/** Opens reporters for this many reports. `advance` is told how many of them are done. */
export async function openPool(
  options: ReporterOptions,
  reports: number,
  advance: (stage: string, done: number, total: number) => Promise<void>,
): Promise<ReporterPool> {
  const threads =
    reports < worthThreads ? [] : Array.from({ length: threadCount() }, () => openThread(options));
  const reporters: readonly Reporter[] =
    threads.length > 0 ? threads : [(await import("./reporter.ts")).localReporter(options)];

  const spread = async <Item extends { readonly path: string } | RenderItem, Result>(
    stage: string,
    items: readonly Item[],
    work: (reporter: Reporter, items: readonly Item[]) => Promise<readonly Result[]>,
  ): Promise<readonly Result[]> => {
    const results: Result[] = Array.from({ length: items.length });
    let done = 0;
    const shares = reporters.map((reporter, index) => ({
      reporter,
      own: items
        .map((item, at) => ({ item, at }))
        .filter(({ at }) => at % reporters.length === index),
    }));
    await Promise.all(
      shares.map(async ({ reporter, own }) => {
        for (let from = 0; from < own.length; from += batch) {
          const part = own.slice(from, from + batch);
          const made = await work(
            reporter,
            part.map(({ item }) => item),
          );
          part.forEach(({ at }, index) => (results[at] = made[index] as Result));
          await advance(stage, (done += part.length), items.length);
        }
      }),
    );
    return results;
  };
  return {
    read: (files) => spread("reading", files, (reporter, part) => reporter.read(part)),
    render: (jobs) => spread("pages", jobs, (reporter, part) => reporter.render(part)),
    prepare: async (facts) => {
      await Promise.all(reporters.map((reporter) => reporter.prepare(facts)));
    },
    async search(search) {
      if (threads.length === 0) return searchFiles(search);
      const shares = threads.map((thread, index) => {
        const paths = search.paths.filter((_, at) => at % threads.length === index);
        return thread.search({ ...search, paths });
      });
      return (await Promise.all(shares)).flat();
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

type RenderItem = { readonly file: { readonly path: string } };

/** As many threads as the machine runs at once, but not so many that memory suffers. */
const threadCount = (): number => Math.min(4, Math.max(2, availableParallelism()));

interface Thread extends Reporter {
  readonly search: Searcher;
  readonly close: () => Promise<void>;
}

function openThread(options: ReporterOptions): Thread {
  const worker: Worker = startThread("src/publish/work/worker", options);
  const waiting = new Map<number, { done: (value: never) => void; failed: (e: Error) => void }>();
  let last = 0;
  worker.on("message", (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("value" in answer) asked?.done(answer.value as never);
    else asked?.failed(Object.assign(new Error(answer.error.message), { code: answer.error.code }));
  });
  let ended: Error | undefined;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { failed } of waiting.values()) failed(ended);
    waiting.clear();
  };
  worker.on("error", end);
  worker.on("exit", () => end(new Error("a thread ended before its work")));
  const ask = <Value>(call: Request["call"], argument: unknown): Promise<Value> =>
    new Promise<Value>((done, failed) => {
      if (ended) return failed(ended);
      const id = ++last;
      waiting.set(id, { done, failed });
      worker.postMessage({ id, call, argument } satisfies Request);
    });
  return {
    read: (files) => ask("read", files),
    prepare: (facts) => ask("prepare", facts),
    render: (jobs) => ask("render", jobs),
    search: (search) => ask("search", search),
    close: async () => void (await worker.terminate()),
  };
}
