/**
 * Starts a module of this package in a thread of its own.
 *
 * Rule: Node 20 does not hand the TypeScript loader down to threads, so a thread registers it for
 * itself; the compiled package needs none.
 */
import { pathToFileURL } from "node:url";
import { Worker, type WorkerOptions } from "node:worker_threads";
import { isCompiled, packagePath } from "./package-files.ts";

/** A thread that runs a module, given by its path in the package without its ending. */
export function startThread(module: string, options: WorkerOptions): Worker {
  if (isCompiled) return new Worker(packagePath(`${module}.js`), options);
  const loader = import.meta.resolve("tsx/esm/api");
  const url = pathToFileURL(packagePath(`${module}.ts`)).href;
  const start = `import(${JSON.stringify(loader)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(url)});
  });`;
  return new Worker(start, { ...options, eval: true });
}
