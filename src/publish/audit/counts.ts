/**
 * Counts what texts are made of, so that a search looks for what is rare.
 *
 * In:   a sample of the texts that will be searched.
 * Out:  how often each seven letters occur in it, by their hash.
 */
import { type Counts, countHashes, upperValues } from "./letters.ts";

/** Counts what texts such as those that will be searched are made of. */
export function countLetters(texts: Iterable<string>): Counts {
  const counts = new Uint8ClampedArray(upperValues);
  for (const text of texts) countHashes(text, counts);
  return counts;
}

/** Some of many things, evenly chosen, which tell what the others are like. */
export const sampleOf = <Thing>(things: readonly Thing[]): Thing[] =>
  things.filter((_, index) => index % Math.ceil(things.length / sampleSize(things.length)) === 0);

/** Where more needles are looked for in more texts, it pays to know better what those are like. */
const sampleSize = (count: number): number => Math.min(1024, Math.max(64, count / 64));
