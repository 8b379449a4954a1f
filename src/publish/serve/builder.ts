/**
 * Builds the site in a thread of its own, so that edited source files are loaded anew by a new
 * thread and requests are answered meanwhile.
 *
 * In:   a message for each build (`BuildRequest`), `BuilderOptions` from the thread's start.
 * Out:  a message with the outcome of each build.
 */
import { parentPort, workerData } from "node:worker_threads";
import type { Finding } from "../../source/finding.ts";
import { build } from "../build.ts";
import type { BuildOptions } from "../options.ts";
import { readSettings } from "../settings.ts";

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

async function buildOnce(options: BuilderOptions, request: BuildRequest): Promise<BuilderResult> {
  const begun = performance.now();
  const { settings, findings } = await readSettings({
    folder: options.settingsFolder,
    file: undefined,
    withArchives: true,
  });
  if (!settings) {
    return { published: false, findings, reports: 0, changed: 0, base: "/", milliseconds: 0 };
  }
  const result = await build(
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
  return {
    ...result,
    findings: [...findings, ...result.findings],
    base: new URL(settings.url).pathname.replace(/\/?$/, "/"),
    milliseconds: performance.now() - begun,
  };
}

parentPort?.on("message", (request: BuildRequest) => {
  void buildOnce(workerData as BuilderOptions, request).then((result) =>
    parentPort?.postMessage(result),
  );
});
