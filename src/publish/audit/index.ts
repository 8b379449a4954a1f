/**
 * Proves that a built folder holds nothing of what the public edition leaves out.
 *
 * In:   a built folder, the folder of reports, settings, the clock.
 * Out:  a finding for each output file that holds internal text.
 * Rule: every byte counts: file names, packed files, parts of pictures, encoded and escaped text.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Settings } from "../../model/settings/index.ts";
import { finding, type Finding } from "../../source/finding.ts";
import { collectSources, type Sources, wordsOf } from "./internal-text.ts";
import { longPhrase, needlesOf, type Needles } from "./needles.ts";
import { textsOf } from "./output-text.ts";

/** What an audit looks at. */
export interface AuditInput {
  /** The built folder, or the staging folder before it is switched in. */
  readonly folder: string;
  readonly incidents: string;
  readonly settings: Settings;
  /** The one clock: an ISO instant. */
  readonly now: string;
}

/** Searches a folder for internal text. Costs next to nothing where the sources hold none. */
export function auditOutput({ folder, incidents, settings, now }: AuditInput): Finding[] {
  const sources = collectSources(incidents, settings, now);
  const needles = needlesOf(sources.internal);
  if (needles.isEmpty) return [];
  const search = searcher(needles, sources);
  return filesOf(folder).flatMap((path) => {
    const file = search(path) ?? search(...textsOf(readFileSync(join(folder, path)), path));
    return file === undefined
      ? []
      : [finding("leak", path, { line: 1, column: 1 }, { source: file })];
  });
}

/** All files of a folder by their paths with `/`, in order. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
}

/** A search for all needles at once: the file that one of them comes from, or undefined. */
function searcher(
  { marks, phrases }: Needles,
  { isPublic, isPublicWord }: Sources,
): (...texts: readonly string[]) => string | undefined {
  const cleared = new Set<string>();
  const isLeak = (words: string, isStrict: boolean): boolean => {
    if (cleared.has(words)) return false;
    const isChance = !isStrict && words.split(" ").every(isPublicWord);
    if (!isChance && !isPublic(words)) return true;
    cleared.add(words);
    return false;
  };
  const apart = marks.size > 0 && marks.size <= 2000 ? alternation([...marks.keys()]) : undefined;
  return (...texts) => {
    for (const text of texts) {
      const words = wordsOf(text);
      for (const [index, word] of words.entries()) {
        const marked = marks.get(word);
        if (marked !== undefined && isLeak(word, true)) return marked;
        const known = phrases.get(word);
        if (!known) continue;
        for (let length = 1; length < longPhrase; length++) {
          const before = words.slice(Math.max(0, index - length), index).join(" ");
          const phrase = known.get(before);
          if (phrase && isLeak(`${before} ${word}`, phrase.isStrict)) return phrase.file;
        }
      }
      if (!apart) continue;
      for (const [mark] of words.join("").matchAll(apart)) {
        if (isLeak(mark, true)) return marks.get(mark);
      }
    }
    return undefined;
  };
}

const alternation = (words: readonly string[]): RegExp =>
  new RegExp(words.toSorted((a, b) => b.length - a.length).join("|"), "g");
