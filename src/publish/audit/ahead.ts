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
  const thread = startThread("src/publish/audit/worker", sources);
  const needles = once(thread, "message").then(([found]) => found as readonly InternalNeedle[]);
  needles.catch(() => undefined); // told to whoever asks for them
  return { needles, close: async () => void (await thread.terminate()) };
}
