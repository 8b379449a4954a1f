/** Words that resemble what a reader typed, for when nothing is found. */

const shortest = 3;
const mostNear = 8;
const leastLikeness = 0.5;

/** Labels that share enough letters with one of the query's words, nearest first. */
export function nearest<Value extends { readonly label: string }>(
  query: string,
  values: readonly Value[],
): Value[] {
  const words = query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return values
    .map((value) => ({ value, score: Math.max(0, ...words.map((w) => likeness(w, value.label))) }))
    .filter(({ score }) => score >= leastLikeness)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostNear)
    .map(({ value }) => value);
}

/** From 0 to 1: the share of pairs of letters that two words have in common (Dice). */
function likeness(word: string, label: string): number {
  const other = label.toLowerCase();
  if (word.length >= shortest && other.includes(word)) return 1;
  return Math.max(0, ...other.split(/[^\p{L}\p{N}]+/u).map((part) => dice(word, part)));
}

function dice(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  if (left.length + right.length === 0) return a === b ? 1 : 0;
  const shared = left.filter((pair) => right.includes(pair)).length;
  return (2 * shared) / (left.length + right.length);
}

const pairs = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2));
