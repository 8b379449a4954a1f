/**
 * The figures of a chart as rows: a table for the page and a CSV file for everything.
 *
 * Rule: values stand in the author's unit, exactly as they were read. The file holds all rows, the
 * table as many as somebody would read. No cell of the file can start a formula.
 */
import { stringify } from "csv-stringify/sync";
import type { Series, SeriesSet } from "../../derive/series/series.ts";
import { isoAt } from "../../model/zoned-time.ts";
import { oneLine } from "../one-line.ts";

/** One time or label with the values of all series there. */
export interface FigureRow {
  readonly x: number;
  readonly label: string;
  readonly values: readonly (number | undefined)[];
}

/** Rows that a table on a page has at most. */
export const tableRows = 40;

/** All rows of a set, in order; `label` is an ISO instant or the label of the row. */
export function figureRows({ series, categories }: SeriesSet, zone: string): FigureRow[] {
  const values = new Map<number, (number | undefined)[]>();
  for (const [column, { points }] of series.entries()) {
    for (const { x, y } of points) {
      const row = values.get(x) ?? Array.from({ length: series.length });
      row[column] = y;
      values.set(x, row);
    }
  }
  return [...values]
    .toSorted(([a], [b]) => a - b)
    .filter(([, row]) => row.some((value) => value !== undefined))
    .map(([x, row]) => ({
      x,
      label: categories ? (categories[x] ?? "") : isoAt(x, zone),
      values: row,
    }));
}

/** The rows for a table: all, or evenly spread ones together with every extreme. */
export function telling(
  rows: readonly FigureRow[],
  series: readonly Series[],
): readonly FigureRow[] {
  if (rows.length <= tableRows) return rows;
  const spread = Math.max(tableRows - series.length * 2, 10);
  const kept = new Set(
    Array.from({ length: spread }, (_, at) => Math.round((at * (rows.length - 1)) / (spread - 1))),
  );
  for (const column of series.keys()) {
    let [least, most] = [-1, -1];
    const valueAt = (index: number): number => rows[index]?.values[column] ?? Number.NaN;
    for (const [index, { values }] of rows.entries()) {
      const value = values[column];
      if (value === undefined) continue;
      if (!(value >= valueAt(least))) least = index;
      if (!(value <= valueAt(most))) most = index;
    }
    kept.add(least).add(most);
  }
  return rows.filter((_, index) => kept.has(index));
}

/** What a spreadsheet program would take for a formula, full-width signs included. */
const formula = /^[\s'"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** Makes text safe for a spreadsheet: one line, and never the start of a formula. */
export function safeCell(text: string): string {
  const line = oneLine(text);
  return formula.test(line) ? `'${line}` : line;
}

/** A CSV file of all rows. Numbers are plain numbers; a minus before digits is no formula. */
export function figuresCsv(rows: readonly FigureRow[], { series, categories }: SeriesSet): string {
  const headings = series.map(({ label, unit }) =>
    safeCell(unit === undefined ? label : `${label} (${unit})`),
  );
  const heading = stringify([[categories ? "label" : "time", ...headings]]);
  if (categories)
    return heading + stringify(rows.map(({ label, values }) => [safeCell(label), ...values]));
  // Instants and numbers never need quotes.
  return rows.reduce((csv, { label, values }) => `${csv}${label},${values.join(",")}\n`, heading);
}
