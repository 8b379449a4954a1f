/** Blanks passages of a text to spaces, so that every other character keeps its place. */

/** Offsets of a passage: from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text with each passage turned into spaces; line breaks stay. */
export function blank(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let kept = "";
  let from = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const first = Math.max(start, from);
    if (end <= first) continue;
    kept += text.slice(from, first) + text.slice(first, end).replace(/[^\r\n]/g, " ");
    from = end;
  }
  return kept + text.slice(from);
}
