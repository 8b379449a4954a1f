/**
 * The answer of CloudWatch `GetMetricData`: a list of results, each with its instants and values.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataResult.html
 */
import { readInstant } from "./instant.ts";
import { finite, isRecord, listAt, textAt, type JsonRecord } from "./json.ts";
import type { Point, RawSet, ReadContext } from "./series.ts";

/** Reads `MetricDataResults`; undefined for other documents. */
export function seriesFromCloudWatch(
  document: JsonRecord,
  { report, zone }: ReadContext,
): RawSet | undefined {
  const results = listAt(document, "MetricDataResults");
  if (!results) return undefined;
  const series = results.filter(isRecord).map((result, index) => {
    const values = listAt(result, "Values") ?? [];
    const points = (listAt(result, "Timestamps") ?? []).flatMap((timestamp, at): Point[] => {
      const cell = String(timestamp);
      const reading = readInstant(cell, zone);
      if ("instant" in reading) return [{ x: reading.instant, y: finite(values[at]) }];
      report("chart-time-unreadable", 1, { cell });
      return [];
    });
    const name = textAt(result, "Label") ?? textAt(result, "Id") ?? `value ${index + 1}`;
    return { name, unit: undefined, points };
  });
  return { categories: undefined, series };
}
