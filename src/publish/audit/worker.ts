/** A thread that reads the sources for what they hold back, and ends. */
import { parentPort, workerData } from "node:worker_threads";
import { internalNeedles, type NeedleSources } from "./internal-needles.ts";

parentPort?.postMessage(await internalNeedles(workerData as NeedleSources));
