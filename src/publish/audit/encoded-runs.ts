/**
 * Runs of characters that base64 or hexadecimal may stand in.
 *
 * In:   a text.
 * Out:  the runs that decode to something that is packed, or can be read and has as many letters
 *       as a needle.
 * Rule: a run may be left out only where nothing could be found in what it decodes to.
 */
import { encodedKind, longRuns } from "../../check/secrets/long-runs.ts";
import { unitsOf } from "../../source/units.ts";
import { fewestLetters } from "./probe.ts";
import { wordsOf } from "./words.ts";

const shortest = 12;

/** The six bits that a character of base64 stands for; 0 for any other character. */
const values = new Uint8Array(0x10000);
[..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].forEach((digit, value) => {
  values[digit.charCodeAt(0)] = value;
});
values["-".charCodeAt(0)] = 62;
values["_".charCodeAt(0)] = 63;

/** What a word of plain letters has none of: digits, signs, a capital behind a small letter. */
const [sign, small, capital] = [1, 2, 3];
const classes = new Uint8Array(0x10000);
for (let code = 0x61; code <= 0x7a; code++)
  [classes[code], classes[code - 0x20]] = [small, capital];
for (const character of "0123456789+/=") classes[character.charCodeAt(0)] = sign;

/** True for a run that is more than a word of plain letters, or several. */
function isCoded(units: Uint16Array, start: number, end: number): boolean {
  let last = 0;
  for (let at = start; at < end; at++) {
    const kind = classes[units[at] ?? 0] ?? 0;
    if (kind === sign || (kind === capital && last === small)) return true;
    last = kind;
  }
  return false;
}

/** The runs of a text that are worth decoding, with the signs that fill them up, in order. */
export function encodedRuns(text: string): readonly string[] {
  const runs: string[] = [];
  const found = longRuns(text, encodedKind, shortest);
  const units = unitsOf(text);
  for (const { start, end } of found) {
    let filled = end;
    while (filled < end + 2 && text[filled] === "=") filled++;
    if (isCoded(units, start, filled) && mayDecode(units, start, end))
      runs.push(text.slice(start, filled));
  }
  return runs;
}

/** 1 for bytes of text: printable ones, line breaks, and all that UTF-8 uses beyond ASCII. */
const isReadable = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 ? Number(byte !== 0x7f) : Number([0x09, 0x0a, 0x0d].includes(byte)),
);

const isHex = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x46) ||
  (code >= 0x61 && code <= 0x66);

/** Room for what a run decodes to; longer runs are always worth it. */
const room = new Uint8Array(256);

/** True where a run is packed, or holds enough to be read, in base64 or in hexadecimal. */
function mayDecode(units: Uint16Array, start: number, end: number): boolean {
  if (end - start > room.length) return true;
  return holdsText(fromBase64(units, start, end)) || holdsText(fromHexadecimal(units, start, end));
}

/** Decodes into the room as far as is needed to judge; gives how many bytes that are. */
function fromBase64(units: Uint16Array, start: number, end: number): number {
  let length = 0;
  // Four characters are three bytes; what stands behind the end adds none.
  for (let at = start; at < end; at += 4) {
    const bits =
      (valueAt(units, at) << 18) |
      (valueAt(units, at + 1) << 12) |
      (valueAt(units, at + 2) << 6) |
      valueAt(units, at + 3);
    room[length] = bits >> 16;
    room[length + 1] = bits >> 8;
    room[length + 2] = bits;
    if (at === start && isPacked(bits >> 16)) return 1;
    const filled = length + Math.min(3, ((end - at) * 3) >> 2);
    for (; length < filled; length++) if (isReadable[room[length] ?? 0] === 0) return 0;
  }
  return length;
}

const valueAt = (units: Uint16Array, at: number): number => values[units[at] ?? 0] ?? 0;

/** The same for hexadecimal digits in pairs; 0 where there is anything else. */
function fromHexadecimal(units: Uint16Array, start: number, end: number): number {
  if ((end - start) % 2 !== 0) return 0;
  for (let at = start; at < end; at++) if (!isHex(units[at] ?? 0)) return 0;
  let length = 0;
  for (let at = start; at < end; at += 2) {
    const byte = (valueOf(units[at] ?? 0) << 4) | valueOf(units[at + 1] ?? 0);
    room[length++] = byte;
    if (length === 1 && isPacked(byte)) return 1;
    if (isReadable[byte] === 0) return 0;
  }
  return length;
}

/** The first byte of what zlib or gzip packed. */
const isPacked = (byte: number): boolean => byte === 0x78 || byte === 0x1f;

const valueOf = (digit: number): number => (digit < 0x40 ? digit & 15 : (digit & 15) + 9);

/** True where bytes in the room are packed, or a text of as many letters as a needle. */
function holdsText(length: number): boolean {
  if (length > 0 && isPacked(room[0] ?? 0)) return true;
  let letters = 0;
  for (let at = 0; at < length; at++) {
    const byte = room[at] ?? 0;
    if (byte < 0x80) letters += lettersOf(byte);
    else if (byte >= 0xc2 && byte < 0xf5 && continues(at + 1, length))
      letters += byte < 0xe0 ? lettersOf(codeAt(at)) : fewestLetters;
  }
  return letters >= fewestLetters;
}

/** Whether a character of more than one byte goes on at a place. */
const continues = (at: number, length: number): boolean =>
  at < length && ((room[at] ?? 0) & 0xc0) === 0x80;

/** The character of two bytes. */
const codeAt = (at: number): number => (((room[at] ?? 0) & 31) << 6) | ((room[at + 1] ?? 0) & 63);

/** How many letters characters below U+0800 fold to, plus one; 0 where that is not known yet. */
const counts = new Uint8Array(0x800);

function lettersOf(code: number): number {
  counts[code] ||= wordsOf(String.fromCharCode(code)).join("").length + 1;
  return (counts[code] ?? 0) - 1;
}
