/**
 * Finds footnotes that nothing refers to: nobody who writes Markdown expects to see them.
 *
 * In:   a source, the offset of its body, the lines that are code.
 * Out:  the passages, each from its label to the end of its paragraph.
 */
import { lineStarts, lineText, type Source } from "../source/text.ts";
import type { Span } from "./blank.ts";

const definition = /^[ \t>]*\[\^([^\]\s]{1,999})\]:/;

/** True for a text that may hold a footnote. */
export const mayHoldFootnotes = (text: string): boolean => text.includes("[^");

/** Footnotes without a reference, in order. */
export function findUnusedFootnotes(
  source: Source,
  bodyStart: number,
  code: ReadonlySet<number>,
): Span[] {
  const used = new Set(
    [...source.text.matchAll(/\[\^([^\]\s]{1,999})\](?!:)/g)].map(([, label = ""]) => label),
  );
  const starts = lineStarts(source);
  const spans: Span[] = [];
  for (let line = 0; line < starts.length; line++) {
    const start = starts[line] ?? 0;
    if (start < bodyStart || code.has(line)) continue;
    const label = definition.exec(lineText(source, line + 1))?.[1];
    if (label === undefined || used.has(label)) continue;
    let last = line;
    while (last + 1 < starts.length && continues(lineText(source, last + 2))) last++;
    spans.push({ start, end: (starts[last] ?? 0) + lineText(source, last + 1).length });
    line = last;
  }
  return spans;
}

/** True for a line that belongs to the paragraph before it. */
const continues = (line: string): boolean => line.trim() !== "" && !definition.test(line);
