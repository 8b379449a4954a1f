/**
 * Which words an edit changes, and in which parts of the index.
 *
 * In:   the words of the edited parts, before and after.
 * Out:  those that differ, by the files of the archive that hold them.
 */
import { lastNotAfter } from "../../model/search/directory.ts";
import type { Moves } from "./moved-places.ts";
import { pairsOf } from "./pairs.ts";
import type { PartWord, PartWords } from "./part-words.ts";

/** A part of which pages were edited. */
export interface PartEdit {
  readonly part: number;
  readonly before: PartWords;
  /** Of what was before, where they are known already. */
  readonly pairs?: PartWords | undefined;
  readonly after: PartWords;
}

/** What became of words, by their names. */
export type Changes = ReadonlyMap<string, WordChanges>;

/** What became of a word in each part in which that differs. */
export type WordChanges = ReadonlyMap<number, PartChange>;

/** A word in a part; undefined where no page of it holds the word. */
interface PartChange {
  readonly before: PartWord | undefined;
  readonly after: PartWord | undefined;
}

/** The words that differ, each with its parts that do. */
export function changedWords(edits: readonly PartEdit[], common: ReadonlySet<string>): Changes {
  const changed = new Map<string, Map<number, PartChange>>();
  const add = (name: string, part: number, change: PartChange): void => {
    const parts = changed.get(name) ?? new Map<number, PartChange>();
    changed.set(name, parts.set(part, change));
  };
  for (const { part, before, after } of edits.map((edit) => withPairs(edit, common))) {
    const known = new Map(before.map((word) => [word[0], word]));
    for (const word of after) {
      const was = known.get(word[0]);
      known.delete(word[0]);
      if (!was || !areAlike(was, word)) add(word[0], part, { before: was, after: word });
    }
    for (const [name, word] of known) add(name, part, { before: word, after: undefined });
  }
  return changed;
}

/** Changes by the files that hold the words; `starts` is what files begin at. */
export function byFile(
  changes: Changes,
  starts: readonly string[],
): Map<number, Map<string, WordChanges>> {
  const files = new Map<number, Map<string, WordChanges>>();
  for (const [word, parts] of changes) {
    const number = lastNotAfter(starts, word);
    const file = files.get(number) ?? new Map<string, WordChanges>();
    files.set(number, file.set(word, parts));
  }
  return files;
}

/** Where words moved; undefined where any of them did not only move. */
export function movesOf(words: Changes): ReadonlyMap<string, Moves> | undefined {
  const moves = new Map<string, Moves>();
  for (const [word, parts] of words) {
    const own = new Map<number, string>();
    for (const [part, { before, after }] of parts) {
      if (!before || !after || !areAlike(before.slice(0, -1), after)) return undefined;
      own.set(part, after[5]);
    }
    moves.set(word, own);
  }
  return moves;
}

/** With the pairs of common words. */
function withPairs(
  { part, before, pairs, after }: PartEdit,
  common: ReadonlySet<string>,
): PartEdit {
  return {
    part,
    before: [...before, ...(pairs ?? pairsOf(before, common))],
    after: [...after, ...pairsOf(after, common)],
  };
}

/** Whether one begins with what the other holds. */
const areAlike = (some: readonly unknown[], all: readonly unknown[]): boolean =>
  some.every((value, i) => value === all[i]);
