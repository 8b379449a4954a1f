/**
 * One chart's data and marks, read and checked; nothing is drawn.
 *
 * Out:  what the chart is drawn from; undefined where findings prevent a drawing.
 */
import { spanText } from "../../model/span-text.ts";
import type { Timeline } from "../../model/timeline.ts";
import type { ChartDefinition } from "../../parse/chart-definition.ts";
import { deriveMarks, incidentSpan, type Marks, type Shown } from "./marks.ts";
import { readSeries, type ChartReport } from "./read-series.ts";
import type { SeriesSet } from "./series.ts";

/** What one chart is read from. */
export interface ChartSource {
  readonly definition: ChartDefinition;
  /** The file's bytes; undefined where the data stand in the definition. */
  readonly bytes: Uint8Array | undefined;
  readonly timeline: Timeline;
  /** The zone that readers see. */
  readonly zone: string;
  readonly report: ChartReport;
}

/** A chart as read: what is drawn once nothing stands against it. */
export interface ReadChart {
  readonly set: SeriesSet;
  readonly marks: Marks;
}

/** Reads and checks the data and the marks of a chart. */
export function readChart({
  definition,
  bytes,
  timeline,
  zone,
  report,
}: ChartSource): ReadChart | undefined {
  const set = readSeries(definition, bytes, timeline.zone, report);
  if (!set) return undefined;
  if (set.categories) return { set, marks: { marks: [], bands: [] } };
  const shown = shownBy(set);
  const incident = incidentSpan(timeline);
  if (incident && (shown.to < incident.from || shown.from > incident.to)) {
    const details = {
      data: spanText(shown.from, shown.to, zone),
      incident: spanText(incident.from, incident.to, zone),
    };
    report.definition("chart-misses-incident", { key: "src" }, details);
  }
  return { set, marks: deriveMarks(definition.mark, timeline, shown, report.definition) };
}

/** The times that a set covers. */
export function shownBy({ series }: SeriesSet): Shown {
  let from = Infinity;
  let to = -Infinity;
  for (const { points } of series) {
    from = Math.min(from, points[0]?.x ?? Infinity);
    to = Math.max(to, points.at(-1)?.x ?? -Infinity);
  }
  return { from, to };
}
