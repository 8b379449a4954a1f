/**
 * Builds the site in a thread of its own, so that edited source files are loaded anew by a new
 * thread and requests are answered meanwhile.
 *
 * In:   a question for each build (`BuildRequest`), `BuilderOptions` from the thread's start.
 * Out:  the outcome of each build.
 */
import { type MessagePort, workerData } from "node:worker_threads";
import type { IncidentRecord } from "../../model/archive.ts";
import { newestFirst } from "../../derive/newest-first.ts";
import { toldAlike } from "../../derive/told-of-others.ts";
import type { Finding } from "../../source/finding.ts";
import { loadAssets } from "../pages/assets.ts";
import { build } from "../build.ts";
import type { BuildOptions, ShownReport } from "../options.ts";
import { readSettings } from "../settings.ts";
import { answerQuestions } from "../work/asked-thread.ts";
import { type PreviewFacts, previewFacts } from "./preview-facts.ts";

/** What a builder builds, time after time. */
export type BuilderOptions = Pick<BuildOptions, "incidents" | "output" | "cache" | "layouts"> & {
  /** The folder of settings. */
  readonly settingsFolder: string;
};

/** What is built: pages at once, and the search index, which takes longer, when nobody edits. */
export type BuildRequest = "pages" | "index";

/** The outcome of one build. */
export interface BuilderResult {
  readonly published: boolean;
  readonly findings: readonly Finding[];
  readonly reports: number;
  readonly changed: number;
  /** Where the site begins: the path of its url. */
  readonly base: string;
  readonly milliseconds: number;
}

const { previews, ...options } = workerData as BuilderOptions & { readonly previews: MessagePort };

async function buildOnce(request: BuildRequest): Promise<BuilderResult> {
  const begun = performance.now();
  const { settings, findings } = await readSettings({
    folder: options.settingsFolder,
    file: undefined,
    withArchives: true,
  });
  if (!settings) {
    return { published: false, findings, reports: 0, changed: 0, base: "/", milliseconds: 0 };
  }
  const { shown, ...result } = await build(
    {
      ...options,
      settings,
      edition: "public",
      now: new Date().toISOString(),
      search: true,
      oldIndex: request === "pages",
    },
    { progress: () => {}, signal: undefined },
  );
  const reports = shown?.();
  if (reports) await tellPreviews(reports, settings);
  return {
    ...result,
    findings: [...findings, ...result.findings],
    base: new URL(settings.url).pathname.replace(/\/?$/, "/"),
    milliseconds: performance.now() - begun,
  };
}

type Records = readonly IncidentRecord[];

let told: { readonly options: string; readonly records: Records } | undefined;

/** Tells previews what the archive is like now, where that is news to them. */
async function tellPreviews(
  reports: readonly ShownReport[],
  settings: PreviewFacts["options"]["settings"],
): Promise<void> {
  const { entries } = await loadAssets();
  const { cache, layouts } = options;
  const pages = { settings, edition: "public", layouts, cache, entries } as const;
  const records = reports.map(({ record }) => record).toSorted(newestFirst);
  const now = { options: JSON.stringify(pages), records };
  const isKnown = told?.options === now.options && areSame(records, told.records);
  if (!isKnown) previews.postMessage(previewFacts({ reports, records }, pages));
  told = now;
}

/** Whether previews would be told the same: most records are the very same objects. */
const areSame = (a: Records, b: Records): boolean =>
  a.length === b.length &&
  a.every((record, index) => {
    const other = b[index];
    if (record === other) return true;
    return other !== undefined && record.file === other.file && toldAlike(record, other);
  });

answerQuestions({ build: buildOnce });
