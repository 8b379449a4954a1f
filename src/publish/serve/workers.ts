/**
 * The two threads of a preview: one builds the whole site, which takes a while, the other makes the
 * pages of single reports at once.
 *
 * Rule: both run the same code; where that was edited both are started anew.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { MessageChannel, Worker, type WorkerOptions } from "node:worker_threads";
import { checkout, isCompiled } from "../package-files.ts";
import { startThread } from "../thread.ts";
import { type AskedThread, askedThread } from "../work/asked-thread.ts";
import type { BuilderOptions, BuilderResult, BuildRequest } from "./builder.ts";
import type { Preview } from "./previewer.ts";

/** Whoever builds and previews. */
export interface Workers {
  readonly build: (request: BuildRequest) => Promise<BuilderResult>;
  /** What an edited report looks like; undefined where only a build can tell. */
  readonly preview: (file: string) => Promise<Preview | undefined>;
  readonly close: () => Promise<void>;
}

type Start = (module: string, options: WorkerOptions) => Worker;

/** Starts both threads, of the code that runs or of what it was edited to. */
export async function startWorkers(options: BuilderOptions, isEdited: boolean): Promise<Workers> {
  const start = isEdited ? await startEdited() : startThread;
  const { port1, port2 } = new MessageChannel();
  const begin = (name: string, workerData: object, port: typeof port1): AskedThread =>
    askedThread(start(`src/publish/serve/${name}`, { workerData, transferList: [port] }));
  const builder = begin("builder", { ...plain(options), previews: port1 }, port1);
  const previewer = begin("previewer", { builds: port2 }, port2);
  return {
    build: (request) => builder.ask("build", request),
    preview: (file) => previewer.ask("preview", file),
    async close() {
      await Promise.all([builder.close(), previewer.close()]);
    },
  };
}

/** Starts threads from code that was edited. */
async function startEdited(): Promise<Start> {
  if (!isCompiled || !checkout) return startThread;
  const compiler = pathToFileURL(join(checkout, "src/publish/compiled.mjs")).href;
  const { compiledFolder } = (await import(compiler)) as typeof import("../compiled.mjs");
  const folder = await compiledFolder();
  return (module, options) => new Worker(join(folder, `${module}.js`), options);
}

/** What of the options can be handed to a thread. */
const plain = ({
  incidents,
  output,
  cache,
  layouts,
  settingsFolder,
}: BuilderOptions): BuilderOptions => ({ incidents, output, cache, layouts, settingsFolder });
