/**
 * Which files were searched and hold none of the needles, from one build to the next.
 *
 * Rule: a file is known by its path and the hash of its content together, and only for the very
 *       needles that were searched for; whatever is missing, broken or of other needles clears
 *       nothing.
 */
import { readFileSync } from "node:fs";
import { writeBeside } from "../cache/charts.ts";
import { packFiles, unpackFiles } from "../cache/packed.ts";
import type { Written } from "../pages/write-page.ts";
import { hashesByPath } from "../hashes-by-path.ts";

/** Files of which neither name nor content holds any of the needles. */
export interface Clearances {
  readonly has: (file: Written) => boolean;
  readonly paths: readonly string[];
  /** Keeps the files of a site that was searched and is clear. */
  readonly save: (files: readonly Written[]) => void;
}

const none: Clearances = { has: () => false, paths: [], save: () => undefined };

/** Opens the clearances of a file; without one, nothing is known and nothing is kept. */
export function openClearances(file: string | undefined, key: string): Clearances {
  if (file === undefined) return none;
  const known = readKnown(file, key);
  const has = ({ path, hash }: Written): boolean => known.get(path) === hash;
  return {
    has,
    paths: [...known.keys()],
    save(files) {
      if (files.length === known.size && files.every(has)) return;
      writeBeside(file, `${key}\n${packFiles(files)}\n`);
    },
  };
}

/** What stands in whole lines: one that is cut off has no line break behind it. */
function readKnown(file: string, key: string): ReadonlyMap<string, string> {
  try {
    const text = readFileSync(file, "utf8");
    const end = text.indexOf("\n");
    if (text.slice(0, end) !== key) return new Map();
    const lines = text.slice(end + 1, text.lastIndexOf("\n"));
    return hashesByPath(unpackFiles(lines));
  } catch {
    return new Map();
  }
}
