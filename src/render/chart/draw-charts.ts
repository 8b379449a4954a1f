/**
 * Draws the charts of one report.
 *
 * In:   a report with its timeline, a reader of the files beside it, a cache.
 * Out:  a figure for each chart, the files that go with them, and what is wrong with them.
 * Rule: charts that front matter states come first, then those of fenced blocks in their order.
 *       What draws is loaded for the first chart that no cache holds.
 */
import { setImmediate } from "node:timers/promises";
import {
  chartReport,
  definitionFindings,
  isSound,
  openChart,
} from "../../derive/chart-findings.ts";
import { chartUrl, definedCharts, type SoundChart } from "../../derive/charts.ts";
import { readChart } from "../../derive/series/read-chart.ts";
import type { Incident } from "../../model/incident.ts";
import { isInternal } from "../../model/internal-marks.ts";
import type { Settings } from "../../model/settings/index.ts";
import type { Timeline } from "../../model/timeline.ts";
import type { ReadBeside } from "../../source/beside.ts";
import type { Finding } from "../../source/finding.ts";
import { Html, html } from "../html.ts";
import type { Page } from "../page.ts";
import { chartSize } from "./configuration.ts";
import type { DrawnChart } from "./draw-chart.ts";
import { chartKey } from "./key.ts";

/** Keeps drawings by their content; values are opaque text. */
export interface ChartCache {
  readonly get: (key: string) => Promise<string | undefined> | string | undefined;
  readonly set: (key: string, value: string) => Promise<void> | void;
}

/** What the charts of one report are drawn from. */
export interface ChartsInput {
  readonly incident: Incident;
  readonly timeline: Timeline;
  /** `readerBeside(path of the report)` from `source/beside.ts`. */
  readonly readFile: ReadBeside;
  readonly settings: Settings;
  /** Turns a page's url into what a link on a page holds. */
  readonly link: (url: string) => string;
  readonly cache?: ChartCache;
}

/** A chart as a picture of its own, for feeds. */
export interface ChartImage {
  /** Page url, without the mount. */
  readonly url: string;
  /** What the picture shows, in words. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** The charts of one report, drawn. */
export interface Charts {
  /** Figures of fenced blocks, by the offset in `incident.text` at which the block's line begins. */
  readonly figures: ReadonlyMap<number, Html>;
  /** Figures of the charts that front matter states, in its order. */
  readonly stated: readonly Html[];
  /** Data, configurations and pictures of the charts, below the incident's own url. */
  readonly files: readonly Page[];
  readonly images: readonly ChartImage[];
  readonly findings: readonly Finding[];
}

/** Draws every chart of a report. Findings are collected, never thrown. */
export async function drawCharts(input: ChartsInput): Promise<Charts> {
  const { incident } = input;
  const figures = new Map<number, Html>();
  const stated: Html[] = [];
  const files: Page[] = [];
  const images: ChartImage[] = [];
  const charts = definedCharts(incident);
  const findings = definitionFindings(incident, charts);
  for (const [index, chart] of charts.filter(isSound).entries()) {
    const url = chartUrl(incident.slug, index + 1);
    const drawn = await drawOne(chart, { ...input, number: index + 1, url }, findings);
    if (!drawn) continue;
    const figure = marked(drawn.figure, chart, incident);
    if (chart.offset === undefined) stated.push(figure);
    else figures.set(chart.offset, figure);
    files.push(...drawn.files);
    const [width, height] = chartSize;
    images.push({ url: `${url}.svg`, alt: drawn.alt, width, height });
  }
  return { figures, stated, files, images, findings };
}

/** The figure of a chart; one of front matter says itself that it is internal. */
function marked(figure: string, { offset, words }: SoundChart, { marks }: Incident): Html {
  const drawn = new Html(figure);
  if (offset !== undefined || !isInternal(marks, words)) return drawn;
  return html`<p class="badge internal">Internal</p>\n${drawn}`;
}

/** What a cache keeps of a chart. */
interface Kept {
  readonly drawn: DrawnChart;
  /** Its data have findings, which hold places of the report: they are read anew each time. */
  readonly isFaulty: boolean;
}

interface Numbered {
  readonly number: number;
  readonly url: string;
}

async function drawOne(
  chart: SoundChart,
  input: ChartsInput & Numbered,
  findings: Finding[],
): Promise<DrawnChart | undefined> {
  const { timeline, cache, link, url, number } = input;
  const zone = input.settings.timezone;
  const { definition } = chart;
  const before = findings.length;
  const report = chartReport(findings, chart, input.incident);
  const opened = await openChart(chart, input.readFile, report);
  if (!opened) return undefined;
  const source = { ...opened, definition, timeline, zone, report };
  const key = cache && chartKey({ ...opened, definition, timeline, zone, address: link(url) });
  const text = key && (await cache.get(key));
  const kept = text ? (JSON.parse(text) as Kept) : undefined;
  if (kept && !kept.isFaulty) return kept.drawn;
  const read = readChart(source);
  if (kept || !read) return kept?.drawn;
  const { drawChart } = await import("./draw-chart.ts");
  // The canvas frees its memory only when the event loop runs.
  await setImmediate();
  const drawn = drawChart({ definition, zone, id: `chart-${number}`, url, link }, read);
  const isFaulty = findings.length > before;
  if (key !== undefined) await cache?.set(key, JSON.stringify({ drawn, isFaulty } satisfies Kept));
  return drawn;
}
