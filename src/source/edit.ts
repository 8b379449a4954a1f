/**
 * Edits that mend a file without anybody's judgement, and how to make them.
 *
 * Rule: an edit is made only where the words that it replaces still stand.
 */
import { lineStarts, type Source } from "./text.ts";

/** Replaces the words at a place; line and column are counted from 1. */
export interface Edit {
  readonly line: number;
  readonly column: number;
  readonly written: string;
  readonly meant: string;
}

/** A text after its edits, and how many of them were made. */
export interface Edited {
  readonly text: string;
  readonly count: number;
}

/** Makes edits; of two that overlap the first one counts. */
export function applyEdits(source: Source, edits: readonly Edit[]): Edited {
  const lines = lineStarts(source);
  const placed = edits
    .map((edit) => ({ ...edit, start: (lines[edit.line - 1] ?? Infinity) + edit.column - 1 }))
    .toSorted((a, b) => a.start - b.start);
  let text = "";
  let from = 0;
  let count = 0;
  for (const { start, written, meant } of placed) {
    if (start < from || !source.text.startsWith(written, start)) continue;
    text += source.text.slice(from, start) + meant;
    from = start + written.length;
    count++;
  }
  return { text: text + source.text.slice(from), count };
}
