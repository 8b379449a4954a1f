/**
 * Collects garbage earlier than V8 would by itself.
 *
 * V8 lets the heap of each thread grow to a multiple of what is in use, up to four times, before
 * it looks for what is not. A long build has several heaps and leaves little behind in them.
 */
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes that a heap grows by before it is worth the time. */
const worthwhile = 48 * 1024 * 1024;

let inUse = 0;

let isMuch = true;

/** Says whether a build leaves much behind: one that makes few pages ends before that matters. */
export function expectGarbage(much: boolean): void {
  isMuch = much;
}

let collect: (() => void) | undefined;

/** Collects the garbage of this thread where there may be much of it. */
export function collectGarbage(): void {
  if (!isMuch || used() < 1.25 * inUse + worthwhile) return;
  collect ??= collector();
  collect();
  inUse = used();
}

const used = (): number => getHeapStatistics().used_heap_size;

/** V8 gives its collector to contexts that are made after it was asked to. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
