/**
 * Spreads the work on reports over threads.
 *
 * Rule: what makes pages is loaded by whoever makes them: threads load it while this thread loads
 * the rest.
 */
import type { Auditor } from "../audit/auditor.ts";
import { openThread, threadCount, worthThreads } from "./asked-thread.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";
import { spread } from "./spread.ts";

/** Reporters and auditors that may be threads; `close` ends them. */
export interface ReporterPool extends Reporter, Auditor {
  readonly close: () => Promise<void>;
}

/** Opens reporters for this many reports. `advance` is told how many of them are done. */
export async function openPool(
  options: ReporterOptions,
  reports: number,
  advance: (stage: string, done: number, total: number) => Promise<void>,
): Promise<ReporterPool> {
  const threads =
    reports < worthThreads
      ? []
      : Array.from({ length: threadCount() }, () => openReporter(options));
  const reporters: readonly Reporter[] =
    threads.length > 0 ? threads : [(await import("./reporter.ts")).localReporter(options)];

  const auditor =
    threads.length > 0
      ? sharedAuditor(threads)
      : (await import("../audit/auditor.ts")).localAuditor;
  const told =
    (stage: string) =>
    (done: number, total: number): Promise<void> =>
      advance(stage, done, total);
  return {
    read: (files) => spread(reporters, files, (one, part) => one.read(part), told("reading")),
    render: (jobs) => spread(reporters, jobs, (one, part) => one.render(part), told("pages")),
    prepare: async (facts) => {
      await Promise.all(reporters.map((reporter) => reporter.prepare(facts)));
    },
    ...auditor,
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

interface Thread extends Reporter, Auditor {
  readonly close: () => Promise<void>;
}

function openReporter(options: ReporterOptions): Thread {
  const { ask, close } = openThread("src/publish/work/worker", options);
  return {
    read: (files) => ask("read", files),
    prepare: (facts) => ask("prepare", facts),
    render: (jobs) => ask("render", jobs),
    readSourceTexts: (reading) => ask("readSourceTexts", reading),
    findItems: (search) => ask("findItems", search),
    searchFiles: (search) => ask("searchFiles", search),
    close,
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
    findItems: async (search) => {
      const { length } = threads;
      const found = await Promise.all(
        threads.map((thread, index) => {
          const texts = search.texts.filter((_, at) => at % length === index);
          return thread.findItems({ ...search, texts });
        }),
      );
      const first = new Map<string, number>();
      for (const [index, items] of found.entries())
        for (const [item, at] of items)
          first.set(item, Math.min(first.get(item) ?? Infinity, at * length + index));
      return first;
    },
    searchFiles: (search) =>
      share(search.paths, (thread, paths) => thread.searchFiles({ ...search, paths })),
  };
}
