/**
 * Finds many needles in a folded text at once.
 *
 * Rule: every needle has seven letters in a row, whatever parts them, whose hash is looked for;
 *       where one is met, the whole needle is held against the text.
 */
import {
  type Counts,
  letterAt,
  type Letters,
  lettersOf,
  nextHash,
  upperOf,
  wantedOf,
} from "./letters.ts";
import { wordsOf } from "./words.ts";

/** What is searched for. */
export interface Needle {
  /** Folded words, with a space between them. */
  readonly words: string;
  /** True where the needle is found only as these words; false finds its letters pulled apart too. */
  readonly isWhole: boolean;
}

/** A search for needles. */
export interface Probe<Found extends Needle> {
  /** Hands over every needle that stands in a text until `found` answers true. */
  readonly search: (text: string, found: (needle: Found) => boolean) => boolean;
  /** No needle has more letters. */
  readonly longest: number;
}

/** Letters that a needle must have. */
export const fewestLetters = 7;

/** A needle as it is searched for, and where the letters in it end that its hash is made of. */
interface Entry<Found> {
  readonly words: string;
  readonly end: number;
  readonly needle: Found;
}

const space = 0x20;

/** Makes a search for needles of at least `fewestLetters` letters; `counts` make it fast. */
export function probeOf<Found extends Needle>(
  needles: Iterable<Found>,
  counts: Counts,
): Probe<Found> {
  const entries = new Map<number, Entry<Found>[]>();
  let longest = 0;
  for (const needle of needles) {
    longest = Math.max(longest, needle.words.length);
    const { isWhole } = needle;
    const words = isWhole ? ` ${needle.words} ` : needle.words.replaceAll(" ", "");
    const { hash, end } = rarest(words, counts);
    const entry = { words, end, needle };
    const same = entries.get(hash);
    if (same) same.push(entry);
    else entries.set(hash, [entry]);
  }
  const wanted = wantedOf(new Set(entries.keys()));
  return {
    longest,
    search(text, found) {
      if (entries.size === 0) return false;
      const letters = lettersOf(text, wanted);
      return letters.hits.some(({ offset, hash }) =>
        entries.get(hash)?.some((entry) => standsAt(entry, letters, offset) && found(entry.needle)),
      );
    },
  };
}

/** The hash of the seven letters of a needle that texts hold least often, and where they end. */
function rarest(words: string, counts: Counts): { hash: number; end: number } {
  let best = { hash: 0, end: 0 };
  let [fewest, hash, letters] = [Infinity, 0, 0];
  for (let at = 0; at < words.length; at++) {
    if (words.charCodeAt(at) === space) continue;
    hash = nextHash(hash, words.charCodeAt(at));
    const count = counts[upperOf(hash)] ?? 0;
    if (++letters < fewestLetters || count >= fewest) continue;
    [fewest, best] = [count, { hash, end: at + 1 }];
  }
  return best;
}

/**
 * Whether the whole of a needle stands around the offset at which its rarest letters end. What comes
 * after them is looked at first: they themselves are most likely there.
 */
function standsAt<Found extends Needle>(
  { words, end, needle: { isWhole } }: Entry<Found>,
  letters: Letters,
  last: number,
): boolean {
  const { length } = letters;
  let offset = last + 1;
  for (let i = end; i < words.length; i++) {
    const letter = words.charCodeAt(i);
    const isParted = letterAt(letters, offset) === 0;
    if (letter === space ? !isParted : isWhole && isParted) return false;
    while (offset < length && letterAt(letters, offset) === 0) offset++;
    if (letter !== space && letterAt(letters, offset++) !== letter) return false;
  }
  offset = last;
  for (let i = end - 1; i >= 0; i--) {
    const letter = words.charCodeAt(i);
    const isParted = letterAt(letters, offset) === 0;
    if (letter === space ? !isParted : isWhole && isParted) return false;
    while (offset >= 0 && letterAt(letters, offset) === 0) offset--;
    if (letter !== space && letterAt(letters, offset--) !== letter) return false;
  }
  return true;
}

/** A needle of any text; undefined where it has too few letters to be searched for. */
export function needleOf<Facts extends object>(
  text: string,
  facts: Facts & Pick<Needle, "isWhole">,
): (Facts & Needle) | undefined {
  const words = wordsOf(text).join(" ");
  return words.replaceAll(" ", "").length < fewestLetters ? undefined : { ...facts, words };
}
