/**
 * Looks at the folder that an earlier build published: what of it is as that build left it.
 */
import { readdirSync, type Stats, statSync } from "node:fs";
import type { SeenState } from "../cache/known.ts";

/** What stands in an output folder. */
export interface Published {
  /** Hashes of the files that are as the build left them, by path. */
  readonly known: ReadonlyMap<string, string>;
  /** What tells each of these files from all others on its disk. */
  readonly identities: ReadonlyMap<string, Identity>;
  /** True where all of the build's files are there and no others. */
  readonly isWhole: boolean;
}

/** Two names of one file have the same. */
export type Identity = Pick<Stats, "dev" | "ino" | "size" | "mtimeMs">;

const unknown: Published = { known: new Map(), identities: new Map(), isWhole: false };

/** Holds a folder against the state of the build that published it. */
export function lookAt(output: string, state: SeenState | undefined): Published {
  if (!state) return unknown;
  const known = new Map<string, string>();
  const identities = new Map<string, Identity>();
  const written = new Map(state.files.map(({ path, hash }) => [path, hash]));
  let others = 0;
  const walk = (below: string): void => {
    for (const entry of readdirSync(`${output}/${below}`, { withFileTypes: true })) {
      const path = below + entry.name;
      const hash = written.get(path);
      if (entry.isDirectory()) walk(`${path}/`);
      else if (hash === undefined || !entry.isFile()) others++;
      else {
        const { dev, ino, size, mtimeMs } = statSync(`${output}/${path}`);
        // A file that was written after the build published is not the build's.
        if (mtimeMs > state.publishedAt) others++;
        else {
          known.set(path, hash);
          identities.set(path, { dev, ino, size, mtimeMs });
        }
      }
    }
  };
  try {
    walk("");
  } catch {
    return unknown; // no such folder, or one that may not be read
  }
  return { known, identities, isWhole: others === 0 && known.size === written.size };
}

/** Whether two names are of one file. */
export const isSameFile = (a: Identity, b: Identity): boolean =>
  a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeMs === b.mtimeMs;
