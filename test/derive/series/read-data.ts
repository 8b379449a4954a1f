/** Reads the data of one chart, for tests: the series, and the codes and lines of its findings. */
import { readSeries } from "../../../src/derive/series/read-series.ts";
import type { SeriesSet } from "../../../src/derive/series/series.ts";
import { readChartDefinition } from "../../../src/parse/chart-definition.ts";

interface ReadData {
  readonly set: SeriesSet | undefined;
  readonly codes: readonly string[];
  readonly lines: readonly number[];
}

/** Reads `data` as the file of a chart with further `fields`. */
export function readData(
  data: Uint8Array | string,
  fields: Readonly<Record<string, unknown>> = {},
): ReadData {
  const source = { path: "report.md", text: "" };
  const place = { start: 0, end: 0, line: 1, column: 1 };
  const { definition } = readChartDefinition({ src: "data.csv", ...fields }, source, place);
  if (!definition) throw new Error("the test's definition is not valid");
  const codes: string[] = [];
  const lines: number[] = [];
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const set = readSeries(definition, bytes, "UTC", {
    definition: (code) => codes.push(code),
    rows: (code, line) => {
      codes.push(code);
      lines.push(line);
    },
  });
  return { set, codes, lines };
}
