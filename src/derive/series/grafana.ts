/**
 * Grafana's CSV export ("Series joined by time", "Series by rows" of older versions).
 *
 * Rule: its words for "no value" are gaps; a unit that all cells of a column carry ("1.5 ms") is
 * the unit of the series; a note to a spreadsheet program on the first line is passed over.
 */
import { seriesFromTable, type CellRules } from "./from-table.ts";
import type { RawSet, ReadContext } from "./series.ts";
import { readTable, type Table } from "./table.ts";

const cells: CellRules = { gaps: new Set(["null", "undefined", "nan", "-"]) };
const withUnit = /^([+-]?\d+(?:\.\d+)?)\s?(%|[\p{L}µμ°][\p{L}µμ°/%]*)$/u;

/** True for a heading row as Grafana writes it, quotes included. */
export const looksLikeGrafana = (text: string): boolean =>
  /^\ufeff?(?:"Time"[;,]|"?Series"?[;,]"?Time"?[;,]"?Value"?\r?\n)/.test(text);

/** Reads an export; the line of a note on top keeps its number. */
export function seriesFromGrafana(text: string, context: ReadContext): RawSet | undefined {
  const note = /^\ufeff?"?sep=.*\r?\n/.exec(text)?.[0];
  const report: ReadContext["report"] = (code, line, details) =>
    context.report(code, note === undefined ? line : line + 1, details);
  const inner = { ...context, report };
  const table = readTable(note === undefined ? text : text.slice(note.length), inner);
  if (!table) return undefined;
  const { headings } = table;
  const long = headings.join() === "Series,Time,Value";
  const units = headings.map((_, column) => unitOfColumn(table, column));
  const stripped: Table = {
    headings,
    rows: table.rows.map(({ cells: row, line }) => ({
      line,
      cells: row.map((cell, column) => (units[column] ? cell.replace(withUnit, "$1") : cell)),
    })),
  };
  const named = long ? { ...inner, time: "Time", name: "Series", value: "Value" } : inner;
  const set = seriesFromTable(stripped, named, cells);
  return (
    set && {
      ...set,
      series: set.series.map((one) => ({
        ...one,
        unit: units[long ? headings.indexOf("Value") : headings.indexOf(one.name)],
      })),
    }
  );
}

/** The unit that every value of a column carries; undefined where they differ or carry none. */
function unitOfColumn({ rows }: Table, column: number): string | undefined {
  const units = new Set(
    rows
      .map(({ cells: row }) => row[column]?.trim() ?? "")
      .filter((cell) => cell !== "" && !cells.gaps.has(cell.toLowerCase()))
      .map((cell) => withUnit.exec(cell)?.[2]),
  );
  return units.size === 1 ? [...units][0] : undefined;
}
