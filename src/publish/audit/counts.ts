/**
 * Counts what texts are made of, so that a search looks for what is rare.
 *
 * In:   a sample of the texts that will be searched.
 * Out:  how often each seven letters occur in it, by their hash.
 */
import { countHashes } from "./letters.ts";

/** How often hashes occur, by their upper 20 bits; 255 stands for more. */
export type Counts = Uint8ClampedArray;

const ignored = 12;

/** How often a hash occurs. */
export const countOf = (counts: Counts, hash: number): number => counts[hash >>> ignored] ?? 0;

/** Counts what texts such as those that will be searched are made of. */
export function countLetters(texts: Iterable<string>): Counts {
  const counts = new Uint8ClampedArray(1 << (32 - ignored));
  for (const text of texts) countHashes(text, counts, ignored);
  return counts;
}

/** Some of many things, evenly chosen, which tell what the others are like. */
export const sampleOf = <Thing>(things: readonly Thing[]): Thing[] =>
  things.filter((_, index) => index % Math.ceil(things.length / sampleSize(things.length)) === 0);

/** Where more needles are looked for in more texts, it pays to know better what those are like. */
const sampleSize = (count: number): number => Math.min(1024, Math.max(64, count / 32));
