/**
 * One look at every character of a text: which words it holds, and where it is worth another look.
 *
 * In:   a text; lists of words, each asked for by a rule that cannot match without one of them.
 * Out:  whether the text holds one of a list's words, and a few facts that many rules ask for.
 * Rule: what is there is always seen. All rules share one pass, so that a rule more costs nothing
 *       where its words are missing; the answers for the latest text are kept.
 */
import { unitsOf } from "./units.ts";

/** What one look tells of a text. */
export interface Look {
  /** Offsets within words where letters and digits meet, or a capital follows a small letter. */
  readonly turns: readonly number[];
  /** Offsets of colons and equals signs. */
  readonly colons: readonly number[];
}

/** True where a text holds one of the words that were asked for. */
export type Watch = (text: string) => boolean;

interface Word {
  /** Its characters, in lower case; 0 stands for any digit. */
  readonly codes: readonly number[];
  /** The classes of the four characters that it is looked for by, five bits each. */
  readonly key: number;
  /** How many characters of the word follow these. */
  readonly after: number;
  readonly list: number;
}

/** Words by four of their characters; `table` holds the index of their bucket plus 1. */
const buckets: Word[][] = [];
const table = new Uint16Array(1 << 15);
/** Folds a key so that the table stays small: what meets in it is told apart by the whole key. */
const slotOf = (key: number): number => (key ^ (key >>> 5)) & 0x7fff;
let lists = 0;

interface Seen extends Look {
  readonly text: string;
  /** 1 for each list of which a word was found. */
  readonly found: Uint8Array;
}

let latest: Seen | undefined;

/** Looks at a text. */
export function lookAt(text: string): Look {
  return see(text);
}

/** Asks for words: ASCII, in lower case, of three characters or more; `D` is any digit. */
export function watchFor(...words: readonly string[]): Watch {
  const list = lists++;
  for (const word of words) {
    const { end, keys } = rarestPart(word);
    const codes = Array.from(word, (sign) => (sign === "D" ? anyDigit : sign.charCodeAt(0)));
    for (const key of keys) {
      const entry = { codes, key, after: word.length - end, list };
      const slot = slotOf(key);
      const known = table[slot] ?? 0;
      if (known > 0) buckets[known - 1]?.push(entry);
      else table[slot] = buckets.push([entry]);
    }
  }
  latest = undefined;
  return (text) => see(text).found[list] === 1;
}

/** By character code: its class in the lowest bits, and what else the loop asks for. */
const facts = new Uint16Array(1 << 16);
const kindBits = 0x1f;
const colon = 0x40;
/** What a character is, and four bits above it what makes a turn of the one behind it. */
const [digit, inWord, capital] = [0x100, 0x200, 0x400];
const turnsBehind = 4;
const turnBits = digit | inWord | capital;

