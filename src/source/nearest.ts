/**
 * Finds what somebody probably meant to write.
 *
 * In:   a word as written and the words that are known.
 * Out:  the known word nearest to it, or undefined where none is near.
 */

/** The nearest known word, by edit distance, case aside; undefined where none is near enough. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const written = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(written, candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Insertions, deletions, changes and swaps of neighbours between two words; at most `limit`. */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let [before, last, row]: [number[], number[], number[]] = [[], [], []];
  for (let j = 0; j <= b.length; j++) last.push(j);
  let leastBefore = 0;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(at(row, j - 1) + 1, at(last, j) + 1, at(last, j - 1) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(before, j - 2) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // No step leads back from here: what follows costs no less.
    if (least >= limit && leastBefore + 1 >= limit) return limit;
    leastBefore = least;
    [before, last, row] = [last, row, before];
  }
  return Math.min(at(last, b.length), limit);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
