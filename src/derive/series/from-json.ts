/**
 * JSON data to series: the answers of monitoring systems, and plain rows.
 *
 * Rule: the shape of the document decides which reader it gets, unless the author states it.
 */
import type { DataFormat } from "../../parse/chart-definition.ts";
import { seriesFromCloudWatch } from "./cloudwatch.ts";
import { seriesFromDatadog } from "./datadog.ts";
import { plainCells, seriesFromTable } from "./from-table.ts";
import { isRecord, type JsonRecord } from "./json.ts";
import { seriesFromPrometheus } from "./prometheus.ts";
import type { RawSet, ReadContext } from "./series.ts";
import type { Table } from "./table.ts";

const expected =
  "a list of rows, or the answer of Prometheus query_range, CloudWatch GetMetricData or Datadog";

/** Reads a JSON document; undefined, with a finding, where its shape is none of those known. */
export function seriesFromJson(
  text: string,
  format: DataFormat | undefined,
  context: ReadContext,
): RawSet | undefined {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const offset = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? 0);
    const line = text.slice(0, offset).split("\n").length;
    context.report("chart-data-unreadable", line, { problem: "this is broken JSON", expected });
    return undefined;
  }
  return seriesFromValue(document, format, context);
}

/** Reads a JSON value: what a file holds, or what a chart holds inline. */
export function seriesFromValue(
  document: unknown,
  format: DataFormat | undefined,
  context: ReadContext,
): RawSet | undefined {
  const found =
    (isRecord(document) && fromSystem(document, format, context)) ||
    fromRows(document, format, context);
  if (!found) {
    const problem = `this JSON is not ${format && format !== "json" ? `from ${format}` : "in a known form"}`;
    context.report("chart-data-unreadable", 1, { problem, expected });
  }
  return found === "reported" ? undefined : found;
}

function fromSystem(
  document: JsonRecord,
  format: DataFormat | undefined,
  context: ReadContext,
): RawSet | undefined {
  const may = (one: DataFormat): boolean => format === undefined || format === one;
  return (
    (may("prometheus") ? seriesFromPrometheus(document, context) : undefined) ??
    (may("cloudwatch") ? seriesFromCloudWatch(document, context) : undefined) ??
    (may("datadog") ? seriesFromDatadog(document, context) : undefined)
  );
}

function fromRows(
  document: unknown,
  format: DataFormat | undefined,
  context: ReadContext,
): RawSet | "reported" | undefined {
  if (format !== undefined && format !== "json") return undefined;
  const table = tableOf(document);
  return table && (seriesFromTable(table, context, plainCells) ?? "reported");
}

/** A list of objects, a list of lists with a heading, or an object of columns, as a table. */
function tableOf(document: unknown): Table | undefined {
  if (Array.isArray(document)) {
    if (document.length > 0 && document.every(isRecord)) return tableOfObjects(document);
    const [heading, ...rows] = document as unknown[];
    if (Array.isArray(heading) && rows.every(Array.isArray)) return tableOfLists(heading, rows);
    return undefined;
  }
  if (!isRecord(document)) return undefined;
  const rows = document["rows"] ?? document["values"] ?? document["data"];
  const columns = document["columns"];
  if (Array.isArray(rows) && Array.isArray(columns)) return tableOfLists(columns, rows);
  if (Array.isArray(rows)) return tableOf(rows);
  const lists = Object.entries(document);
  if (lists.length < 2 || !lists.every(([, list]) => Array.isArray(list))) return undefined;
  const length = Math.max(...lists.map(([, list]) => (list as unknown[]).length));
  const cells = Array.from({ length }, (_, at) => lists.map(([, list]) => (list as unknown[])[at]));
  return tableOfLists(
    lists.map(([name]) => name),
    cells,
  );
}

function tableOfObjects(rows: readonly JsonRecord[]): Table | undefined {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return tableOfLists(
    headings,
    rows.map((row) => headings.map((name) => (Object.hasOwn(row, name) ? row[name] : null))),
  );
}

function tableOfLists(columns: readonly unknown[], rows: readonly unknown[]): Table | undefined {
  if (columns.length < 2 || !rows.every((row) => Array.isArray(row))) return undefined;
  const headings = columns.map((column) => cellOf(isRecord(column) ? column["name"] : column));
  return {
    headings,
    // JSON has no lines of its own: rows are counted, the first value being in row 1.
    rows: rows.map((row, index) => ({
      cells: headings.map((_, at) => cellOf((row as unknown[])[at])),
      line: index + 1,
    })),
  };
}

const cellOf = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);