/** Letters, whatever their case, digits and frequent signs have a class each. */
function factsOf(character: string): number {
  const code = character.charCodeAt(0);
  if (/[a-z]/.test(character)) return (code - 96) | inWord | ((digit | capital) << turnsBehind);
  if (/[A-Z]/.test(character)) return (code - 64) | inWord | capital | (digit << turnsBehind);
  if (/\d/.test(character)) return 27 | digit | (inWord << turnsBehind);
  if (character === "+") return 31 | inWord | (digit << turnsBehind);
  if (/[:=]/.test(character)) return 31 | colon;
  if (/[(.-]/.test(character)) return 28 + "(.-".indexOf(character);
  return 31;
}
facts.fill(31);
for (let code = 0; code < 128; code++) facts[code] = factsOf(String.fromCharCode(code));

/** Characters of a part of a text, and room for offsets in it that are worth another look. */
const partLength = 1 << 15;
const marks = new Uint16Array(partLength);
const hits = new Uint16Array(partLength);
const hitKeys = new Uint32Array(partLength);

function see(text: string): Seen {
  if (latest?.text === text) return latest;
  const seen = { text, found: new Uint8Array(lists), turns: [], colons: [] };
  const units = unitsOf(text);
  let last = { key: 0, fact: 0 };
  for (let from = 0; from < text.length; from += partLength)
    last = seePart(units, from, last, seen);
  return (latest = seen);
}

/** Where a look stands between two parts of a text. */
interface Last {
  readonly key: number;
  readonly fact: number;
}

type Open = { -readonly [Key in keyof Seen]: Seen[Key] } & {
  readonly turns: number[];
  readonly colons: number[];
};

/** Looks at a part of a text. The loop is kept bare: it decides the speed. */
function seePart(units: Uint16Array, from: number, last: Last, seen: Open): Last {
  const [codes, known, slots] = [units, facts, table];
  const end = Math.min(seen.text.length, from + partLength);
  let { key, fact } = last;
  let marked = 0;
  let hit = 0;
  for (let at = from; at < end; at++) {
    const turn = (fact >>> turnsBehind) & turnBits;
    fact = known[codes[at] ?? 0] ?? 0;
    if ((fact & (turn | colon)) > 0) marks[marked++] = at - from;
    key = ((key << 5) | (fact & kindBits)) & 0xfffff;
    if ((slots[(key ^ (key >>> 5)) & 0x7fff] ?? 0) > 0) {
      hitKeys[hit] = key;
      hits[hit++] = at - from;
    }
  }
  for (let index = 0; index < marked; index++) {
    const at = from + (marks[index] ?? 0);
    const isColon = ((facts[units[at] ?? 0] ?? 0) & colon) > 0;
    (isColon ? seen.colons : seen.turns).push(at);
  }
  for (let index = 0; index < hit; index++)
    compare(from + (hits[index] ?? 0), hitKeys[index] ?? 0, seen);
  return { key, fact };
}

/** Notes which words stand in full where the four characters that they are looked for by end. */
function compare(at: number, key: number, { text, found }: Open): void {
  const slot = table[slotOf(key)] ?? 0;
  for (const word of buckets[slot - 1] ?? []) {
    if (word.key !== key || found[word.list] === 1) continue;
    if (endsAt(text, at + word.after, word.codes)) found[word.list] = 1;
  }
}

const anyDigit = 0;

/** Whether a word ends at an offset. Character by character: most part at the last. */
function endsAt(text: string, last: number, codes: readonly number[]): boolean {
  for (let at = last, index = codes.length - 1; index >= 0; at--, index--) {
    const code = text.charCodeAt(at);
    const wanted = codes[index];
    const isSame =
      wanted === anyDigit
        ? code >= 48 && code <= 57
        : (code >= 65 && code <= 90 ? code | 0x20 : code) === wanted;
    if (!isSame) return false;
  }
  return true;
}

/** How common a class is in reports, roughly, in thousandths. */
const frequency = [
  0, 65, 12, 22, 34, 102, 18, 16, 49, 55, 2, 6, 33, 19, 56, 60, 15, 1, 48, 51, 73, 22, 8, 19, 1, 16,
  1, 40, 5, 15, 40, 190,
];

const kindOf = (character: string): number =>
  (facts[(character === "D" ? "0" : character).charCodeAt(0)] ?? 0) & kindBits;

/** The four characters of a word that are rarest in reports: their keys, and where they end. */
function rarestPart(word: string): { readonly end: number; readonly keys: readonly number[] } {
  let rarest = Infinity;
  let best = { end: 3, keys: [keyOf(word)] };
  for (let end = 4; end <= word.length; end++) {
    const part = word.slice(end - 4, end);
    const share = Array.from(part, kindOf).reduce((all, kind) => all * (frequency[kind] ?? 0), 1);
    if (share < rarest) best = { end, keys: [keyOf(part)] };
    rarest = Math.min(share, rarest);
  }
  if (word.length > 3) return best;
  // Anything may stand before a short word.
  return { end: 3, keys: Array.from({ length: 32 }, (_, before) => (before << 15) | keyOf(word)) };
}

const keyOf = (part: string): number =>
  Array.from(part, kindOf).reduce((key, kind) => (key << 5) | kind, 0);
