/**
 * The answer of Prometheus `GET /api/v1/query_range`: a matrix of seconds and values as text.
 * https://prometheus.io/docs/prometheus/latest/querying/api/#range-queries
 */
import { isRecord, listAt, textAt, type JsonRecord } from "./json.ts";
import { readNumber } from "./number.ts";
import type { Point, RawSet, ReadContext } from "./series.ts";

/** Reads a matrix, with or without the envelope around it; undefined for other documents. */
export function seriesFromPrometheus(
  document: JsonRecord,
  { report }: ReadContext,
): RawSet | undefined {
  const matrix = isRecord(document["data"]) ? document["data"] : document;
  const result = listAt(matrix, "result");
  if (!result || (matrix["resultType"] !== undefined && matrix["resultType"] !== "matrix"))
    return undefined;
  const rows = result.filter(isRecord).filter((row) => listAt(row, "values"));
  const names = seriesNames(rows.map((row) => (isRecord(row["metric"]) ? row["metric"] : {})));
  return {
    categories: undefined,
    series: rows.map((row, index) => {
      const name = names[index] ?? "value";
      const points = (listAt(row, "values") ?? []).flatMap((pair): Point[] => {
        if (!Array.isArray(pair) || typeof pair[0] !== "number") return [];
        const text = String(pair[1]);
        // NaN, +Inf and -Inf are how Prometheus writes that there is no value to draw.
        const y = /^(?:NaN|[+-]?Inf)$/.test(text) ? undefined : readNumber(text);
        if (y === undefined && !/^(?:NaN|[+-]?Inf)$/.test(text))
          report("chart-cell-not-numeric", 1, { cell: text.slice(0, 60), column: name });
        return [{ x: Math.round(pair[0] * 1000), y }];
      });
      return { name, unit: undefined, points };
    }),
  };
}

/** Names series by the labels that tell them apart: `code=500`. */
function seriesNames(metrics: readonly JsonRecord[]): string[] {
  const keys = [...new Set(metrics.flatMap((metric) => Object.keys(metric)))].toSorted();
  const telling = keys.filter((key) => metrics.some((metric) => metric[key] !== metrics[0]?.[key]));
  return metrics.map((metric, index) => {
    const name = textAt(metric, "__name__");
    const labels = telling
      .filter((key) => key !== "__name__" && metric[key] !== undefined)
      .map((key) => `${key}=${String(metric[key])}`);
    const parts = telling.includes("__name__") || labels.length === 0 ? [name, ...labels] : labels;
    return (
      parts.filter(Boolean).join(" ") || (metrics.length === 1 ? "value" : `value ${index + 1}`)
    );
  });
}
