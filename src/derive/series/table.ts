/**
 * CSV text to rows of cells, each with its line.
 *
 * Rule: a row that does not fit its heading is a finding, never filled up or cut.
 */
import { CsvError, parse } from "csv-parse/sync";
import type { ReadContext } from "./series.ts";

/** One row of values; `line` is counted from 1 in the file. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A heading row and the rows under it; every row has as many cells as there are headings. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

/** Reads CSV with commas, or with semicolons or tabs where the heading row has no comma. */
export function readTable(text: string, { report }: ReadContext): Table | undefined {
  const first = /^\ufeff?\s*([^\r\n]*)/.exec(text)?.[1] ?? "";
  const refuse = (problem: string, line: number): undefined => {
    report("chart-data-unreadable", line, { problem, expected: "CSV with one heading row" });
  };
  if (/^"?sep=/i.test(first)) return refuse("the first line is a note to a spreadsheet program", 1);
  const bare = first.replace(/"[^"]*"/g, "");
  const delimiter = bare.includes(",") ? "," : bare.includes(";") ? ";" : "\t";
  let read: readonly Row[];
  try {
    read = parseRows(text, delimiter);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : 1;
    return refuse(error.message.replace(/:.*$/s, "").toLowerCase(), line);
  }
  const [heading, ...rows] = read;
  if (!heading) return undefined;
  const headings = heading.cells.map((cell) => cell.trim());
  if (headings.length < 2) return refuse("there is only one column", heading.line);
  if (!headingsAreClear(headings, heading.line, report)) return undefined;
  const even = rows.filter(({ cells, line }) => {
    if (cells.length === headings.length) return true;
    const details = { cells: String(cells.length), expected: String(headings.length) };
    report("chart-row-uneven", line, details);
    return false;
  });
  return { headings, rows: even };
}

interface RowWithInfo {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

const lineEnd = /\r\n|\n|\r/;

function parseRows(text: string, delimiter: string): Row[] {
  // Without quotes a row is a line; what monitoring exports is long and has none.
  if (!text.includes('"'))
    return text
      .replace(/^\ufeff/, "")
      .split(lineEnd)
      .flatMap((line, at) => (line === "" ? [] : [{ cells: line.split(delimiter), line: at + 1 }]));
  const parsed = parse(text, {
    delimiter,
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n", "\r"],
  }) as unknown as RowWithInfo[];
  return parsed.map(({ record, info }) => ({
    cells: record,
    line: info.lines - record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0),
  }));
}

function headingsAreClear(
  headings: readonly string[],
  line: number,
  report: ReadContext["report"],
): boolean {
  // The first heading may be empty: programs leave out the name of an index.
  const unclear = headings.filter(
    (heading, at) => (heading === "" && at > 0) || headings.indexOf(heading) !== at,
  );
  for (const column of unclear) report("chart-column-unclear", line, { column });
  return unclear.length === 0;
}
