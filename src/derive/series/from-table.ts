/**
 * A table to series: wide (a column for each series) or long (a row for each value of each series).
 *
 * Rule: the first column, or the one that the author names, holds times or labels. Where its
 * heading says time, everything in it must be one.
 */
import { nearest } from "../../source/nearest.ts";
import { irregularCodes, readInstant } from "./instant.ts";
import { readNumber } from "./number.ts";
import type { Point, RawSeries, RawSet, ReadContext } from "./series.ts";
import type { Row, Table } from "./table.ts";

/** How the cells of a format are to be read beyond plain CSV. */
export interface CellRules {
  /** Words that stand for "no value" besides the empty cell. */
  readonly gaps: ReadonlySet<string>;
}
export const plainCells: CellRules = { gaps: new Set() };

const timeHeading =
  /^(?:time|times|timestamp|datetime|date|day|ts|at|when|time \(.*\)|@timestamp|_time)$/i;

/** Settles which columns are what, and reads every row. */
export function seriesFromTable(
  table: Table,
  context: ReadContext,
  rules: CellRules = plainCells,
): RawSet | undefined {
  const column = (wanted: string | undefined): number => columnAt(table, wanted, context);
  const stated = column(context.time);
  const guessed = table.headings.findIndex((heading) => timeHeading.test(heading));
  const key = stated >= 0 ? stated : Math.max(guessed, 0);
  const name = column(context.name);
  const value = column(context.value);
  if ([context.time, context.name, context.value].some((w) => w && !table.headings.includes(w)))
    return undefined;
  const positions = readPositions(table, key, stated >= 0 || guessed >= 0, context);
  const long =
    name >= 0 ? { name, value: longValue(table, key, name, value) } : longShape(table, key);
  const series =
    long && long.value >= 0
      ? readLong(table, long.name, long.value, positions.at, context, rules)
      : readWide(table, key, positions.at, context, rules);
  return { categories: positions.categories, series };
}

function columnAt(table: Table, wanted: string | undefined, context: ReadContext): number {
  if (wanted === undefined) return -1;
  const at = table.headings.indexOf(wanted);
  if (at < 0) reportMissing(wanted, table.headings, context);
  return at;
}

/** Reports a column that is not there, with the nearest one that is. */
export function reportMissing(
  column: string,
  headings: readonly string[],
  { report }: Pick<ReadContext, "report">,
): void {
  const known = headings
    .slice(0, 20)
    .map((heading) => `"${heading}"`)
    .join(", ");
  report("chart-column-missing", 1, { column, known, nearest: nearest(column, headings) ?? "" });
}

interface Positions {
  readonly categories: readonly string[] | undefined;
  /** Where a row lies on the horizontal axis; undefined where its time cannot be read. */
  readonly at: (row: Row, index: number) => number | undefined;
}

function readPositions(
  table: Table,
  key: number,
  mustBeTime: boolean,
  { zone, report }: ReadContext,
): Positions {
  const first = table.rows[0]?.cells[key]?.trim() ?? "";
  const firstReading = readInstant(first, zone);
  const isTime =
    mustBeTime ||
    ("instant" in firstReading ? !/^\d+$/.test(first) : firstReading.problem !== "unreadable");
  if (!isTime) {
    const labels = table.rows.map(({ cells }) => cells[key] ?? "");
    const categories = [...new Set(labels)];
    const indexes = new Map(categories.map((label, index) => [label, index]));
    return { categories, at: (_row, index) => indexes.get(labels[index] ?? "") };
  }
  const told = new Set<string>();
  const instants = table.rows.map(({ cells, line }) => {
    const cell = cells[key]?.trim() ?? "";
    const reading = readInstant(cell, zone);
    if ("instant" in reading) {
      const { irregular } = reading;
      // An hour that stands twice has many rows and one cause.
      if (irregular && !told.has(irregular))
        report(irregularCodes[irregular], line, { time: cell, place: zone ?? "" });
      if (irregular) told.add(irregular);
      return reading.instant;
    }
    const code =
      reading.problem === "unreadable" ? "chart-time-unreadable" : "chart-time-without-zone";
    report(code, line, { cell });
    return undefined;
  });
  return { categories: undefined, at: (_row, index) => instants[index] };
}

function readWide(
  { headings, rows }: Table,
  key: number,
  at: Positions["at"],
  context: ReadContext,
  rules: CellRules,
): RawSeries[] {
  return headings.flatMap((name, column): RawSeries[] => {
    if (column === key) return [];
    const points: Point[] = [];
    for (const [index, row] of rows.entries()) {
      const x = at(row, index);
      const cell = readCell(row, column, name, context, rules);
      if (x !== undefined && cell !== "refused") points.push({ x, y: cell });
    }
    return [{ name, unit: undefined, points }];
  });
}

function readLong(
  { headings, rows }: Table,
  name: number,
  value: number,
  at: Positions["at"],
  context: ReadContext,
  rules: CellRules,
): RawSeries[] {
  const points = new Map<string, Point[]>();
  for (const [index, row] of rows.entries()) {
    const x = at(row, index);
    const cell = readCell(row, value, headings[value] ?? "", context, rules);
    if (x === undefined || cell === "refused") continue;
    const label = row.cells[name] ?? "";
    const known = points.get(label);
    if (known) known.push({ x, y: cell });
    else points.set(label, [{ x, y: cell }]);
  }
  return [...points].map(([name, points]) => ({ name, unit: undefined, points }));
}

function readCell(
  row: Row,
  column: number,
  heading: string,
  { report }: ReadContext,
  { gaps }: CellRules,
): number | undefined | "refused" {
  const cell = row.cells[column]?.trim() ?? "";
  if (cell === "" || gaps.has(cell.toLowerCase())) return undefined;
  const number = readNumber(cell);
  if (number !== undefined) return number;
  report("chart-cell-not-numeric", row.line, { cell: cell.slice(0, 60), column: heading });
  return "refused";
}

/** The value column of a table whose series are named by a column: stated, else the only other. */
function longValue({ headings }: Table, key: number, name: number, value: number): number {
  if (value >= 0) return value;
  return headings.findIndex((_, column) => column !== key && column !== name);
}

/** Recognises time, name and value where a column between holds names in every row. */
function longShape(
  { headings, rows }: Table,
  key: number,
): { name: number; value: number } | undefined {
  if (headings.length !== 3 || rows.length < 2) return undefined;
  const others = [0, 1, 2].filter((column) => column !== key);
  const holdsNames = (column: number): boolean =>
    rows.every(({ cells }) => {
      const cell = cells[column]?.trim() ?? "";
      return (
        cell !== "" &&
        /^[\p{L}_/]/u.test(cell) &&
        !/^(?:nan|null|inf|infinity|undefined)$/i.test(cell)
      );
    });
  const name = others.find(holdsNames);
  const value = others.find((column) => column !== name);
  return name === undefined || value === undefined || holdsNames(value)
    ? undefined
    : { name, value };
}
