/**
 * Folds the few stretches of a text in which letters fold by what stands around them.
 *
 * In:   a text, its units, what units fold to by themselves.
 * Out:  the text with the words of each such stretch in its place.
 * Rule: no form and no case looks over a space or a control character: what stands between two of
 *       them folds as if it stood alone. One `™` or emoji on a page must not cost the whole page.
 */
import { entangled } from "./fold.ts";
import { wordsOf } from "./words.ts";

/** True for what is between two stretches. */
const isBetween = (unit: number | undefined): boolean => unit !== undefined && unit <= 0x20;

/** Folds the stretches that have an entangled unit. */
export function disentangle(text: string, units: Uint16Array, letters: Uint16Array): string {
  const { length } = text;
  const pieces: string[] = [];
  let done = 0;
  for (let at = 0; at < length; at++) {
    if (letters[units[at] ?? 0] !== entangled) continue;
    let [start, end] = [at, at + 1];
    while (start > done && !isBetween(units[start - 1])) start--;
    while (end < length && !isBetween(units[end])) end++;
    pieces.push(text.slice(done, start), wordsOf(text.slice(start, end)).join(" "));
    [done, at] = [end, end];
  }
  return pieces.join("") + text.slice(done);
}
