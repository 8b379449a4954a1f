/**
 * Reads the sources for what they hold back while the site is made: a build after one edit has a
 * core to spare, and would wait for the audit longer than for all else.
 */
import { once } from "node:events";
import { startThread } from "../thread.ts";
import type { NeedleSources } from "./internal-needles.ts";
import type { InternalNeedle } from "./needles.ts";

/** Needles in the making. */
export interface NeedlesAhead {
  readonly needles: Promise<readonly InternalNeedle[]>;
  /** Ends the work, whether it is done or not. */
  readonly close: () => Promise<void>;
}

/** Begins at once, in a thread. */
export function needlesAhead({ incidents, settings, now }: NeedleSources): NeedlesAhead {
  const sources: NeedleSources = { incidents, settings, now };
  const thread = startThread("src/publish/audit/worker", { workerData: sources });
  const ended = once(thread, "exit").then((): never => {
    throw new Error("A thread ended before it had read the sources.");
  });
  const found = once(thread, "message").then(([needles]) => needles as readonly InternalNeedle[]);
  const needles = Promise.race([found, ended]);
  for (const outcome of [needles, found, ended]) outcome.catch(() => undefined); // told to whoever asks
  return { needles, close: async () => void (await thread.terminate()) };
}
