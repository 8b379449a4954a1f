/**
 * Searches files for internal text: a share of an audit, which a thread of its own can do.
 *
 * In:   a folder, the paths of files in it, needles.
 * Out:  a verdict about each file: what was read, and what its name and content tell.
 * Rule: plain values go in and out. A file that cannot be read is an error, never a clear file.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../hash.ts";
import { countLetters } from "./counts.ts";
import type { InternalNeedle } from "./needles.ts";
import { noRuns, visitTexts } from "./output-text.ts";
import type { Counts } from "./letters.ts";
import { type Probe, probeOf } from "./probe.ts";
import { withoutTagNames } from "./tag-names.ts";

/** Files to search, and what for. */
export interface Search {
  readonly folder: string;
  /** Below the folder. */
  readonly paths: readonly string[];
  readonly needles: readonly InternalNeedle[];
  /** What such files are made of. */
  readonly counts: Counts;
}

/** What a search found out about one file. */
export interface Verdict {
  readonly path: string;
  /** Of the bytes that were searched. */
  readonly hash: string;
  /** The internal file of which its name or its content holds text. */
  readonly leak: string | undefined;
}

/** Searches files, here or in threads; answers with a verdict about each. */
export type Searcher = (search: Search) => Promise<readonly Verdict[]>;

/** Searches files in this thread. */
export function searchFiles({ folder, paths, needles, counts }: Search): Verdict[] {
  const search = searchFor(needles, counts);
  return paths.map((path) => search(folder, path));
}

/** Makes a search for needles in files such as were counted. */
export function searchFor(
  needles: readonly InternalNeedle[],
  counts: Counts,
): (folder: string, path: string) => Verdict {
  const probe = probeOf(needles, counts);
  const { longest } = probe;
  const cleared = noRuns();
  return (folder, path) => {
    let leak = sourceOf(path, probe);
    const isLeak = (text: string): boolean => {
      const source = sourceOf(text, probe);
      leak = source ?? leak;
      return source !== undefined;
    };
    const bytes = readFileSync(join(folder, path));
    // Once more and in full, so that the first of several leaks gives the file its name.
    if (leak === undefined && visitTexts(bytes, path, isLeak, { cleared, longest }))
      visitTexts(bytes, path, isLeak);
    return { path, hash: hashOf(bytes), leak };
  };
}

/** Counts what files are made of. */
export const countFiles = (folder: string, paths: readonly string[]): Counts =>
  countLetters(paths.map((path) => readFileSync(join(folder, path), "latin1")));

/**
 * The internal file of which a text holds a needle. Where a needle was written without markup, it
 * has to stand there without what tags are called: `a` of `</a>` is no word of a sentence.
 */
export function sourceOf(text: string, probe: Probe<InternalNeedle>): string | undefined {
  const met = new Set<InternalNeedle>();
  let source = firstOf(text, probe, (needle) => !needle.isPlain || !met.add(needle));
  if (source === undefined && met.size > 0)
    source = firstOf(withoutTagNames(text), probe, (needle) => met.has(needle));
  return source;
}

/** The file of the first needle in a text that counts. */
function firstOf(
  text: string,
  probe: Probe<InternalNeedle>,
  counts: (needle: InternalNeedle) => boolean,
): string | undefined {
  let source: string | undefined;
  probe.search(text, (needle) => {
    if (!counts(needle)) return false;
    source = needle.file;
    return true;
  });
  return source;
}
