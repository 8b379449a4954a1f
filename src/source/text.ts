/**
 * A text with positions.
 *
 * In:   the characters of one file.
 * Out:  lines and columns, both counted from 1, columns in UTF-16 units, as editors count them.
 */
import { rememberingOf } from "./remembering.ts";

/** A place in a file: line and column, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One file as it was read: its path as the user would write it, and its text without a BOM. */
export interface Source {
  /** Relative to the folder that the command was started in, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
  /** Where the file is on this machine, for what lies beside it; never shown. */
  readonly file?: string;
}

/** Offsets at which the lines of a source begin, in order; the first is 0. */
export const lineStarts = rememberingOf(({ text }: Source): readonly number[] => {
  const found = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) found.push(at + 1);
  return found;
});

/** The place of an offset (UTF-16 units from the start of the text). */
export function placeAt(source: Source, offset: number): Place {
  const lines = lineStarts(source);
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}

/** The text of a line (counted from 1) without its line break; empty past the end. */
export function lineText(source: Source, line: number): string {
  const lines = lineStarts(source);
  const start = lines[line - 1];
  if (start === undefined) return "";
  return source.text.slice(start, (lines[line] ?? source.text.length + 1) - 1).replace(/\r$/, "");
}
