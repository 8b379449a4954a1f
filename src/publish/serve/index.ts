/**
 * Live preview: builds, serves, watches, and builds again on every change.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Worker } from "node:worker_threads";
import { isCheckout, packagePath } from "../package-files.ts";
import { startThread } from "../thread.ts";
import type { BuilderOptions, BuilderResult } from "./builder.ts";
import { serveFolder, type SiteServer } from "./server.ts";
import { watchFolders } from "./watch.ts";

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
}

/** Changes that follow one another within this many milliseconds are built together. */
const pause = 25;

/** Serves until the returned function is called. */
export async function serve(options: ServeOptions): Promise<() => void> {
  let server: SiteServer | undefined;
  let builder = startBuilder(options);
  let isBuilding = false;
  let isDirty = false;
  let mustRestart = false;

  const build = async (): Promise<void> => {
    if (isBuilding) return;
    isBuilding = true;
    do {
      isDirty = false;
      if (mustRestart) {
        await builder.terminate();
        builder = startBuilder(options);
        mustRestart = false;
      }
      const result = await buildWith(builder).catch(broken);
      if (result instanceof Error) mustRestart = true;
      const text = result instanceof Error ? options.onBroken(result) : options.onBuilt(result);
      if (result instanceof Error || !result.published) server?.problems(text);
      else server?.built();
      if (!server) {
        const base = result instanceof Error ? "/" : result.base;
        server = await serveFolder(options.output, base, options.port, options.isPortAsked);
        options.onReady(server.url);
      }
    } while (isDirty);
    isBuilding = false;
  };

  let timer: NodeJS.Timeout | undefined;
  const code = isCheckout ? [packagePath("src"), packagePath("layouts")] : [];
  const stop = watchFolders(
    [options.incidents, options.settingsFolder, options.layouts, ...code]
      .filter((folder) => existsSync(folder))
      .map((folder) => resolve(folder)),
    (path) => {
      isDirty = true;
      if (code.some((folder) => path.startsWith(folder))) mustRestart = true;
      clearTimeout(timer);
      timer = setTimeout(() => void build(), pause);
    },
  );
  await build();
  return () => {
    stop();
    clearTimeout(timer);
    server?.close();
    void builder.terminate();
  };
}

function startBuilder({
  incidents,
  output,
  cache,
  layouts,
  settingsFolder,
}: BuilderOptions): Worker {
  const workerData: BuilderOptions = { incidents, output, cache, layouts, settingsFolder };
  return startThread("./builder", import.meta.url, workerData);
}

const broken = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

function buildWith(builder: Worker): Promise<BuilderResult> {
  return new Promise((done, failed) => {
    const settle = (): void => void builder.off("message", onMessage).off("error", onError);
    const onMessage = (result: BuilderResult): void => {
      settle();
      done(result);
    };
    const onError = (error: Error): void => {
      settle();
      failed(error);
    };
    builder.on("message", onMessage).on("error", onError);
    builder.postMessage("build");
  });
}
