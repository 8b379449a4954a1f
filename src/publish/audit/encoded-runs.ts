/**
 * Runs of characters that base64 or hexadecimal may stand in.
 *
 * In:   a text.
 * Out:  the runs that decode to something that can be read, or is packed.
 * Rule: a run has twelve characters at least, so only each twelfth character has to be looked at
 *       to meet every run.
 */

const shortest = 12;

/** The six bits that a character of base64 stands for, plus one; 0 for any other character. */
const values = new Uint8Array(0x10000);
[..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].forEach((digit, value) => {
  values[digit.charCodeAt(0)] = value + 1;
});
values["-".charCodeAt(0)] = 63;
values["_".charCodeAt(0)] = 64;

/** What a word of plain letters does not have. */
const coded = /\d|[a-z][A-Z]|[+/=]/;

/** The runs of a text that are worth decoding, with the signs that fill them up, in order. */
export function encodedRuns(text: string): readonly string[] {
  const runs: string[] = [];
  const { length } = text;
  let at = shortest - 1;
  while (at < length) {
    if (values[text.charCodeAt(at)] === 0) {
      at += shortest;
      continue;
    }
    let start = at;
    while (start > 0 && values[text.charCodeAt(start - 1)] !== 0) start--;
    let end = at + 1;
    while (end < length && values[text.charCodeAt(end)] !== 0) end++;
    at = end + shortest;
    if (end - start < shortest || !mayDecode(text, start, end)) continue;
    let filled = end;
    while (filled < end + 2 && text[filled] === "=") filled++;
    const run = text.slice(start, filled);
    if (coded.test(run)) runs.push(run);
  }
  return runs;
}

const isHex = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x46) ||
  (code >= 0x61 && code <= 0x66);

/** True where a run is hexadecimal, or its base64 may be text or packed. */
function mayDecode(text: string, start: number, end: number): boolean {
  const value = (at: number): number => (values[text.charCodeAt(at)] ?? 1) - 1;
  const first = (value(start) << 2) | (value(start + 1) >> 4);
  if (first === 0x78 || first === 0x1f) return true;
  let hexadecimal = start;
  while (hexadecimal < end && isHex(text.charCodeAt(hexadecimal))) hexadecimal++;
  if (hexadecimal === end) return true;
  for (let at = start; at + 4 <= end; at += 4) {
    const [b, c] = [value(at + 1), value(at + 2)];
    if (!isReadable(((value(at) << 2) | (b >> 4)) & 255)) return false;
    if (!isReadable(((b << 4) | (c >> 2)) & 255)) return false;
    if (!isReadable(((c << 6) | value(at + 3)) & 255)) return false;
  }
  return true;
}

/** Bytes of text: printable ones, line breaks, and all that UTF-8 uses beyond ASCII. */
const isReadable = (byte: number): boolean =>
  byte >= 0x20 ? byte !== 0x7f : byte === 0x09 || byte === 0x0a || byte === 0x0d;
