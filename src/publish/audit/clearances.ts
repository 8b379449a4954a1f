/**
 * Which contents of files were searched and hold none of the needles, from one build to the next.
 *
 * Rule: it holds hashes alone, and only for the very needles that were searched for; whatever is
 *       missing, broken or of other needles clears nothing.
 */
import { readFileSync } from "node:fs";
import { writeBeside } from "../cache/charts.ts";

/** Contents that are known to hold none of the needles. */
export interface Clearances {
  readonly has: (hash: string) => boolean;
  /** Keeps the hashes of a site that was searched and is clear. */
  readonly save: (hashes: Iterable<string>) => void;
}

const none: Clearances = { has: () => false, save: () => undefined };

/** Opens the clearances of a file; without one, nothing is known and nothing is kept. */
export function openClearances(file: string | undefined, key: string): Clearances {
  if (file === undefined) return none;
  const known = readKnown(file, key);
  return {
    has: (hash) => known.has(hash),
    save(hashes) {
      const kept = new Set(hashes);
      const isSame = kept.size === known.size && [...kept].every((hash) => known.has(hash));
      if (!isSame) writeBeside(file, [key, ...kept].join("\n"));
    },
  };
}

function readKnown(file: string, key: string): ReadonlySet<string> {
  try {
    const [found, ...hashes] = readFileSync(file, "utf8").split("\n");
    return new Set(found === key ? hashes : []);
  } catch {
    return new Set();
  }
}
