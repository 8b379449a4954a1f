/**
 * Finds many needles in a folded text at once.
 *
 * Rule: every needle has seven letters in a row, whatever parts them, whose hash is looked for;
 *       where one is met, the whole needle is held against the text.
 */
import { fold, type Folded } from "./fold.ts";
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
  readonly search: (text: Folded, found: (needle: Found) => boolean) => boolean;
}

/** Letters that a needle must have. */
export const fewestLetters = 7;

/** A needle as it is searched for, and where the letters in it end that its hash is made of. */
interface Entry<Found> {
  readonly words: string;
  readonly end: number;
  readonly needle: Found;
}

/** A number for each unit, well mixed. */
const mixed = Uint32Array.from({ length: 256 }, (_, unit) => {
  let number = Math.imul(unit + 1, 0x9e3779b1);
  number = Math.imul(number ^ (number >>> 15), 0x85ebca6b);
  number = Math.imul(number ^ (number >>> 13), 0xc2b2ae35);
  return number ^ (number >>> 16);
});

const space = 0x20;

/** The hash of the last seven letters: each step shifts what is older out of its 32 bits. */
const next = (hash: number, unit: number): number => ((hash << 5) + (mixed[unit & 255] ?? 0)) | 0;

/** How often the hashes of seven letters occur, by their upper 18 bits. */
export type Counts = Uint32Array;

/** Counts what texts such as those that will be searched are made of. */
export function countLetters(texts: Iterable<string>): Counts {
  const counts = new Uint32Array(1 << 18);
  for (const text of texts) {
    const { units, length } = fold(text);
    let hash = 0;
    for (let at = 0; at < length; at++) {
      const unit = units[at] ?? 0;
      if (unit === 0) continue;
      hash = next(hash, unit);
      counts[hash >>> 14] = (counts[hash >>> 14] ?? 0) + 1;
    }
  }
  return counts;
}

/** Some of many things, evenly chosen, which tell what the others are like. */
export const sampleOf = <Thing>(things: readonly Thing[]): Thing[] =>
  things.filter((_, index) => index % Math.ceil(things.length / 64) === 0);

/** Makes a search for needles of at least `fewestLetters` letters; `counts` make it fast. */
export function probeOf<Found extends Needle>(
  needles: Iterable<Found>,
  counts: Counts,
): Probe<Found> {
  const entries = new Map<number, Entry<Found>[]>();
  const bits = new Int32Array(1 << 13); // a bit for each value of a hash's upper 18 bits
  for (const needle of needles) {
    const { isWhole } = needle;
    const words = isWhole ? ` ${needle.words} ` : needle.words.replaceAll(" ", "");
    const { hash, end } = rarest(words, counts);
    const slot = hash >>> 19;
    bits[slot] = (bits[slot] ?? 0) | (1 << (hash >>> 14));
    const entry = { words, end, needle };
    const same = entries.get(hash);
    if (same) same.push(entry);
    else entries.set(hash, [entry]);
  }
  return {
    search(text, found) {
      if (entries.size === 0) return false;
      const { units, length } = text;
      let hash = 0;
      for (let at = 0; at < length; at++) {
        const unit = units[at] ?? 0;
        if (unit === 0) continue;
        hash = next(hash, unit);
        if (((bits[hash >>> 19] ?? 0) & (1 << (hash >>> 14))) === 0) continue;
        for (const entry of entries.get(hash) ?? [])
          if (standsAt(entry, text, at) && found(entry.needle)) return true;
      }
      return false;
    },
  };
}

/** The hash of the seven letters of a needle that texts hold least often, and where they end. */
function rarest(words: string, counts: Counts): { hash: number; end: number } {
  let best = { hash: 0, end: 0 };
  let [fewest, hash, letters] = [Infinity, 0, 0];
  for (let at = 0; at < words.length; at++) {
    if (words.charCodeAt(at) === space) continue;
    hash = next(hash, words.charCodeAt(at));
    const count = counts[hash >>> 14] ?? 0;
    if (++letters < fewestLetters || count >= fewest) continue;
    [fewest, best] = [count, { hash, end: at + 1 }];
  }
  return best;
}

/** Whether the whole of a needle stands around the unit at which its rarest letters end. */
function standsAt<Found extends Needle>(
  { words, end, needle: { isWhole } }: Entry<Found>,
  { units, length }: Folded,
  last: number,
): boolean {
  let at = last;
  for (let i = end - 1; i >= 0; i--) {
    const unit = words.charCodeAt(i);
    const isParted = at < 0 || units[at] === 0;
    if (unit === space ? !isParted : isWhole && isParted) return false;
    while (at >= 0 && units[at] === 0) at--;
    if (unit !== space && units[at--] !== unit) return false;
  }
  at = last + 1;
  for (let i = end; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    const isParted = at >= length || units[at] === 0;
    if (unit === space ? !isParted : isWhole && isParted) return false;
    while (at < length && units[at] === 0) at++;
    if (unit !== space && (at >= length || units[at++] !== unit)) return false;
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
