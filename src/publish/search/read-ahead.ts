/**
 * Reads what an edit of the words will ask for, while Pagefind indexes the part.
 *
 * Rule: what comes in between is not kept waiting: pages still go to Pagefind, a few at a time.
 */
import { setImmediate } from "node:timers/promises";
import { lastNotAfter } from "../../model/search/directory.ts";
import { decodeNumbers } from "../../model/search/numbers.ts";
import type { OldWords } from "./edit-words.ts";
import { pairsOf } from "./pairs.ts";
import type { PartWord, PartWords } from "./part-words.ts";

/**
 * Has all files read that hold words of some pages of a part, counted from its first; gives the
 * pairs of common words of the part.
 */
export async function readAhead(
  old: OldWords,
  part: PartWords,
  pages: ReadonlySet<number>,
): Promise<PartWords> {
  await setImmediate();
  const pairs = pairsOf(part, old.common);
  const held = [...part, ...pairs].filter((word) => isHeld(word, pages));
  for (const file of new Set(held.map(([word]) => lastNotAfter(old.starts, word)))) {
    await setImmediate();
    old.words(file);
    old.places(file);
  }
  return pairs;
}

/** Whether any of some pages holds a word. */
function isHeld([, first, , gaps]: PartWord, pages: ReadonlySet<number>): boolean {
  let page = first;
  return pages.has(page) || decodeNumbers(gaps).some((gap) => pages.has((page += gap)));
}
