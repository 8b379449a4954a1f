/**
 * Writes a pattern that matches any of many words.
 *
 * Out:  a group in which words share their beginnings: "Jan", "January" and "June" are
 *       `J(?:an(?:uary)?|une)`. Of two words of which one begins with the other, the longer is tried
 *       first.
 * Rule: to try a hundred words one after the other at every place of a text takes twice as long.
 */

/** What may follow the letters so far; `isWord` where a word ends with them. */
interface Branch {
  readonly next: Map<string, Branch>;
  isWord: boolean;
}

/** A pattern for any of the words, which must hold no signs that patterns give a meaning. */
export function anyWord(words: Iterable<string>): string {
  const root: Branch = { next: new Map(), isWord: false };
  for (const word of words) {
    let branch = root;
    for (const letter of word) branch = grow(branch, letter);
    branch.isWord = true;
  }
  return write(root);
}

function grow({ next }: Branch, letter: string): Branch {
  const known = next.get(letter);
  if (known) return known;
  const branch = { next: new Map(), isWord: false };
  next.set(letter, branch);
  return branch;
}

function write({ next, isWord }: Branch): string {
  const ends = Array.from(next, ([letter, branch]) => letter + write(branch));
  if (ends.length === 0) return "";
  if (ends.length === 1 && !isWord) return ends[0] ?? "";
  return `(?:${ends.join("|")})${isWord ? "?" : ""}`;
}
