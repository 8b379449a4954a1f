/**
 * The data of one chart, from bytes to the series that it shows.
 *
 * In:   a checked definition, and the bytes of its file or its inline data.
 * Out:  series in order of time, cut to `from` and `to`; undefined where a finding prevents them.
 */
import type { ChartDefinition, DataFormat, SeriesChoice } from "../../parse/chart-definition.ts";
import type { Details, FindingCode } from "../../source/finding.ts";
import { decodeData, refuseText } from "./decode.ts";
import { seriesFromJson, seriesFromValue } from "./from-json.ts";
import { reportMissing, seriesFromTable } from "./from-table.ts";
import { looksLikeGrafana, seriesFromGrafana } from "./grafana.ts";
import { irregularCodes, readInstant } from "./instant.ts";
import { orderSet } from "./order.ts";
import type { RawSet, ReadContext, Series, SeriesSet } from "./series.ts";
import { readTable } from "./table.ts";

/** Rows beyond which data are told to be more than a chart can show. */
export const manyRows = 10_000;
/** Findings of one data file that are reported; thousands of bad cells have one cause. */
const mostFindings = 20;

/** How the findings of a chart reach its definition and its data. */
export interface ChartReport {
  /** At a key of the definition, or at a value in it. */
  readonly definition: (
    code: FindingCode,
    at: { key?: string; value?: string },
    details: Details,
  ) => void;
  /** At a line of the data, from 1. */
  readonly rows: (code: FindingCode, line: number, details: Details) => void;
}

/** Reads the series of one chart; `localZone` settles `from` and `to` that carry no zone. */
export function readSeries(
  definition: ChartDefinition,
  bytes: Uint8Array | undefined,
  localZone: string,
  report: ChartReport,
): SeriesSet | undefined {
  let findings = 0;
  const context: ReadContext = {
    zone: definition.zone,
    time: definition.time,
    name: definition.name,
    value: definition.value,
    report: (code, line, details) => {
      if (++findings <= mostFindings) report.rows(code, line, details);
    },
  };
  const raw = bytes
    ? readBytes(bytes, definition.format, context)
    : readInline(definition, context);
  if (!raw || (findings > 0 && hasNoValue(raw))) return undefined;
  if (hasNoValue(raw)) {
    report.definition("chart-file-empty", { key: "src" }, { src: definition.src ?? "data" });
    return undefined;
  }
  const rows = Math.max(...raw.series.map(({ points }) => points.length));
  if (rows > manyRows)
    report.definition(
      "chart-too-many-rows",
      { key: "src" },
      { rows: String(rows), limit: String(manyRows) },
    );
  const chosen = chooseSeries(orderSet(raw, context), definition, report);
  if (!chosen) return undefined;
  return chosen.categories ? chosen : cutToRange(chosen, definition, localZone, report);
}

const hasNoValue = ({ series }: RawSet): boolean =>
  !series.some(({ points }) => points.some(({ y }) => y !== undefined));

function readBytes(
  bytes: Uint8Array,
  format: DataFormat | undefined,
  context: ReadContext,
): RawSet | undefined {
  const decoded = decodeData(bytes);
  if ("text" in decoded) return readText(decoded.text, format, context);
  const { problem, line, expected } = decoded;
  context.report("chart-data-unreadable", line, { problem, expected });
  return undefined;
}

function readText(
  text: string,
  format: DataFormat | undefined,
  context: ReadContext,
): RawSet | undefined {
  if (format === "grafana" || (format === undefined && looksLikeGrafana(text)))
    return seriesFromGrafana(text, context);
  if (format === "csv" || (format === undefined && !/^\s*[[{]/.test(text))) {
    const table = readTable(text, context);
    return table && seriesFromTable(table, context);
  }
  return seriesFromJson(text, format, context);
}

function readInline({ data, format }: ChartDefinition, context: ReadContext): RawSet | undefined {
  if (typeof data !== "string") return seriesFromValue(data, "json", context);
  const refused = refuseText(data);
  if (!refused) return readText(data, format, context);
  const { problem, line, expected } = refused;
  context.report("chart-data-unreadable", line, { problem, expected });
  return undefined;
}

/** The series that the author chooses, with labels, units and axes; all where none is chosen. */
function chooseSeries(
  set: RawSet,
  definition: ChartDefinition,
  report: ChartReport,
): SeriesSet | undefined {
  const names = set.series.map(({ name }) => name);
  const choices = definition.series ?? names.map((column): SeriesChoice => ({ column }));
  const missing = choices.filter(({ column }) => !names.includes(column));
  for (const { column } of missing)
    reportMissing(column, names, {
      report: (code, _line, details) => report.definition(code, { value: column }, details),
    });
  if (missing.length > 0) return undefined;
  const found = choices.flatMap((choice) => {
    const raw = set.series.find(({ name }) => name === choice.column);
    const unit = choice.unit ?? definition.unit ?? raw?.unit;
    return raw ? [{ choice, unit, label: choice.label ?? raw.name, points: raw.points }] : [];
  });
  const units = [...new Set(found.map(({ unit }) => unit))];
  if (units.length > 2) {
    const written = units.map((unit) => `"${unit ?? "none"}"`).join(", ");
    report.definition("chart-too-many-units", { key: "series" }, { units: written });
    return undefined;
  }
  const series = found.map(({ choice, unit, label, points }): Series => {
    const axis = choice.axis ?? (unit === units[0] ? "left" : "right");
    return { label, unit, axis, points };
  });
  return { categories: set.categories, series };
}

function cutToRange(
  set: SeriesSet,
  definition: ChartDefinition,
  localZone: string,
  report: ChartReport,
): SeriesSet | undefined {
  const bound = (key: "from" | "to", open: number): number => {
    const text = definition[key];
    if (text === undefined) return open;
    const zone = definition.zone ?? localZone;
    const reading = readInstant(text, zone);
    if ("instant" in reading) {
      if (reading.irregular)
        report.definition(irregularCodes[reading.irregular], { key }, { time: text, place: zone });
      return reading.instant;
    }
    report.definition("chart-time-unreadable", { key }, { cell: text });
    return open;
  };
  const from = bound("from", -Infinity);
  const to = bound("to", Infinity);
  const series = set.series.map((one) => ({
    ...one,
    points: one.points.filter(({ x }) => x >= from && x <= to),
  }));
  if (series.some(({ points }) => points.some(({ y }) => y !== undefined)))
    return { ...set, series };
  report.definition("chart-range-empty", { key: "from" }, {});
  return undefined;
}
