/**
 * Which files were searched and hold none of the needles, from one build to the next.
 *
 * Rule: a file is known by its path and the hash of its content together, and only for the very
 *       needles that were searched for; whatever is missing, broken or of other needles clears
 *       nothing.
 */
import { readFileSync } from "node:fs";
import { writeBeside } from "../cache/charts.ts";

/** Files of which neither name nor content holds any of the needles. */
export interface Clearances {
  readonly has: (path: string, hash: string) => boolean;
  /** Keeps the files of a site that was searched and is clear: their hashes by path. */
  readonly save: (files: ReadonlyMap<string, string>) => void;
}

const none: Clearances = { has: () => false, save: () => undefined };

/** Opens the clearances of a file; without one, nothing is known and nothing is kept. */
export function openClearances(file: string | undefined, key: string): Clearances {
  if (file === undefined) return none;
  const known = readKnown(file, key);
  return {
    has: (path, hash) => known.get(path) === hash,
    save(files) {
      if (isSame(files, known)) return;
      const lines = Array.from(files, ([path, hash]) => `${hash} ${path}`);
      writeBeside(file, [key, ...lines, ""].join(ending));
    },
  };
}

/** Stands behind every line: no path holds one, and what is cut off has none. */
const ending = "\0";

function readKnown(file: string, key: string): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  try {
    const [found, ...lines] = readFileSync(file, "utf8").split(ending).slice(0, -1);
    if (found !== key) return known;
    for (const line of lines) {
      const at = line.indexOf(" "); // hashes have none
      known.set(line.slice(at + 1), line.slice(0, at));
    }
  } catch {
    // Nothing is known.
  }
  return known;
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, hash]) => b.get(path) === hash);
}
