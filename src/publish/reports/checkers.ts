/**
 * Checks single reports: in this thread where they are few, else in several.
 */
import type { Finding } from "../../source/finding.ts";
import type { ReportFile } from "../../source/folder.ts";
import { readSource } from "../../source/read.ts";
import type { CheckedReport } from "../cache/checked.ts";
import { openThread, threadCount, worthThreads } from "../work/asked-thread.ts";
import { spread } from "../work/spread.ts";
import type { ReportOptions } from "./archive.ts";

/** What became of one file. */
export interface Checked {
  /** Undefined where the file cannot be read. */
  readonly report: CheckedReport | undefined;
  readonly unreadable: readonly Finding[];
}

/** Checks some reports; answers in their order. */
export interface Checker {
  readonly check: (files: readonly ReportFile[]) => Promise<readonly Checked[]>;
}

/** A checker that works in the thread that calls it. */
export async function localChecker(options: ReportOptions): Promise<Checker> {
  const { checkClosely } = await import("./check-closely.ts");
  const checkOne = async ({ file, path }: ReportFile): Promise<Checked> => {
    const { source, findings } = readSource(file, path);
    const report = source && (await checkClosely({ ...source, file }, options));
    return { report, unreadable: findings };
  };
  return {
    async check(files) {
      const checked: Checked[] = [];
      for (const file of files) checked.push(await checkOne(file));
      return checked;
    },
  };
}

/** Checks reports, and tells how many are done. */
export async function checkAll(
  files: readonly ReportFile[],
  { settings, edition, now }: ReportOptions,
  advance: (stage: string, done: number, total: number) => Promise<void>,
): Promise<readonly Checked[]> {
  if (files.length === 0) return [];
  const plain: ReportOptions = { settings, edition, now };
  const started = files.length < worthThreads ? 0 : threadCount();
  const threads = Array.from({ length: started }, () =>
    openThread("src/publish/reports/check-worker", plain),
  );
  const checkers: readonly Checker[] =
    started === 0
      ? [await localChecker(plain)]
      : threads.map(({ ask }) => ({ check: (part) => ask("check", part) }));
  try {
    return await spread(
      checkers,
      files,
      (checker, part) => checker.check(part),
      (done, total) => advance("checking", done, total),
    );
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}
