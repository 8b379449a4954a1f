/**
 * Live preview: builds, serves, watches, and builds again on every change.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { checkout, isCompiled } from "../package-files.ts";
import { startThread } from "../thread.ts";
import type { BuilderOptions, BuilderResult, BuildRequest } from "./builder.ts";
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

/** The search index follows when nothing was edited for so many milliseconds. */
const rest = 2000;

/** Serves until the returned function is called. */
export async function serve(options: ServeOptions): Promise<() => void> {
  let server: SiteServer | undefined;
  let builder = startThread(builderModule, builderOptions(options));
  let isBuilding = false;
  let isDirty = false;
  let mustRestart = false;

  const buildOnce = async (): Promise<BuilderResult> => {
    if (mustRestart) {
      await builder.terminate();
      builder = await startAnew(options);
      mustRestart = false;
    }
    return buildWith(builder, "pages");
  };
  const build = async (): Promise<void> => {
    if (isBuilding) return;
    isBuilding = true;
    do {
      isDirty = false;
      const result = await buildOnce().catch(broken);
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
    idle = setTimeout(() => void index(), rest);
  };
  const index = async (): Promise<void> => {
    if (isBuilding) return;
    isBuilding = true;
    await buildWith(builder, "index").catch(() => (mustRestart = true));
    isBuilding = false;
    if (isDirty) await build();
  };

  let timer: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  const code = checkout ? [join(checkout, "src"), join(checkout, "layouts")] : [];
  const stop = watchFolders(
    [options.incidents, options.settingsFolder, options.layouts, ...code]
      .filter((folder) => existsSync(folder))
      .map((folder) => resolve(folder)),
    (path) => {
      isDirty = true;
      if (code.some((folder) => path.startsWith(folder))) mustRestart = true;
      clearTimeout(idle);
      clearTimeout(timer);
      timer = setTimeout(() => void build(), pause);
    },
  );
  await build();
  return () => {
    stop();
    clearTimeout(idle);
    clearTimeout(timer);
    server?.close();
    void builder.terminate();
  };
}

const builderModule = "src/publish/serve/builder";

/** Starts a builder from code that was edited. */
async function startAnew(options: BuilderOptions): Promise<Worker> {
  const workerData = builderOptions(options);
  if (!isCompiled || !checkout) return startThread(builderModule, workerData);
  const compiler = pathToFileURL(join(checkout, "src/publish/compiled.mjs")).href;
  const { compiledFolder } = (await import(compiler)) as typeof import("../compiled.mjs");
  return new Worker(join(await compiledFolder(), `${builderModule}.js`), { workerData });
}

/** What of the options can be handed to a thread. */
const builderOptions = ({
  incidents,
  output,
  cache,
  layouts,
  settingsFolder,
}: BuilderOptions): BuilderOptions => ({ incidents, output, cache, layouts, settingsFolder });

const broken = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

function buildWith(builder: Worker, request: BuildRequest): Promise<BuilderResult> {
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
    builder.postMessage(request);
  });
}
