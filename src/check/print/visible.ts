/**
 * Makes text from a report harmless to a terminal and plain to a reader.
 *
 * In:   any text, escape sequences and direction marks included.
 * Out:  one line; what would not show, or would move the cursor, is spelled out as `\u{1b}`.
 * Rule: nothing that a printer writes comes from a report without passing through here.
 */

/** Controls, line separators, zero-width and direction characters, lone surrogates. */
const invisible =
  /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\u115f\u1160\u3164\uffa0]/gu; /* hangul fillers show nothing */

/** The text on one line with every invisible character spelled out, a tab becoming one space. */
export function visible(text: string): string {
  return text.replace(invisible, (character) =>
    character === "\t" ? " " : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
