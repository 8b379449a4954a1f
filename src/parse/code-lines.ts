/**
 * Tells which lines of a report are code, as its Markdown renderer will see them.
 *
 * Rule: only what is fenced on both sides, or set in as code, counts; everything else is text in
 *       which a marker means what it says.
 */
import MarkdownIt, { type Token } from "markdown-it";
import { lineStarts, type Source } from "../source/text.ts";
import { quicken } from "./markdown-state.ts";

const markdown = new MarkdownIt({ html: true });
quicken(markdown);
markdown.core.ruler.disable(["inline", "text_join"]);

/** Block tokens of the text from `start`, with lines counted from 0 at the top of the file. */
export interface Blocks {
  readonly tokens: readonly Token[];
  /** Adds to a token's line to give the line of the file, counted from 0. */
  readonly firstLine: number;
}

/** The block structure of a body. */
export function readBlocks(source: Source, start: number): Blocks {
  const firstLine = lineStarts(source).findLastIndex((offset) => offset <= start);
  return { tokens: markdown.parse(source.text.slice(start), {}), firstLine };
}

/** Lines (counted from 0 in the file) that are code. */
export function codeLines(source: Source, { tokens, firstLine }: Blocks): ReadonlySet<number> {
  const starts = lineStarts(source);
  const lines = new Set<number>();
  for (const { type, map, markup } of tokens) {
    if (!map || (type !== "fence" && type !== "code_block")) continue;
    const [from, to] = [map[0] + firstLine, map[1] + firstLine];
    const last = source.text.slice(starts[to - 1], starts[to]);
    if (type === "fence" && (to - from < 2 || !last.includes(markup))) continue;
    for (let line = from; line < to; line++) lines.add(line);
  }
  return lines;
}
