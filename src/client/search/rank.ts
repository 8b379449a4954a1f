/**
 * Which pages hold what was asked for, and which of them first.
 *
 * In:   for each word asked for, the words of the index that answer to it, with their pages.
 * Out:  pages that hold all of them, best first; of equals the newer.
 * Rule: rare words tell more than frequent ones (BM25 without the lengths of pages, which would
 *       have to be loaded for all).
 */
import { worthOf } from "../../model/search/words.ts";

/** A word of the index that answers to a word asked for. */
export interface Answer {
  readonly likeness: number;
  /** Ascending, counted from the oldest. */
  readonly pages: readonly number[];
  /** How much each of the pages says of it. */
  readonly weights: readonly number[];
}

/** A page with all words. */
export interface Ranked {
  readonly page: number;
  /** The more, the better. */
  readonly score: number;
}

/** Pages that hold an answer to each word. */
export function rank(words: readonly (readonly Answer[])[], pages: number): Ranked[] {
  let scores: ReadonlyMap<number, number> | undefined;
  for (const answers of words) {
    const holding = new Map<number, number>();
    for (const answer of answers)
      answer.pages.forEach((page, at) => {
        const weight = (answer.weights[at] ?? 0) * answer.likeness;
        holding.set(page, (holding.get(page) ?? 0) + weight);
      });
    const rarity = Math.log(1 + (pages - holding.size + 0.5) / (holding.size + 0.5));
    const known = scores;
    const held = new Map<number, number>();
    for (const [page, weight] of holding) {
      const before = known ? known.get(page) : 0;
      if (before !== undefined) held.set(page, before + rarity * worthOf(weight));
    }
    scores = held;
  }
  return [...(scores ?? [])]
    .toSorted(([a, first], [b, second]) => second - first || b - a)
    .map(([page, score]) => ({ page, score }));
}
