/**
 * Draws one chart, from a checked definition and its data to its figure and its files.
 *
 * Out:  plain values, so that a cache can keep them; undefined where findings prevent a drawing.
 */
import { decimateSet } from "../../derive/series/decimate.ts";
import { deriveMarks, incidentSpan, type Marks } from "../../derive/series/marks.ts";
import { readSeries, type ChartReport } from "../../derive/series/read-series.ts";
import type { SeriesSet } from "../../derive/series/series.ts";
import type { Timeline } from "../../model/timeline.ts";
import type { ChartDefinition } from "../../parse/chart-definition.ts";
import { Html } from "../html.ts";
import type { Page } from "../page.ts";
import { numberMarks } from "./annotations.ts";
import { drawOnCanvas } from "./canvas.ts";
import { chartConfiguration, drawsBars, shownBy, unitsOf } from "./configuration.ts";
import { describeChart, spanText } from "./description.ts";
import { chartFigure, chartPicture } from "./figure.ts";
import { lightPalette } from "./palette.ts";
import { figureRows, figuresCsv } from "./rows.ts";
import { byClass, byValue, drawingMarkup, shortenPaths } from "./svg.ts";

/** One chart, drawn. */
export interface DrawnChart {
  readonly figure: string;
  readonly files: readonly (Page & { readonly content: string })[];
  readonly alt: string;
}

/** What one chart is drawn from. */
export interface ChartInput {
  readonly definition: ChartDefinition;
  /** The file's bytes; undefined where the data stand in the definition. */
  readonly bytes: Uint8Array | undefined;
  readonly timeline: Timeline;
  /** The zone that readers see. */
  readonly zone: string;
  /** From 1, in the order of the report's charts. */
  readonly number: number;
  /** The page url of the chart's files, without their ending. */
  readonly url: string;
  readonly link: (url: string) => string;
  readonly report: ChartReport;
}

/** A chart as read: what is drawn once nothing stands against it. */
export interface ReadChart {
  readonly set: SeriesSet;
  readonly marks: Marks;
}

/** Reads and checks the data and the marks of a chart, and draws nothing. */
export function readChart({
  definition,
  bytes,
  timeline,
  zone,
  report,
}: ChartInput): ReadChart | undefined {
  const set = readSeries(definition, bytes, timeline.zone, report);
  if (!set) return undefined;
  if (set.categories) return { set, marks: { marks: [], bands: [] } };
  const shown = shownBy(set);
  const incident = incidentSpan(timeline);
  if (incident && (shown.to < incident.from || shown.from > incident.to))
    report.definition(
      "chart-misses-incident",
      { key: "src" },
      {
        data: spanText(shown.from, shown.to, zone),
        incident: spanText(incident.from, incident.to, zone),
      },
    );
  return { set, marks: deriveMarks(definition.mark, timeline, shown, report.definition) };
}

/** Draws a chart that was read. */
export function drawChart(
  input: Pick<ChartInput, "definition" | "zone" | "number" | "url" | "link">,
  { set, marks }: ReadChart,
): DrawnChart {
  const { definition, zone, number, url, link } = input;
  const { type } = definition;
  const title = definition.title ?? set.series.map(({ label }) => label).join(", ");
  const configuration = chartConfiguration({
    set: decimateSet(set, type === "stacked"),
    type,
    marks,
    zone,
  });
  const drawing = shortenPaths(drawOnCanvas(configuration));
  const description = describeChart({
    set,
    type: drawsBars(type, set) ? "bar" : type,
    units: unitsOf(set, type === "stacked"),
    bands: marks.bands,
    zone,
    shown: shownBy(set),
  });
  const rows = figureRows(set, zone);
  const figure = chartFigure({
    number,
    title,
    description,
    notes: [definition.note, definition.origin && `Figures: ${definition.origin}`].filter(
      (note) => note !== undefined,
    ),
    drawing: new Html(drawingMarkup(drawing, `chart-${number}`, byClass)),
    set,
    rows,
    marks: numberMarks(marks.marks),
    bands: marks.bands,
    zone,
    configuration: link(`${url}.json`),
    csv: link(`${url}.csv`),
  });
  const picture = drawingMarkup(drawing, "chart", byValue(lightPalette));
  return {
    figure: figure.markup,
    alt: `${title}. ${description}`,
    files: [
      { url: `${url}.json`, content: JSON.stringify(configuration) },
      { url: `${url}.csv`, content: figuresCsv(rows, set) },
      { url: `${url}.svg`, content: chartPicture(title, description, picture, lightPalette.paper) },
    ],
  };
}
