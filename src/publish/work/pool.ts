/**
 * Spreads the work on reports over threads, in batches, each report always to the same thread.
 *
 * Rule: the answers come back in the order of the questions, so that nothing depends on which
 * thread was faster. What makes pages is loaded by whoever makes them: threads load it while this
 * thread loads the rest.
 */
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { type Auditor, localAuditor } from "../audit/auditor.ts";
import { startThread } from "../thread.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";
import type { Answer, Request } from "./worker.ts";

/** Reporters and auditors that may be threads; `close` ends them. */
export interface ReporterPool extends Reporter, Auditor {
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
    ...(threads.length > 0 ? sharedAuditor(threads) : localAuditor),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

type RenderItem = { readonly file: { readonly path: string } };

/** As many threads as the machine runs at once, but not so many that memory suffers. */
const threadCount = (): number => Math.min(4, Math.max(2, availableParallelism()));

interface Thread extends Reporter, Auditor {
  readonly close: () => Promise<void>;
}

function openThread(options: ReporterOptions): Thread {
  const worker: Worker = startThread("src/publish/work/worker", { workerData: options });
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
    readSourceTexts: (reading) => ask("readSourceTexts", reading),
    searchFiles: (search) => ask("searchFiles", search),
    close: async () => void (await worker.terminate()),
  };
}

/** Gives each thread a share of an audit at once; the answers come in the order of what was asked. */
function sharedAuditor(threads: readonly Auditor[]): Auditor {
  const share = async <Item, Result>(
    items: readonly Item[],
    work: (thread: Auditor, items: readonly Item[]) => Promise<readonly Result[]>,
  ): Promise<readonly Result[]> => {
    const { length } = threads;
    const made = await Promise.all(
      threads.map((thread, index) =>
        work(
          thread,
          items.filter((_, at) => at % length === index),
        ),
      ),
    );
    return items.flatMap((_, at) => made[at % length]?.[Math.floor(at / length)] ?? []);
  };
  return {
    readSourceTexts: (reading) =>
      share(reading.files, (thread, files) => thread.readSourceTexts({ ...reading, files })),
    searchFiles: (search) =>
      share(search.paths, (thread, paths) => thread.searchFiles({ ...search, paths })),
  };
}
