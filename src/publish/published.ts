/**
 * Looks at the folder that an earlier build published: what of it is as that build left it.
 */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BuildState } from "./cache/state.ts";

/** What stands in an output folder. */
export interface Published {
  /** Hashes of the files that are as the build left them, by path. */
  readonly known: ReadonlyMap<string, string>;
  /** True where all of the build's files are there and no others. */
  readonly isWhole: boolean;
}

/** Holds a folder against the state of the build that published it. */
export function lookAt(output: string, state: BuildState | undefined): Published {
  const known = new Map<string, string>();
  if (!state) return { known, isWhole: false };
  const written = new Map(state.files.map(({ path, hash }) => [path, hash]));
  let others = 0;
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(output, below), { withFileTypes: true })) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      const hash = written.get(path);
      if (entry.isDirectory()) walk(path);
      else if (hash !== undefined && entry.isFile() && isOlder(join(output, path), state)) {
        known.set(path, hash);
      } else others++;
    }
  };
  try {
    walk("");
  } catch {
    return { known: new Map(), isWhole: false }; // no such folder, or one that may not be read
  }
  return { known, isWhole: others === 0 && known.size === written.size };
}

/** A file that was written after the build published is not the build's. */
const isOlder = (file: string, { publishedAt }: BuildState): boolean =>
  statSync(file).mtimeMs <= publishedAt;
