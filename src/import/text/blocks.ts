/**
 * Cuts plain text into blocks: paragraphs, lists, tables, code.
 *
 * In:   text with plain line breaks.
 * Out:  blocks in order; every line of the text is in one of them.
 */

/** A list entry; `depth` counts from 0. */
export interface Entry {
  readonly depth: number;
  readonly ordered: string | undefined;
  readonly lines: readonly string[];
}

/** A piece of plain text. */
export type Block = { readonly line: number } & (
  | { readonly kind: "paragraph"; readonly lines: readonly string[] }
  | { readonly kind: "list"; readonly entries: readonly Entry[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "code"; readonly lines: readonly string[] }
);

/** A bullet or a number, with what stands before and after it. `o` is Word's second level. */
const item = /^(\s*)(?:([•◦▪▫●○■□‣⁃∙·*–—-]|o(?=\t| {2,}))|(\d{1,3})[.)])[\s\u00a0]+(?=\S)(.*)$/u;

/** Cuts a text into blocks. */
export function cutBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let pending: string[] = [];
  let first = 1;
  const flush = (): void => {
    if (pending.length > 0) blocks.push(...toBlocks(pending, first));
    pending = [];
  };
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") flush();
    else {
      if (pending.length === 0) first = index + 1;
      pending.push(line.trimEnd());
    }
  }
  flush();
  return joinLists(blocks);
}

/** Turns lines without an empty one between them into blocks. */
function toBlocks(lines: readonly string[], line: number): Block[] {
  const cells = lines.map((row) =>
    row
      .trim()
      .split(/\t+/)
      .map((cell) => cell.trim()),
  );
  const columns = cells[0]?.length ?? 0;
  if (lines.length > 1 && columns > 1 && cells.every((row) => row.length === columns)) {
    return [{ kind: "table", line, rows: cells }];
  }
  const starts = lines.findIndex((text) => item.test(text));
  if (starts < 0) {
    const isCode = lines.every((text) => /^(?: {4}|\t)/.test(text));
    return [{ kind: isCode ? "code" : "paragraph", line, lines: isCode ? lines : trimmed(lines) }];
  }
  const list: Block = {
    kind: "list",
    line: line + starts,
    entries: toEntries(lines.slice(starts)),
  };
  return starts === 0 ? [list] : [...toBlocks(lines.slice(0, starts), line), list];
}

const trimmed = (lines: readonly string[]): string[] => lines.map((line) => line.trim());

/** Reads list entries; a line without a bullet goes on with the entry before it. */
function toEntries(lines: readonly string[]): Entry[] {
  const entries: (Entry & { lines: string[]; indent: number })[] = [];
  for (const line of lines) {
    const [, space = "", bullet, ordered, words = ""] = item.exec(line) ?? [];
    const last = entries.at(-1);
    if (bullet === undefined && ordered === undefined) {
      last?.lines.push(line.trim());
      continue;
    }
    const indent =
      space.replaceAll("\t", "    ").length + (bullet === "o" || bullet === "◦" ? 1 : 0);
    const parents = new Set(entries.map((entry) => entry.indent).filter((i) => i < indent));
    const depth =
      last && indent > last.indent ? last.depth + 1 : Math.min(parents.size, last?.depth ?? 0);
    entries.push({ depth, indent, ordered, lines: [words] });
  }
  return entries.map(({ depth, ordered, lines: words }) => ({ depth, ordered, lines: words }));
}

/** Joins lists that only empty lines part: authors put those between bullets. */
function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isOne =
      block.kind === "list" &&
      last?.kind === "list" &&
      (block.entries[0]?.ordered === undefined) === (last.entries[0]?.ordered === undefined);
    if (isOne)
      joined[joined.length - 1] = { ...last, entries: [...last.entries, ...block.entries] };
    else joined.push(block);
  }
  return joined;
}
