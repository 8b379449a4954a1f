/**
 * Reads a document into blocks: headings, paragraphs, list items, table rows, code.
 *
 * In:   the text of the file and the offset at which its body begins.
 * Out:  blocks in document order, as ranges of that text.
 * Rule: one pass over the lines; no line is looked at again, whatever its neighbours are.
 */
import { formOf, type Block, type Form, type Span } from "./block.ts";
import { readHtml } from "./blocks-html.ts";

const marker = /^(?:[-*+•‣▪◦·–—∙●]|\d{1,3}[.)])(?:[ \t]+|$)/;
const taskBox = /^\[[ xX]\][ \t]+/;
const fence = /^(`{3,}|~{3,})/;
const htmlBlock =
  /^<\/?(?:article|aside|blockquote|body|center|dd|details|div|dl|dt|figcaption|figure|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)(?:[\s/>]|$)/i;
const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const rule = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** A block that still grows by lines. */
type Open = { -readonly [Key in keyof Block]: Block[Key] };

/** What was read last: timeline, action items and corrections ask for the same blocks in turn. */
let latest: { text: string; bodyStart: number; form: Form; blocks: readonly Block[] } | undefined;

/** Blocks of a document from `bodyStart` on. */
export function readBlocks(text: string, bodyStart: number, path: string): readonly Block[] {
  const form = formOf(path, text.slice(bodyStart, bodyStart + 500));
  if (latest?.bodyStart === bodyStart && latest.form === form && latest.text === text)
    return latest.blocks;
  const blocks =
    form === "html" ? readHtml(text, bodyStart, text.length) : readMarkdown(text, bodyStart);
  latest = { text, bodyStart, form, blocks };
  return blocks;
}

function readMarkdown(text: string, bodyStart: number): Block[] {
  const blocks: Block[] = [];
  /** Columns at which the content of the open list items begins. */
  let lists: number[] = [];
  let open: Open | undefined;
  let fenceMark: string | undefined;
  let table = 0;
  let header: readonly Span[] | undefined;
  let inTable = false;
  let comment = false;
  let blank = true;

  const close = (): void => {
    if (open) blocks.push(open);
    open = undefined;
  };
  const size = text.length;
  for (let lineStart = bodyStart; lineStart < size;) {
    const newline = text.indexOf("\n", lineStart);
    const lineEnd = newline < 0 ? size : newline;
    const next = newline < 0 ? size : newline + 1;
    let at = lineStart;
    let column = 0;
    let quoted = false;
    for (; at < lineEnd; at++) {
      const c = text.charCodeAt(at);
      if (c === 32) column++;
      else if (c === 9) column += 4 - (column % 4);
      else if (c === 62 && column < 4 + (lists.at(-1) ?? 0) && !fenceMark) {
        quoted = true;
        column = 0;
      } else break;
    }
    let end = lineEnd;
    while (end > at && text.charCodeAt(end - 1) <= 32) end--;
    const lead = text.charCodeAt(at);
    const here = lineStart;
    lineStart = next;

    if (fenceMark) {
      if (lead === fenceMark.charCodeAt(0) && text.startsWith(fenceMark, at)) {
        fenceMark = undefined;
        close();
      } else if (open) open.end = lineEnd;
      continue;
    }
    if (comment) {
      comment = !text.slice(at, end).includes("-->");
      continue;
    }
    if (at >= end) {
      close();
      blank = true;
      inTable = false;
      continue;
    }
    const afterBlank = blank;
    blank = false;
    if (lead === 96 || lead === 126) {
      const found = fence.exec(text.slice(at, at + 8));
      if (found && text.indexOf("`", at + (found[0]?.length ?? 0)) !== end - 1) {
        close();
        const closing = text.indexOf(found[0], at + found[0].length);
        if (closing < 0 || closing > end || lead === 126) {
          fenceMark = found[0];
          open = { kind: "code", level: 0, quoted, start: next, end: next };
          continue;
        }
      }
    }
    if (lead === 35) {
      const hashes = /^#{1,6}(?=\s|\S)/.exec(text.slice(at, at + 7))?.[0] ?? "#";
      if (/[ \t#]/.test(text[at + hashes.length] ?? " ")) {
        close();
        lists = [];
        inTable = false;
        let from = at + hashes.length;
        while (from < end && text.charCodeAt(from) <= 32) from++;
        blocks.push({ kind: "heading", level: hashes.length, quoted, start: from, end });
        continue;
      }
    }
    if (lead === 60) {
      if (text.startsWith("<!--", at)) {
        comment = !text.slice(at, end).includes("-->");
        if (comment || text.slice(at, end).endsWith("-->")) continue;
      } else if (afterBlank && htmlBlock.test(text.slice(at, at + 20))) {
        close();
        const [stop, from] = endOfHtml(text, at, next);
        blocks.push(...readHtml(text, at, stop));
        lineStart = from;
        blank = true;
        continue;
      }
    }
    const line = end - at < 400 ? text.slice(at, end) : text.slice(at, at + 400);
    if (
      open?.kind === "paragraph" &&
      (lead === 61 || lead === 45 || lead === 126) &&
      /^(?:=+|-{2,}|~{3,})$/.test(line)
    ) {
      const heading = open as Open;
      heading.kind = "heading";
      heading.level = lead === 61 ? 1 : 2;
      close();
      continue;
    }
    if ((lead === 42 || lead === 45 || lead === 95) && rule.test(line)) {
      close();
      lists = [];
      continue;
    }
    if (line.includes("|")) {
      if (inTable) {
        blocks.push({
          kind: "row",
          level: 0,
          quoted,
          start: at,
          end,
          cells: cellsOf(text, at, end),
          table,
          ...(header ? { header } : {}),
        });
        continue;
      }
      const following = text
        .slice(next, Math.min(next + 400, (text.indexOf("\n", next) + 1 || size + 1) - 1))
        .trim()
        .replace(/^>\s*/, "");
      if (
        following.includes("-") &&
        delimiterRow.test(following) &&
        (following.includes("|") || lead === 124)
      ) {
        close();
        table++;
        inTable = true;
        header = cellsOf(text, at, end);
        lineStart = text.indexOf("\n", next) + 1 || size + 1;
        continue;
      }
    } else inTable = false;

    const mark = marker.exec(line.slice(0, 12));
    const isMark =
      mark !== null &&
      (afterBlank || open?.kind !== "paragraph" || !/^\d/.test(line) || /^1[.)]/.test(line));
    if (isMark) {
      close();
      while (lists.length > 0 && column < (lists.at(-1) ?? 0)) lists.pop();
      lists.push(column + mark[0].length);
      let from = at + mark[0].length;
      from += taskBox.exec(text.slice(from, from + 6))?.[0].length ?? 0;
      while (from < end && text.charCodeAt(from) <= 32) from++;
      open = { kind: "item", level: lists.length, quoted, start: Math.min(from, end), end };
      continue;
    }
    if (open) {
      // A quotation goes on over lines that lost their mark.
      if (open.quoted || !quoted || open.kind === "item") {
        open.end = end;
        continue;
      }
      close();
    }
    while (lists.length > 0 && column < (lists.at(-1) ?? 0) - 1) lists.pop();
    if (column >= 4 && lists.length === 0 && afterBlank && column >= 4 && isCodeLike(line)) {
      open = { kind: "code", level: 0, quoted, start: here, end };
      continue;
    }
    open = { kind: "paragraph", level: lists.length, quoted, start: at, end };
  }
  close();
  return blocks;
}

/** Indented text after a blank line is code in Markdown, but a quotation in plain text: ask its look. */
const isCodeLike = (line: string): boolean => /[{};=<>$|]|::|\(\)/.test(line);

/** HTML in Markdown runs to the next blank line: where it stops, and where the next line begins. */
function endOfHtml(text: string, from: number, next: number): [stop: number, next: number] {
  let at = next;
  for (;;) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    if (at >= text.length || text.slice(at, end).trim() === "")
      return [Math.max(at, from), Math.min(end + 1, text.length)];
    at = end + 1;
  }
}

/** The cells of a table row: between bars that are not escaped, without the white space around. */
function cellsOf(text: string, start: number, end: number): Span[] {
  const cells: Span[] = [];
  let from = text[start] === "|" ? start + 1 : start;
  for (let at = from; at <= end; at++) {
    if (at < end && (text[at] !== "|" || text[at - 1] === "\\")) continue;
    if (at === end && from >= end) break;
    let left = from;
    let right = at;
    while (left < right && text.charCodeAt(left) <= 32) left++;
    while (right > left && text.charCodeAt(right - 1) <= 32) right--;
    cells.push({ start: left, end: right });
    from = at + 1;
  }
  return cells;
}
