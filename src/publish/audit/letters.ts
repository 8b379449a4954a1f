/**
 * Goes over the letters of a text and stops where the last seven have a hash that is looked for.
 *
 * In:   a text, hashes.
 * Out:  where they may have been met, and the letters to compare with.
 * Rule: the letters are those of `fold`. The loop does without a branch for each of them: with the
 *       views of all pages it goes over twice the bytes of a site.
 */
import { unitsOf } from "../../source/units.ts";
import { disentangle } from "./disentangle.ts";
import { entangled, foldOf } from "./fold.ts";

/** Tables are made for the upper bits of a hash, at most so many. */
const upperBits = 20;

/** A value for each of the upper bits of a hash. */
export const upperOf = (hash: number): number => hash >>> (32 - upperBits);
/** How many values there are. */
export const upperValues = 1 << upperBits;

/** Hashes that are looked for: a bit for each value of their upper bits. */
export interface Wanted {
  readonly bits: Int32Array;
  /** How many lower bits of a hash are left out. */
  readonly ignored: number;
}

/** A text as it was gone over. It holds until the next one. */
export interface Letters {
  readonly units: Uint16Array;
  readonly length: number;
  /** What each unit becomes: a folded letter, or 0 for what parts words. */
  readonly folded: Uint16Array;
  readonly hits: readonly Hit[];
}

/** A place at which letters end whose hash may be looked for. */
export interface Hit {
  readonly offset: number;
  readonly hash: number;
}

/** What stands at an offset: a folded letter, or 0 for what parts words and beyond either end. */
export const letterAt = ({ units, length, folded }: Letters, offset: number): number =>
  offset < 0 || offset >= length ? 0 : (folded[units[offset] ?? 0] ?? 0);

/** A table for as many hashes: few others have a bit in it, and it stays near the processor. */
export function wantedOf(hashes: ReadonlySet<number>): Wanted {
  const size = Math.min(upperBits, Math.max(15, Math.ceil(Math.log2(hashes.size + 1)) + 8));
  const ignored = 32 - size;
  const bits = new Int32Array(1 << (size - 5));
  for (const hash of hashes) {
    const slot = hash >>> (ignored + 5);
    bits[slot] = (bits[slot] ?? 0) | (1 << (hash >>> ignored));
  }
  return { bits, ignored };
}

/** A number for each unit, well mixed. */
const mixed = Uint32Array.from({ length: 256 }, (_, unit) => {
  let number = Math.imul(unit + 1, 0x9e3779b1);
  number = Math.imul(number ^ (number >>> 15), 0x85ebca6b);
  number = Math.imul(number ^ (number >>> 13), 0xc2b2ae35);
  return number ^ (number >>> 16);
});

const mixedOf = (unit: number): number => mixed[unit & 255] ?? 0;

/** How far a letter shifts a hash: the last seven are left in its 32 bits. */
const letterShift = 5;

/** The hash of the last seven letters, a letter further. */
export const nextHash = (hash: number, letter: number): number =>
  ((hash << letterShift) + mixedOf(letter)) | 0;

/** What each unit becomes, how far that shifts a hash and what it adds: nothing between words. */
interface Alphabet {
  readonly letters: Uint16Array;
  readonly shifts: Uint8Array;
  readonly additions: Int32Array;
}

const emptyAlphabet = (): Alphabet => ({
  letters: new Uint16Array(0x10000),
  shifts: new Uint8Array(0x10000),
  additions: new Int32Array(0x10000),
});

/** In the place of a shift; the processor takes either for none. */
const [unknown, dependent] = [0x20, 0x40];

/** Every unit folded, as far as it was met. */
const folding = emptyAlphabet();
folding.shifts.fill(unknown);

/** The same for a text whose entangled stretches are folded: these units are left as they are. */
const settled = emptyAlphabet();
for (let unit = 0; unit < 0x10000; unit++) settle(settled, unit, unit);
for (let unit = 0; unit < 0x80; unit++) learn(unit);

/** Notes what a unit folds to. */
function learn(unit: number): void {
  const letter = foldOf(unit);
  settle(folding, unit, letter);
  if (letter !== entangled) settle(settled, unit, letter);
}

function settle({ letters, shifts, additions }: Alphabet, unit: number, letter: number): void {
  letters[unit] = letter;
  shifts[unit] = letter === 0 ? 0 : letter === entangled ? dependent : letterShift;
  additions[unit] = letter === 0 || letter === entangled ? 0 : mixedOf(letter);
}

/** Goes over a text. */
export function lettersOf(text: string, wanted: Wanted): Letters {
  const { length } = text;
  const units = unitsOf(text);
  let { met, letters } = goOver(units, length, folding, wanted);
  if ((met & unknown) > 0) {
    for (let at = 0; at < length; at++) {
      const unit = units[at] ?? 0;
      if (folding.shifts[unit] === unknown) learn(unit);
    }
    ({ met, letters } = goOver(units, length, folding, wanted));
  }
  if ((met & dependent) === 0) return letters;
  const folded = disentangle(text, units, folding.letters);
  return goOver(unitsOf(folded), folded.length, settled, wanted).letters;
}

function goOver(
  units: Uint16Array,
  length: number,
  { letters, shifts, additions }: Alphabet,
  { bits, ignored }: Wanted,
): { readonly met: number; readonly letters: Letters } {
  const hits: Hit[] = [];
  const ignoredOfSlots = ignored + 5;
  let hash = 0;
  let met = 0;
  for (let offset = 0; offset < length; offset++) {
    const unit = units[offset] ?? 0;
    const shift = shifts[unit] ?? 0;
    met |= shift;
    hash = ((hash << shift) + (additions[unit] ?? 0)) | 0;
    if (((bits[hash >>> ignoredOfSlots] ?? 0) & (1 << (hash >>> ignored))) !== 0 && shift !== 0)
      hits.push({ offset, hash });
  }
  return { met, letters: { units, length, folded: letters, hits } };
}

/** How often hashes occur, by their upper bits; 255 stands for more. */
export type Counts = Uint8ClampedArray;

/** Counts the hashes of a text. Letters that were met in no text yet are left out. */
export function countHashes(text: string, counts: Counts): void {
  const { length } = text;
  const units = unitsOf(text);
  const { shifts, additions } = folding;
  let hash = 0;
  for (let offset = 0; offset < length; offset++) {
    const unit = units[offset] ?? 0;
    if (shifts[unit] !== letterShift) continue;
    hash = ((hash << letterShift) + (additions[unit] ?? 0)) | 0;
    counts[upperOf(hash)] = (counts[upperOf(hash)] ?? 0) + 1;
  }
}
