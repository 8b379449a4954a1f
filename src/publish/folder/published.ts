/**
 * Looks at the folder that an earlier build published: what of it is as that build left it.
 */
import { readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { BuildState } from "../cache/known.ts";

/** What stands in an output folder. */
export interface Published {
  /** Hashes of the files that are as the build left them, by path. */
  readonly known: ReadonlyMap<string, string>;
  /** What tells each of these files from all others on its disk. */
  readonly identities: ReadonlyMap<string, string>;
  /** True where all of the build's files are there and no others. */
  readonly isWhole: boolean;
}

const unknown: Published = { known: new Map(), identities: new Map(), isWhole: false };

/** Holds a folder against the state of the build that published it. */
export function lookAt(output: string, state: BuildState | undefined): Published {
  if (!state) return unknown;
  const known = new Map<string, string>();
  const identities = new Map<string, string>();
  const written = new Map(state.files.map(({ path, hash }) => [path, hash]));
  let others = 0;
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(output, below), { withFileTypes: true })) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      const hash = written.get(path);
      if (entry.isDirectory()) walk(path);
      else if (hash === undefined || !entry.isFile()) others++;
      else {
        const found = statSync(join(output, path));
        // A file that was written after the build published is not the build's.
        if (found.mtimeMs > state.publishedAt) others++;
        else {
          known.set(path, hash);
          identities.set(path, identityOf(found));
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

/** Two names of one file have the same. */
export const identityOf = ({ dev, ino, size, mtimeMs }: Stats): string =>
  `${dev} ${ino} ${size} ${mtimeMs}`;
