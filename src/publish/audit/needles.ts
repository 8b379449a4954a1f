/**
 * Turns internal text into what can be searched for.
 *
 * In:   pieces of internal text.
 * Out:  marks (words that only a machine or a name would make) and phrases of words.
 * Rule: what also stands in public text is no leak; that is asked when something is found.
 */
import { type InternalText, wordsOf } from "./internal-text.ts";

/** What is searched for, with the file that it comes from. */
export interface Needles {
  /** Words with letters and digits, or long ones: found even where they are pulled apart. */
  readonly marks: ReadonlyMap<string, string>;
  /** Phrases by their last word: the words before it, joined by spaces, and the file. */
  readonly phrases: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly isEmpty: boolean;
}

/** Words in a phrase. */
export const phraseLength = 4;

const isMark = (word: string): boolean =>
  word.length >= 7 &&
  /\d/.test(word) &&
  /\p{L}/u.test(word) &&
  !/^\d+(?:ms|kb|mb|gb|utc|th)$/.test(word);

/** Keys of front matter: they say nothing, but what follows some of them is a name. */
const key = /^\s*(?:- )?(?:---|([A-Za-z]\w*)\s*:)/;
const naming = new Set(["title", "summary", "slug", "author", "owner", "team", "text"]);

/** Words of dates, which every page writes in its own way. */
const calendar =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*$|^(?:utc|cest|cet|gmt|est|pst|pdt|edt|the|and|for|was|with|from|that|were|this|not)$/;

const isTelling = (word: string): boolean => /^\p{L}{3,}$/u.test(word) && !calendar.test(word);

/** What to search for. */
export function needlesOf(pieces: readonly InternalText[]): Needles {
  const marks = new Map<string, string>();
  const phrases = new Map<string, Map<string, string>>();
  const addPhrase = (words: readonly string[], file: string): void => {
    const telling = words.filter(isTelling);
    if (telling.length < 2 || telling.join("").length < 11) return;
    const last = words.at(-1) ?? "";
    const before = words.slice(0, -1).join(" ");
    const known = phrases.get(last) ?? new Map<string, string>();
    if (!known.has(before)) phrases.set(last, known.set(before, file));
  };
  for (const { file, text } of pieces) {
    const lines = text.split("\n");
    for (const line of lines) {
      const name = key.exec(line)?.[1];
      const words = wordsOf(line.replace(key, " "));
      for (const word of words) if (isMark(word) && !marks.has(word)) marks.set(word, file);
      if (file.endsWith("README.md")) continue;
      const isName = lines.length === 1 || (name !== undefined && naming.has(name));
      if (isName && words.length >= 2 && words.length < phraseLength) addPhrase(words, file);
      for (let at = phraseLength; at <= words.length; at++)
        addPhrase(words.slice(at - phraseLength, at), file);
    }
  }
  return { marks, phrases, isEmpty: marks.size === 0 && phrases.size === 0 };
}
