/**
 * Datadog's timeseries: `GET /api/v1/query` and `POST /api/v2/query/timeseries`.
 * https://docs.datadoghq.com/api/latest/metrics/
 */
import { finite, isRecord, listAt, textAt, type JsonRecord } from "./json.ts";
import type { Point, RawSeries, RawSet, ReadContext } from "./series.ts";

/** Reads either form; undefined for other documents. */
export function seriesFromDatadog(document: JsonRecord, _context: ReadContext): RawSet | undefined {
  const envelope = isRecord(document["data"]) ? document["data"] : undefined;
  const second = envelope && isRecord(envelope["attributes"]) ? envelope["attributes"] : undefined;
  if (second) return fromSecondVersion(second);
  const list = listAt(document, "series");
  if (!list?.some((one) => isRecord(one) && listAt(one, "pointlist"))) return undefined;
  const series = list.filter(isRecord).map((one, index): RawSeries => ({
    name: nameOf(one) ?? `value ${index + 1}`,
    unit: unitOf(one),
    points: (listAt(one, "pointlist") ?? []).flatMap((pair): Point[] =>
      Array.isArray(pair) && typeof pair[0] === "number"
        ? [{ x: pair[0], y: finite(pair[1]) }]
        : [],
    ),
  }));
  return { categories: undefined, series };
}

function fromSecondVersion(attributes: JsonRecord): RawSet | undefined {
  const times = listAt(attributes, "times");
  const values = listAt(attributes, "values");
  if (!times || !values) return undefined;
  const facts = (listAt(attributes, "series") ?? []).map((one) => (isRecord(one) ? one : {}));
  const series = values.map((list, index): RawSeries => {
    const one = facts[index] ?? {};
    const tags = (listAt(one, "group_tags") ?? []).filter((tag) => typeof tag === "string");
    return {
      name:
        tags.length > 0 ? tags.join(", ") : values.length === 1 ? "value" : `value ${index + 1}`,
      unit: unitOf(one),
      points: times.flatMap((x, at): Point[] =>
        typeof x === "number" ? [{ x, y: finite(Array.isArray(list) ? list[at] : undefined) }] : [],
      ),
    };
  });
  return { categories: undefined, series };
}

function nameOf(one: JsonRecord): string | undefined {
  const metric = textAt(one, "display_name") ?? textAt(one, "metric") ?? textAt(one, "expression");
  const scope = textAt(one, "scope");
  return scope === undefined || scope === "*" ? metric : `${metric ?? ""} ${scope}`.trim();
}

/** A unit is a pair: the unit itself and what it is counted per. */
function unitOf(one: JsonRecord): string | undefined {
  const [unit, per] = (listAt(one, "unit") ?? []).map((part) =>
    isRecord(part) ? (textAt(part, "short_name") ?? textAt(part, "name")) : undefined,
  );
  return unit && per ? `${unit}/${per}` : unit;
}
