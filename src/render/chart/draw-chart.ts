/**
 * Draws one chart that was read and checked, to its figure and its files.
 *
 * Out:  plain values, so that a cache can keep them.
 */
import { decimateSet } from "../../derive/series/decimate.ts";
import { shownBy, type ReadChart } from "../../derive/series/read-chart.ts";
import type { ChartConfiguration } from "../../model/chart-configuration.ts";
import { decimate, decimateTogether } from "../../model/decimate.ts";
import { isStacked, type ChartDefinition } from "../../parse/chart-definition.ts";
import { Html } from "../html.ts";
import type { Page } from "../page.ts";
import { numberMarks } from "./annotations.ts";
import { drawOnCanvas } from "./canvas.ts";
import { chartConfiguration, unitsOf } from "./configuration.ts";
import { describeChart } from "./description.ts";
import { chartFigure, chartPicture } from "./figure.ts";
import { lightPalette } from "./palette.ts";
import { drawsBars } from "./parts.ts";
import { figureRows, figuresCsv } from "./rows.ts";
import { byClass, byValue, drawingMarkup, shortenPaths } from "./svg.ts";

/** One chart, drawn. */
export interface DrawnChart {
  readonly figure: string;
  readonly files: readonly (Page & { readonly content: string })[];
  readonly alt: string;
}

/** What one chart is drawn from besides its data. */
export interface ChartInput {
  readonly definition: ChartDefinition;
  /** The zone that readers see. */
  readonly zone: string;
  /** Unique on the page that shows it. */
  readonly id: string;
  /** The page url of the chart's files, without their ending. */
  readonly url: string;
  /** Turns a page's url into a link; undefined for a figure without files on a page of the host. */
  readonly link: ((url: string) => string) | undefined;
}

/** Draws a chart that was read. */
export function drawChart(
  { definition, zone, id, url, link }: ChartInput,
  { set, marks }: ReadChart,
): DrawnChart {
  const { type } = definition;
  const title = definition.title ?? set.series.map(({ label }) => label).join(", ");
  const seen = decimateSet(set, isStacked(type));
  const configuration = chartConfiguration({
    set: seen,
    isThinned: seen !== set,
    type,
    marks,
    zone,
  });
  const drawing = shortenPaths(drawOnCanvas(thinned(configuration)));
  const description = describeChart({
    set,
    type: !drawsBars(type, set) ? type : isStacked(type) ? "stacked-bar" : "bar",
    units: unitsOf(set, isStacked(type)),
    bands: marks.bands,
    zone,
    shown: shownBy(set),
  });
  const rows = figureRows(set, zone);
  const figure = chartFigure({
    id,
    title,
    description,
    notes: [definition.note, definition.origin && `Figures: ${definition.origin}`].filter(
      (note) => note !== undefined,
    ),
    // The classes of colours are in the site's own style sheet.
    drawing: new Html(drawingMarkup(drawing, id, link ? byClass : byValue(lightPalette))),
    set,
    rows,
    marks: numberMarks(marks.marks),
    bands: marks.bands,
    zone,
    links: link && { configuration: link(`${url}.json`), csv: link(`${url}.csv`) },
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

/** A point for every second pixel: the build's picture is not zoomed, unlike the browser's. */
function thinned(configuration: ChartConfiguration): ChartConfiguration {
  const { data, size } = configuration;
  const limit = size[0] / 2;
  const lists = data.datasets.map(({ data: points }) => points);
  const kept = configuration.isStacked
    ? decimateTogether(lists, limit)
    : lists.map((points) => decimate(points, limit));
  const datasets = data.datasets.map((one, index) => ({ ...one, data: kept[index] ?? one.data }));
  return { ...configuration, data: { ...data, datasets } };
}
