/**
 * Looks at the folder that an earlier build published: what of it is as that build left it.
 */
import { readdirSync, type Stats, statSync } from "node:fs";

/** What tells a file from all others on its disk: two names of one file have the same. */
export type Identity = Pick<Stats, "dev" | "ino" | "size" | "mtimeMs">;

/** What a build left. */
export interface Left {
  readonly output: string;
  /** The paths of its files. */
  readonly paths: readonly string[];
  /** When it published them, in milliseconds: no file of it is younger. */
  readonly publishedAt: number;
}

/** What stands in an output folder. */
export interface Standing {
  /** The files that are as the build left them, by path. */
  readonly identities: ReadonlyMap<string, Identity>;
  /** True where all of the build's files are there and no others. */
  readonly isWhole: boolean;
}

/** Holds a folder against what the build that published it left. */
export function lookAt({ output, paths, publishedAt }: Left): Standing {
  const identities = new Map<string, Identity>();
  const written = new Set(paths);
  let others = 0;
  const walk = (below: string): void => {
    for (const entry of readdirSync(`${output}/${below}`, { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.isDirectory()) walk(`${path}/`);
      else if (!written.has(path) || !entry.isFile()) others++;
      else {
        const { dev, ino, size, mtimeMs } = statSync(`${output}/${path}`);
        // A file that was written after the build published is not the build's.
        if (mtimeMs > publishedAt) others++;
        else identities.set(path, { dev, ino, size, mtimeMs });
      }
    }
  };
  try {
    walk("");
  } catch {
    return { identities: new Map(), isWhole: false }; // no such folder, or one that may not be read
  }
  return { identities, isWhole: others === 0 && identities.size === written.size };
}

/** Whether two names are of one file. */
export const isSameFile = (a: Identity, b: Identity): boolean =>
  a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeMs === b.mtimeMs;
