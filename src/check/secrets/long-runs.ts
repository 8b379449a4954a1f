/**
 * Finds long runs of characters of one kind, such as credentials and encoded texts are.
 *
 * In:   a text, a kind of characters, how many make a run long.
 * Out:  where each long run stands, in order.
 * Rule: a piece of that length which ends a run holds no other one: looked at from behind, most
 *       characters are never looked at.
 */

/** A kind of characters: true for each of it. */
export type Kind = (code: number) => boolean;

/** Where a run stands; `end` is the offset behind it. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** A kind of ASCII characters, as a character class of a pattern names them. */
export function kindOf(characters: RegExp): Kind {
  const isOne = Uint8Array.from({ length: 128 }, (_, code) =>
    characters.test(String.fromCharCode(code)) ? 1 : 0,
  );
  return (code) => isOne[code] === 1;
}

/** Every longest run of a kind with at least so many characters. */
export function longRuns(text: string, isOne: Kind, shortest: number): Run[] {
  const runs: Run[] = [];
  const { length } = text;
  let start = 0;
  while (start + shortest <= length) {
    let at = start + shortest - 1;
    while (at >= start && isOne(text.charCodeAt(at))) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start + shortest;
    while (end < length && isOne(text.charCodeAt(end))) end++;
    runs.push({ start, end });
    start = end + 1;
  }
  return runs;
}
