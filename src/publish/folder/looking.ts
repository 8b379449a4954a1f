/**
 * Looks at published files in a thread, where they are so many that it takes as long as reading
 * what is known of them.
 */
import { statSync } from "node:fs";
import type { SeenState } from "../cache/known.ts";
import { filesWorthThread, openThread } from "../work/asked-thread.ts";
import { type Left, lookAt, type Standing } from "./published.ts";
import { fill } from "./spare.ts";
import { hashesByPath } from "../hashes-by-path.ts";

/** Looks at one folder. Plain values go in and out, and no more of them than have to. */
export interface Looker {
  /** Gives the paths of files that are not as they were left. */
  readonly look: (left: Left) => Promise<{ readonly changed: readonly string[]; isWhole: boolean }>;
  /** Makes another folder hold what was found, as `fill` does; gives the paths that it lacks. */
  readonly fill: (folder: string) => Promise<readonly string[]>;
}

/** What stands of the output of an earlier build. */
export interface Published {
  /** Hashes of the files that are as the build left them, by path. */
  readonly known: ReadonlyMap<string, string>;
  /** True where all of the build's files are there and no others. */
  readonly isWhole: boolean;
  /** Makes a folder hold links to these files and no others; gives the hashes of those it holds. */
  readonly fill: (folder: string) => Promise<ReadonlyMap<string, string>>;
}

/** Where nothing was published. */
export const nothingPublished: Published = {
  known: new Map(),
  isWhole: false,
  fill: async () => new Map(),
};

/** Looks from this thread. */
export function localLooker(): Looker {
  let seen: { readonly output: string; readonly identities: Standing["identities"] } | undefined;
  return {
    async look(left) {
      const { identities, isWhole } = lookAt(left);
      seen = { output: left.output, identities };
      return { changed: left.paths.filter((path) => !identities.has(path)), isWhole };
    },
    async fill(folder) {
      if (!seen) throw new Error("no folder was looked at");
      return fill(folder, seen.output, seen.identities);
    },
  };
}

/** A look that has begun. */
export interface Looking {
  readonly published: Promise<Published>;
  readonly close: () => Promise<void>;
}

/** A looker that may be a thread. */
interface OpenedLooker extends Looker, Pick<Looking, "close"> {}

const here = (): OpenedLooker => ({ ...localLooker(), close: async () => undefined });

function inThread(): OpenedLooker {
  const { ask, close } = openThread("src/publish/folder/look-worker", {});
  return { look: (left) => ask("look", left), fill: (folder) => ask("fill", folder), close };
}

/** A larger state tells of so many files that a thread looks at them. */
const bytesWorthThread = 100 * filesWorthThread;

/** Opens a thread that will look, where the file of a state is large: it starts as that is read. */
export function openLooker(state: string): OpenedLooker | undefined {
  const { size = 0 } = statSync(state, { throwIfNoEntry: false }) ?? {};
  return size < bytesWorthThread ? undefined : inThread();
}

/** Begins to look at an output folder, by a looker that was opened already. */
export function beginLook(
  output: string,
  state: SeenState | undefined,
  opened?: OpenedLooker,
): Looking {
  if (!state) {
    const close = async (): Promise<void> => opened?.close();
    return { published: Promise.resolve(nothingPublished), close };
  }
  const isSmall = state.files.length < filesWorthThread;
  const { look, fill, close } = opened ?? (isSmall ? here() : inThread());
  const hashes = hashesByPath(state.files);
  const without = (missing: readonly string[]): ReadonlyMap<string, string> => {
    if (missing.length === 0) return hashes;
    const left = new Map(hashes);
    for (const path of missing) left.delete(path);
    return left;
  };
  const { publishedAt } = state;
  const published = look({ output, paths: [...hashes.keys()], publishedAt }).then(
    ({ changed, isWhole }): Published => ({
      known: without(changed),
      isWhole,
      fill: async (folder) => without([...changed, ...(await fill(folder))]),
    }),
  );
  published.catch(() => undefined); // told where it is waited for
  return { published, close };
}
