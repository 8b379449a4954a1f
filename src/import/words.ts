/**
 * The proof that an import loses nothing: every word of the document is in the report.
 *
 * Rule: words are compared without case, marks and composition, each as often as it stands there.
 */

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text in one spelling. */
export function wordsOf(text: string): string[] {
  return text.normalize("NFKC").toLowerCase().match(word) ?? [];
}

/** The first sentence of a text with a word that a report lacks; undefined when it lacks none. */
export function lostSentence(document: string, report: string): string | undefined {
  const left = new Map<string, number>();
  for (const found of wordsOf(report)) left.set(found, (left.get(found) ?? 0) + 1);
  for (const sentence of document.split(/(?<=[.!?])\s+|\n{2,}/)) {
    for (const needed of wordsOf(sentence)) {
      const count = left.get(needed) ?? 0;
      if (count === 0) return sentence.trim();
      left.set(needed, count - 1);
    }
  }
  return undefined;
}
