/**
 * One look at a text for what times, days and durations cannot do without.
 *
 * In:   a text.
 * Out:  a set of signs, one bit each: a digit with a colon behind it, the stem of a month's name.
 * Rule: a form whose sign is missing is not there; a sign that is there promises nothing. All signs
 *       share one pass over the text: a pattern for each would go over it once a pattern.
 */
import { unitsOf } from "../source/units.ts";

/** A set of signs: bits of `sign`. */
export type Signs = number;

/**
 * By character code, its class of five bits: letters without case and accent, digits, a few marks.
 * The bits above are signs of single characters.
 */
const classes = new Uint8Array(1 << 16);
const classBits = 5;
const anyClass = (1 << classBits) - 1;
const [digit, blank, colon, joiner, open] = [27, 28, 29, 30, 31];

/** What stands for several characters where signs are written. */
const wildcards: Readonly<Record<string, readonly number[]>> = {
  "9": [digit],
  _: [blank],
  "@": Array.from({ length: 26 }, (_, letter) => letter + 1),
  // What may stand before a word or behind it.
  "|": [0, digit, blank, colon, joiner, open],
  "*": Array.from({ length: 32 }, (_, kind) => kind),
};

/** The class of a character. Letters with accents count as their letter, half numbers as digits. */
function classOf(character: string): number {
  const plain = character.normalize("NFKD")[0] ?? "";
  if (/[a-z]/i.test(plain)) return plain.toLowerCase().charCodeAt(0) - 96;
  if (/\d/.test(plain)) return digit;
  if (/\s/.test(character)) return blank;
  if (character === ":") return colon;
  if (/[-/.–—]/.test(character)) return joiner;
  return /[?+]/.test(character) ? open : 0;
}

/** Where characters of a class stand: Latin, general punctuation, and blanks of other blocks. */
const blocks = [
  [0, 0x180],
  [0x1680, 0x1681],
  [0x2000, 0x2070],
  [0x3000, 0x3001],
  [0xfeff, 0xff00],
] as const;
for (const [from, to] of blocks)
  for (let code = from; code < to; code++) classes[code] = classOf(String.fromCharCode(code));

/** The signs that three characters make, by their classes. Small: what is looked up stays at hand. */
const table = new Int32Array(1 << (3 * classBits));
const lastThree = table.length - 1;

/** As many signs as there are bits: of three characters the lower ones, of single ones those above. */
const [mostSigns, mostOfOne] = [28, 3];
let count = 0;
let countOfOne = 0;

/**
 * Makes a sign of spellings of three characters with blanks between them, any of which is enough:
 * letters in lower case, "@" a letter, "9" a digit, "_" white space, "-" what joins numbers, "?" or "+",
 * "|" no letter, "*" anything, the beginning of the text too.
 */
export function sign(spellings: string): Signs {
  if (count === mostSigns) throw new RangeError(`more than ${mostSigns} signs`);
  const bit = 1 << count++;
  for (const spelling of spellings.split(" ")) {
    let keys = [0];
    for (const character of spelling.padStart(3, "*")) {
      const kinds = wildcards[character] ?? [classes[character.charCodeAt(0)] ?? 0];
      keys = keys.flatMap((key) => kinds.map((kind) => (key << classBits) | (kind & anyClass)));
    }
    for (const key of keys) table[key] = (table[key] ?? 0) | bit;
  }
  return bit;
}

/** Makes a sign of single characters, any of which is enough. */
export function signOfAny(characters: Iterable<string>): Signs {
  if (countOfOne === mostOfOne) throw new RangeError(`more than ${mostOfOne} signs of characters`);
  const bit = 1 << (classBits + countOfOne);
  for (const character of characters) {
    const code = character.charCodeAt(0);
    classes[code] = (classes[code] ?? 0) | bit;
  }
  return 1 << (mostSigns + countOfOne++);
}

/** The signs of a text. */
export function signsOf(text: string): Signs {
  const { length } = text;
  const [codes, kinds, known] = [unitsOf(text), classes, table];
  let key = 0;
  let signs = 0;
  let all = 0;
  for (let at = 0; at < length; at++) {
    const kind = kinds[codes[at] ?? 0] ?? 0;
    all |= kind;
    key = ((key << classBits) | (kind & anyClass)) & lastThree;
    signs |= known[key] ?? 0;
  }
  // A word may end with the text.
  signs |= known[((key << classBits) | blank) & lastThree] ?? 0;
  return signs | ((all >> classBits) << mostSigns);
}
