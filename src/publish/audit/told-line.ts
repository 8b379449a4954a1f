/**
 * A line of internal text as its words, of which phrases are cut.
 *
 * In:   a line.
 * Out:  its words, and what a phrase of them would tell.
 * Rule: a line has twice as many phrases as words, and most words stand in ten of them: each word is
 *       judged once, and a phrase is two differences of sums.
 */
import { wordsOf } from "./words.ts";

/** The words of a line. Phrases of them are named by the first word and the one behind the last. */
export interface ToldLine {
  readonly words: readonly string[];
  /** The words of a phrase; undefined where they tell too little to be found by. */
  readonly phrase: (from: number, to: number) => string | undefined;
  /** How many words of a phrase are parts of an address. */
  readonly addressed: (from: number, to: number) => number;
}

/** Fewer telling words, or fewer letters in them, stand on any page. */
const [fewestTelling, fewestLetters] = [2, 11];

/** Words of dates, which every page writes in its own way. */
const calendar =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*$|^(?:utc|cest|cet|gmt|est|pst|pdt|edt|the|and|for|was|with|from|that|were|this|not)$/;

const isTelling = (word: string): boolean => /^\p{L}{3,}$/u.test(word) && !calendar.test(word);

const address = /\bhttps?:\/\/[^\s<>()[\]"'`]+/g;

/** Reads a line. */
export function toldLine(line: string): ToldLine {
  const words: string[] = [];
  // Before each word and behind the last: where it starts, and how much stood in all before it.
  const starts = [0];
  const telling = [0];
  const letters = [0];
  const addressed = [0];
  const add = (text: string, isAddress: boolean): void => {
    for (const word of wordsOf(text)) {
      const [at, isTold] = [words.length, isTelling(word)];
      words.push(word);
      starts.push((starts[at] ?? 0) + word.length + 1);
      telling.push((telling[at] ?? 0) + Number(isTold));
      letters.push((letters[at] ?? 0) + (isTold ? word.length : 0));
      addressed.push((addressed[at] ?? 0) + Number(isAddress));
    }
  };
  let at = 0;
  for (const { 0: found, index } of line.matchAll(address)) {
    add(line.slice(at, index), false);
    add(found, true);
    at = index + found.length;
  }
  add(line.slice(at), false);
  const spaced = words.join(" ");
  return {
    words,
    phrase: (from, to) =>
      between(telling, from, to) < fewestTelling || between(letters, from, to) < fewestLetters
        ? undefined
        : spaced.slice(starts[from], (starts[to] ?? 0) - 1),
    addressed: (from, to) => between(addressed, from, to),
  };
}

/** What the words of a phrase come to, by sums over all words before each. */
const between = (sums: readonly number[], from: number, to: number): number =>
  (sums[to] ?? 0) - (sums[from] ?? 0);
