/**
 * Tells what a paragraph of plain text is: a heading, the caption of a lost picture, or prose.
 *
 * Rule: when in doubt it is prose; a heading that is missed costs less than one that is made up.
 */
import type { Block } from "./blocks.ts";

/** A paragraph with its role. */
export type Role = "heading" | "caption" | "facts" | "prose";

/** The role of the block at an index. Lists, tables and code are what they are. */
export function roleOf(blocks: readonly Block[], index: number): Role {
  const block = blocks[index];
  if (block?.kind !== "paragraph") return "prose";
  const [first = "", second] = block.lines;
  if (second !== undefined && isUnderline(second) && block.lines.length === 2) return "heading";
  if (isCaption(block.lines)) return "caption";
  if (second !== undefined) return block.lines.every(isFact) ? "facts" : "prose";
  const next = blocks[index + 1];
  if (!next || !looksLikeHeading(first)) return "prose";
  // "Three things came together:" leads up to a list; "Action items:" is its heading.
  if (first.endsWith(":") && next.kind === "list" && first.split(/\s+/).length > 3) return "prose";
  return isShortLine(next) && isShortLine(blocks[index + 2]) ? "prose" : "heading";
}

/** Several short lines in a row are an address or a signature, and none of them a heading. */
function isShortLine(block: Block | undefined): boolean {
  const [line = "", second] = block?.kind === "paragraph" ? block.lines : [];
  return second === undefined && looksLikeHeading(line) && !/[:?]$/.test(line);
}

/** A row of signs that underlines the line above. */
export const isUnderline = (line: string): boolean =>
  /^(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,})$/.test(line);

/** A short line that begins like a title and does not end like a sentence. */
export function looksLikeHeading(line: string): boolean {
  const words = line.split(/\s+/);
  return (
    line.length <= 80 &&
    words.length <= 12 &&
    /^["'“‘(]?[\p{Lu}\p{N}]/u.test(line) &&
    !/[.,;…"”]$/.test(line) &&
    !/[.!?] \p{Lu}|:\/\/|@|\t|^\d{1,2}[:.]\d\d\b|^[\d\W]*$/u.test(line) &&
    !/^(?:[^:]{1,40}):\s+\S/.test(line)
  );
}

/** `Label: value`, or a line that begins with a time or a date. */
const isFact = (line: string): boolean =>
  /^[\p{Lu}\p{N}][^:.]{0,40}:\s+\S.{0,80}$/u.test(line) ||
  /^\[?(?:\d{4}-\d\d-\d\d|\d{1,2}[:.]\d\d\b|\d{4}\s?(?:UTC|GMT|Z)\b)/.test(line);

/** `Figure 2: …`, `[image: …]`, or a line that the next one begins with. */
function isCaption(lines: readonly string[]): boolean {
  const [first = "", second] = lines;
  if (/^(?:\[(?:image|picture|photo|figure|screenshot|chart|graph|cid)\b[^\]]*\]$)/i.test(first))
    return true;
  if (
    /^(?:fig(?:ure|\.)|image|picture|chart|graph|diagram|screenshot)\s*\d+\s*[:.–—-]\s*\S/i.test(
      first,
    )
  ) {
    return true;
  }
  return (
    second !== undefined && first.length > 3 && first.length <= 120 && second.startsWith(first)
  );
}
