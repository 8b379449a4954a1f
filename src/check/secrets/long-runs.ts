/**
 * Finds long runs of characters of one kind, such as credentials and encoded texts are.
 *
 * In:   a text, a kind of characters, how many make a run long.
 * Out:  where each long run stands, in order.
 * Rule: a piece of that length which ends a run holds no other one: looked at from behind, most
 *       characters are never looked at.
 */

import { unitsOf } from "../../source/units.ts";

/** A kind of characters: 1 for the code of each of them. */
export type Kind = Uint8Array;

/** Where a run stands; `end` is the offset behind it. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** A kind of ASCII characters, as a class of a pattern names them. */
export function kindOf(characters: RegExp): Kind {
  const kind = new Uint8Array(0x10000);
  for (let code = 0; code < 128; code++)
    if (characters.test(String.fromCharCode(code))) kind[code] = 1;
  return kind;
}

/** What base64 and hexadecimal are written with. */
export const encodedKind = kindOf(/[\w+/-]/);

/** Every longest run of a kind with at least so many characters. */
export function longRuns(text: string, kind: Kind, shortest: number): Run[] {
  const runs: Run[] = [];
  const { length } = text;
  const units = unitsOf(text);
  let start = 0;
  while (start + shortest <= length) {
    let at = start + shortest - 1;
    while (at >= start && kind[units[at] ?? 0] === 1) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start + shortest;
    while (end < length && kind[units[end] ?? 0] === 1) end++;
    runs.push({ start, end });
    start = end + 1;
  }
  return runs;
}
