/**
 * Takes rows out of tables that say themselves which of them are internal.
 *
 * In:   a text, its blocks.
 * Out:  the text without those rows and without the column that marks them; all lengths and all
 *       lines outside these tables stay, so that every other place stays what it was.
 */
import { foldLookalikes } from "../source/fold.ts";
import { lineStarts, type Source } from "../source/text.ts";
import { blank, type Span } from "./blank.ts";
import type { Blocks } from "./code-lines.ts";

/** Headings of a column that marks rows, and the cells in it that mark none. */
const marking = new Set(["internal", "internal only", "visibility", "private", "confidential"]);
const publicCells = new Set(["", "-", "no", "n", "false", "0", "public", "x̶", "✗", "✘", "❌"]);

/** The text of a source in which marked rows and their columns are gone. */
export function dropInternalRows(source: Source, blocks: Blocks): string {
  let { text } = source;
  for (const { start, end, rows, column } of markedTables(source, blocks))
    text = text.slice(0, start) + withoutColumn(rows, column).join("\n") + text.slice(end);
  return text;
}

/** Where marked rows stand. */
export function internalRows(source: Source, blocks: Blocks): Span[] {
  const spans: Span[] = [];
  for (const { start, rows, column } of markedTables(source, blocks)) {
    let at = start;
    for (const [index, row] of rows.entries()) {
      if (isMarked(index, cellsOf(row)[column])) spans.push({ start: at, end: at + row.length });
      at += row.length + 1;
    }
  }
  return spans;
}

interface MarkedTable extends Span {
  readonly rows: readonly string[];
  /** The column that marks rows. */
  readonly column: number;
}

function markedTables(source: Source, { tokens, firstLine }: Blocks): MarkedTable[] {
  const { text } = source;
  const starts = lineStarts(source);
  return tokens.flatMap(({ type, map }): MarkedTable[] => {
    if (type !== "table_open" || !map) return [];
    const [start = 0, end = text.length] = [starts[map[0] + firstLine], starts[map[1] + firstLine]];
    const rows = text.slice(start, end).split("\n");
    const column = cellsOf(rows[0] ?? "").findIndex(({ content }) => marking.has(plain(content)));
    return column < 0 ? [] : [{ start, end, rows, column }];
  });
}

const isMarked = (index: number, cell: Cell | undefined): boolean =>
  index > 1 && cell !== undefined && !publicCells.has(plain(cell.content));

const plain = (cell: string): string => foldLookalikes(cell.replace(/[*_`]/g, "")).trim();

interface Cell extends Span {
  readonly content: string;
}

/** The rows that stay, then the place of those that do not, as blank lines. */
function withoutColumn(rows: readonly string[], column: number): string[] {
  const kept: string[] = [];
  const gone: string[] = [];
  rows.forEach((row, index) => {
    const cell = cellsOf(row)[column];
    if (isMarked(index, cell)) gone.push(row.replace(/[^\r]/g, " "));
    else kept.push(cell ? blank(row, [cell]) : row);
  });
  const last = kept.at(-1) === "" ? kept.splice(-1) : [];
  return [...kept, ...gone, ...last];
}

/** The cells of a row, each with one of the bars beside it, so that blanking one removes it. */
function cellsOf(row: string): Cell[] {
  const bars = [...row.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  const edges = [-1, ...bars, row.length];
  const cells = edges.slice(0, -1).map((bar, index) => {
    const next = edges[index + 1] ?? row.length;
    return {
      start: bar + 1,
      end: Math.min(next + 1, row.length),
      content: row.slice(bar + 1, next),
    };
  });
  if (cells[0]?.content.replace(/[\s>]/g, "") === "") cells.shift();
  if (cells.length > 1 && cells.at(-1)?.content.trim() === "") cells.pop();
  const last = cells.at(-1);
  // Without a closing bar, the bar before the last cell goes with it.
  if (last && row[last.end - 1] !== "|" && cells.length > 1)
    cells[cells.length - 1] = { ...last, start: last.start - 1 };
  return cells;
}
