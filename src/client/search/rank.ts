/**
 * Which pages hold what was asked for, and which of them first.
 *
 * In:   for each word asked for, the words of the index that answer to it, with their places.
 * Out:  pages that hold all of them, best first; of equals the newer.
 * Rule: rare words tell more than frequent ones (BM25 without the lengths of pages, which would
 *       have to be loaded for all).
 */
import type { Place, Postings } from "./postings.ts";

/** A word of the index that answers to a word asked for. */
export interface Answer {
  readonly likeness: number;
  readonly postings: Postings;
}

/** A place of something asked for. */
export interface Hit extends Place {
  /** Which of the words asked for stand there, one bit each. */
  readonly asked: number;
}

/** A page with all words. */
export interface Ranked {
  readonly page: number;
  /** The more, the better. */
  readonly score: number;
  /** Ascending, each once. */
  readonly hits: readonly Hit[];
}

/** How soon more of the same word tells nothing more. */
const saturation = 1.4;

/** Pages that hold an answer to each word. */
export function rank(words: readonly (readonly Answer[])[], pages: number): Ranked[] {
  const scores = new Map<number, { score: number; words: number; hits: Hit[] }>();
  words.forEach((answers, index) => {
    const holding = new Map<number, { weight: number; places: Place[] }>();
    for (const { likeness, postings } of answers)
      for (const [page, places] of postings) {
        const held = holding.get(page) ?? { weight: 0, places: [] };
        holding.set(page, held);
        held.places.push(...places);
        for (const { weight } of places) held.weight += weight * likeness;
      }
    const rarity = Math.log(1 + (pages - holding.size + 0.5) / (holding.size + 0.5));
    for (const [page, { weight, places }] of holding) {
      const known = scores.get(page) ?? { score: 0, words: 0, hits: [] };
      if (known.words < index) continue; // lacks a word before
      scores.set(page, known);
      known.words = index + 1;
      for (const { at, weight } of places)
        known.hits.push({ at, weight, asked: 1 << (index % 31) });
      known.score += (rarity * (weight * (saturation + 1))) / (weight + saturation);
    }
  });
  return [...scores]
    .filter(([, found]) => found.words === words.length)
    .toSorted(([a, first], [b, second]) => second.score - first.score || b - a)
    .map(([page, { hits, score }]) => ({ page, score, hits: inOrder(hits) }));
}

/** Pages that hold words one after another. */
export function rankPhrase(words: readonly (readonly Answer[])[], pages: number): Ranked[] {
  const at = (index: number, page: number): Set<number> =>
    new Set(
      (words[index] ?? []).flatMap(({ postings }) =>
        (postings.get(page) ?? []).map((place) => place.at),
      ),
    );
  return rank(words, pages).flatMap(({ page, score, hits }): Ranked[] => {
    const positions = words.map((_, index) => at(index, page));
    const starts = [...(positions[0] ?? [])].filter((start) =>
      positions.every((held, index) => held.has(start + index)),
    );
    const held = new Set(starts.flatMap((start) => words.map((_, index) => start + index)));
    return held.size > 0 ? [{ page, score, hits: hits.filter((hit) => held.has(hit.at)) }] : [];
  });
}

/** Words that meet at one place, as the parts of an identifier do, make it weigh more. */
function inOrder(hits: readonly Hit[]): Hit[] {
  const met = new Map<number, Hit>();
  for (const hit of hits) {
    const { at, weight = 0, asked = 0 } = met.get(hit.at) ?? { at: hit.at };
    met.set(at, { at, weight: weight + hit.weight, asked: asked | hit.asked });
  }
  return [...met.values()].toSorted((a, b) => a.at - b.at);
}
