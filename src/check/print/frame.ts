/**
 * The line a finding speaks of, with carets under the words.
 *
 * In:   a source and a place in it.
 * Out:  two printed lines, cut to a width around the place; nothing for a place past the end.
 */
import { lineText, type Place, type Source } from "../../source/text.ts";
import { visible } from "./visible.ts";

/** How much of a line is shown, in characters, and how much of it stands before the place. */
const width = 92;
const before = 40;

/** A line of source as a printer shows it. */
export interface Frame {
  /** The line's number, then a bar: `3 | `. */
  readonly gutter: string;
  readonly code: string;
  /** Spaces that bring the carets under the words, the gutter's own width included. */
  readonly indent: string;
  readonly carets: string;
}

/** The frame around a place; undefined where the source has no such line or it is blank. */
export function frameAt(source: Source, { line, column }: Place): Frame | undefined {
  const text = lineText(source, line);
  if (text.trim() === "") return undefined;
  const at = Math.min(column - 1, text.length);
  const from = at > width - 12 ? at - before : 0;
  const head = (from > 0 ? "…" : "") + visible(text.slice(from, at));
  const words = visible(wordsAt(text, at).slice(0, width));
  const tail = visible(text.slice(at, from + width));
  const gutter = `${line} | `;
  return {
    gutter,
    code: head + tail + (text.length > from + width ? "…" : ""),
    indent: " ".repeat(gutter.length + [...head].length),
    carets: "^".repeat(Math.max(1, Math.min([...words].length, [...tail].length))),
  };
}

/** The token that begins at an offset: a quoted string, a run of word characters, or one sign. */
function wordsAt(text: string, at: number): string {
  const rest = text.slice(at);
  return /^(?:"[^"]*"|'[^']*'|[^\s,:;[\]{}()"'<>]+|\S)/u.exec(rest)?.[0] ?? " ";
}
