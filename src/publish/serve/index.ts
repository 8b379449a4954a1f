/**
 * Live preview: serves, watches, shows an edited report at once, and builds the rest after it.
 */
import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Finding } from "../../source/finding.ts";
import { isInside } from "../folder/output.ts";
import { checkout } from "../package-files.ts";
import type { BuilderOptions, BuilderResult } from "./builder.ts";
import { serveFolder, type SiteServer } from "./server.ts";
import { showAhead } from "./shown-ahead.ts";
import { watchFolders } from "./watch.ts";
import { startWorkers } from "./workers.ts";

/** What is previewed, and how the outcome of each build is told. */
export interface ServeOptions extends BuilderOptions {
  readonly port: number;
  /** True when the user named the port, so that no other one is taken. */
  readonly isPortAsked: boolean;
  readonly onReady: (url: string) => void;
  /** Prints a build's outcome; what it returns is shown on open pages when nothing was published. */
  readonly onBuilt: (result: BuilderResult) => string;
  /** Prints why the code itself failed, as happens while it is edited. */
  readonly onBroken: (error: Error) => string;
  /** What is wrong with a report, as open pages show it; the build that follows prints it. */
  readonly problemsOf: (findings: readonly Finding[]) => string;
}

/** Changes that follow one another within this many milliseconds are built together. */
const pause = 25;

/** More files than this are not somebody writing a report: the build alone tells of them. */
const mostShown = 8;

/** The search index follows when nothing was edited for so many milliseconds. */
const rest = 2000;

/** Serves until the returned function is called. */
export async function serve(options: ServeOptions): Promise<() => void> {
  let server: SiteServer | undefined;
  let workers = await startWorkers(options, false);
  const ahead = showAhead();
  let isBuilding = false;
  let isDirty = false;
  let mustRestart = false;

  const buildOnce = async (): Promise<BuilderResult> => {
    if (mustRestart) {
      await workers.close();
      workers = await startWorkers(options, true);
      mustRestart = false;
    }
    return workers.build("pages");
  };
  const build = async (): Promise<void> => {
    if (isBuilding) return;
    isBuilding = true;
    do {
      isDirty = false;
      const caughtUp = ahead.follow();
      const result = await buildOnce().catch(broken);
      if (result instanceof Error) mustRestart = true;
      const text = result instanceof Error ? options.onBroken(result) : options.onBuilt(result);
      if (result instanceof Error || !result.published) server?.problems(text);
      else await server?.built(caughtUp());
      if (!server) {
        const base = result instanceof Error ? "/" : result.base;
        const served = { folder: options.output, ahead, base };
        server = await serveFolder(served, options.port, options.isPortAsked);
        options.onReady(server.url);
      }
    } while (isDirty);
    isBuilding = false;
    idle = setTimeout(() => void index(), rest);
  };
  const index = async (): Promise<void> => {
    if (isBuilding) return;
    isBuilding = true;
    await workers.build("index").catch(() => (mustRestart = true));
    isBuilding = false;
    if (isDirty) await build();
  };
  /** Shows edited reports as they are now; whatever else was edited waits for the build. */
  const show = async (files: readonly string[]): Promise<void> => {
    for (const file of files) {
      const preview = await workers.preview(file).catch(() => undefined);
      if (!preview) continue;
      if (preview.pages.size === 0) server?.problems(options.problemsOf(preview.findings));
      else {
        ahead.show(preview);
        server?.shown(preview);
      }
    }
  };

  const edited = new Set<string>();
  let shown = Promise.resolve();
  const follow = (): void => {
    const files = [...edited];
    edited.clear();
    const areReports = files.length <= mostShown && files.every((file) => isInside(file, reports));
    shown = shown.then(() => show(areReports ? files : []));
    void shown.then(build);
  };

  let timer: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  const reports = realpathSync(options.incidents);
  const code = checkout ? [join(checkout, "src"), join(checkout, "layouts")] : [];
  const stop = watchFolders(
    [reports, options.settingsFolder, options.layouts, ...code]
      .filter((folder) => existsSync(folder))
      .map((folder) => resolve(folder)),
    (path) => {
      isDirty = true;
      edited.add(path);
      if (code.some((folder) => path.startsWith(folder))) mustRestart = true;
      clearTimeout(idle);
      clearTimeout(timer);
      timer = setTimeout(follow, pause);
    },
  );
  await build();
  return () => {
    stop();
    clearTimeout(idle);
    clearTimeout(timer);
    server?.close();
    void workers.close();
  };
}

const broken = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));
