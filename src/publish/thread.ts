/**
 * Starts a module of this package in a thread of its own.
 *
 * Rule: Node 20 does not hand the TypeScript loader of a checkout down to threads, so a thread
 * registers it for itself; the npm package is plain JavaScript and needs none.
 */
import { Worker } from "node:worker_threads";
import { isCheckout, moduleEnding } from "./package-files.ts";

/** A thread that runs `module`, given without its ending, relative to `from`. */
export function startThread(module: string, from: string, workerData: unknown): Worker {
  const url = new URL(`${module}${moduleEnding}`, from).href;
  if (!isCheckout) return new Worker(new URL(url), { workerData });
  const loader = import.meta.resolve("tsx/esm/api");
  const start = `import(${JSON.stringify(loader)}).then(({ register }) => {
    register();
    return import(${JSON.stringify(url)});
  });`;
  return new Worker(start, { eval: true, workerData });
}
