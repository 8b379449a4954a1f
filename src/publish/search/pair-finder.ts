/**
 * Finds the pairs of common words of part after part, in threads where there are many parts.
 *
 * Rule: pairs come in the order of the parts, and no more of them wait than threads are asked for.
 */
import { openThread, threadCount } from "../work/asked-thread.ts";
import { pairsOf } from "./pairs.ts";
import { type PartWords, someWords } from "./part-words.ts";

/** One part in which pairs are looked for; plain values. */
export interface PairSearch {
  /** Its `words.json`. */
  readonly words: string;
  readonly common: readonly string[];
}

/** Finds the pairs of one part. */
export const findPairs = ({ words, common }: PairSearch): PartWords =>
  pairsOf(someWords(words, common), new Set(common));

/** Fewer parts are looked through before a thread would have started. */
const partsWorthThreads = 32;

/** Finds the pairs of each part, given by what reads its `words.json`. */
export async function* pairsOfParts(
  parts: readonly (() => string)[],
  common: readonly string[],
): AsyncIterable<PartWords> {
  if (parts.length < partsWorthThreads) {
    for (const words of parts) yield findPairs({ words: words(), common });
    return;
  }
  const threads = Array.from({ length: threadCount() }, () =>
    openThread("src/publish/search/pair-worker", {}),
  );
  const ask = (part: number): Promise<PartWords> | undefined => {
    const search = parts[part] && { words: parts[part](), common };
    const asked = search && threads[part % threads.length]?.ask<PartWords>("findPairs", search);
    asked?.catch(() => undefined); // told where it is waited for
    return asked;
  };
  try {
    const ahead = 2 * threads.length;
    const asked = Array.from({ length: ahead }, (_, part) => ask(part));
    for (let part = 0; part < parts.length; part++) {
      const pairs = await asked.shift();
      asked.push(ask(part + ahead));
      if (pairs) yield pairs;
    }
  } finally {
    await Promise.all(threads.map(({ close }) => close()));
  }
}
