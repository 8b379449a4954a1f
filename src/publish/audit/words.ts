/** The words of a text, as the audit compares them. */

/** A text as its words: folded in case and form, everything else gone. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The same words in their order, with a space before and behind each. */
export const spacedWords = (text: string): string => ` ${wordsOf(text).join(" ")} `;
