/**
 * What a reader asks for, in words as the index holds them.
 *
 * Rule: a word is found as it stands, in another form of it, or where a word begins with it.
 * Whoever asks "has this happened before?" must not be told yes for a word that merely resembles.
 */

const isAscii = (word: string): boolean => /^[\0-\x7f]*$/.test(word);

/**
 * Letters, digits and connectors in lower case without diacritics: what the index keeps of a word.
 * Plain English goes a shorter way: classes of all letters are slow, and a text has many words.
 */
export function plain(word: string): string {
  const lower = word.toLowerCase();
  return isAscii(lower)
    ? lower.replace(/[^a-z0-9_]+/g, "")
    : lower.normalize("NFD").replace(/[^\p{L}\p{N}\p{Pc}]+/gu, "");
}

/** Whether a word has parts, or other places at which the index lets a word begin. */
export const isCompound = (word: string): boolean =>
  !(isAscii(word)
    ? /^[^A-Za-z0-9]*(?:[A-Z]?[a-z]*|[0-9]*)[^A-Za-z0-9]*$/.test(word)
    : /^[^\p{L}\p{N}]*(?:\p{Lu}?\p{Ll}*|\p{N}*)[^\p{L}\p{N}]*$/u.test(word));

/** The parts of an identifier: `CONNECTION_REFUSED` and `ConnectionRefused` have two. */
export function partsOf(word: string): string[] {
  const parts = word
    .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length > 1);
  return parts.length > 1 ? parts : [];
}

/** Where else the index lets a word begin: `com.example.Pool` has `example.Pool` and `Pool`. */
export const tailsOf = (word: string): string[] =>
  [...word.matchAll(/[^\p{L}\p{N}\p{Pc}]+(?=[\p{L}\p{N}])/gu)].map(({ index }) =>
    word.slice(index),
  );

/** Endings of English words that leave their meaning, with the least length of what they end. */
const endings: readonly (readonly [ending: RegExp, least: number])[] = [
  [/(?:ations?|ments?|ures?|ness|ly)$/, 4],
  [/(?:ions?|ers?)$/, 5],
  [/(?:ings?|ied|ies|ed|es|s|e|y|i)$/, 3],
];

/** What the forms of a word have in common; the word itself where it has no such ending. */
export function stemOf(word: string): string {
  for (const [ending, least] of endings) {
    const stem = word.replace(ending, "");
    if (stem === word || stem.length < least || /\d|ss$/.test(word)) continue;
    return stem.replace(/([b-df-hj-np-rtv-z])\1$/, "$1"); // stopped, stop
  }
  return word;
}

/** Words between which the forms of a word stand in a dictionary: where to look for them. */
export function formsOf(word: string): string[] {
  const stem = stemOf(word);
  if (stem === word) return [word];
  return [word, ...["", "e", "es", "ed", "ing", "s", "y", "ies"].map((end) => stem + end)];
}

/** How well a word of the index is what was asked for: 1 for the word itself, 0 where it is not. */
export function likenessTo(asked: string): (found: string) => number {
  const stem = stemOf(asked);
  const head = stem.slice(0, 3);
  return (found) => {
    if (found === asked) return 1;
    if (!found.startsWith(head)) return 0; // most words of a file: not worth a closer look
    if (stemOf(found) === stem) return 0.8;
    return found.startsWith(asked) ? (0.6 * asked.length) / found.length : 0;
  };
}
