/**
 * Whether the words that the index found are the words that were asked for.
 *
 * Pagefind drops words that it does not know and falls back to any that begin alike: for
 * `ECONNRESET` it finds `ec035d65`. Whoever asks "has this happened before?" must not be told yes.
 */

const suffixes = /(?:ations?|ings?|ments?|ness|ions?|ers?|ies|ed|es|ly|s|e|y)$/;
const shortestStem = 3;

/** Letters and digits alone, without case and diacritics. */
const bare = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();

/** The part of a word that its other forms share, roughly as the index's stemmer sees it. */
function stem(word: string): string {
  const short = word.replace(suffixes, "");
  return short.length >= shortestStem ? short : word;
}

/** True where one of the words found is the word asked for, a form of it, or a word that holds it. */
export function isAmong(asked: string, found: readonly string[]): boolean {
  const whole = bare(asked);
  return found.some((word) => bare(word).includes(stem(whole)));
}

/** The parts of an identifier: `CONNECTION_REFUSED` is `CONNECTION` and `REFUSED`. */
export function partsOf(word: string): string[] {
  const parts = word.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return parts.length > 1 ? parts : [];
}
