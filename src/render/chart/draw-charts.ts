/**
 * Draws the charts of one report.
 *
 * In:   a report with its timeline, a reader of the files beside it, a cache.
 * Out:  a figure for each chart, the files that go with them, and what is wrong with them.
 * Rule: charts that front matter states come first, then those of fenced blocks in their order.
 */
import { setImmediate } from "node:timers/promises";
import { chartUrl, definedCharts } from "../../derive/charts.ts";
import { lostPictures } from "../../derive/lost-pictures.ts";
import type { ChartReport } from "../../derive/series/read-series.ts";
import type { Incident } from "../../model/incident.ts";
import type { Settings } from "../../model/settings/index.ts";
import type { Timeline } from "../../model/timeline.ts";
import type { ChartPlace } from "../../parse/chart-block.ts";
import { placeOfKey, placeOfValue, type ChartDefinition } from "../../parse/chart-definition.ts";
import type { ReadBeside, RefusedFile } from "../../source/beside.ts";
import { finding, type Details, type Finding, type FindingCode } from "../../source/finding.ts";
import type { Source } from "../../source/text.ts";
import { Html } from "../html.ts";
import type { Page } from "../page.ts";
import { drawChart, readChart, type ChartInput, type DrawnChart } from "./draw-chart.ts";
import { chartSize } from "./configuration.ts";
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
  const figures = new Map<number, Html>();
  const stated: Html[] = [];
  const files: Page[] = [];
  const images: ChartImage[] = [];
  const source: Source = { path: input.incident.source.path, text: input.incident.text };
  const found = definedCharts(input.incident);
  const findings: Finding[] = [
    ...found.flatMap((one) => one.findings),
    ...lostPictures(source, input.incident.bodyStart),
  ];
  let number = 0;
  for (const { definition, words, offset } of found) {
    if (!definition) continue;
    number++;
    const url = chartUrl(input.incident.slug, number);
    const made = await drawOne(definition, words, source, { ...input, number, url });
    findings.push(...made.findings);
    if (!made.drawn) continue;
    const figure = new Html(made.drawn.figure);
    if (offset === undefined) stated.push(figure);
    else figures.set(offset, figure);
    files.push(...made.drawn.files);
    const [width, height] = chartSize;
    images.push({ url: `${url}.svg`, alt: made.drawn.alt, width, height });
  }
  return { figures, stated, files, images, findings };
}

interface Made {
  readonly drawn: DrawnChart | undefined;
  readonly findings: readonly Finding[];
}

async function drawOne(
  definition: ChartDefinition,
  words: ChartPlace,
  source: Source,
  {
    timeline,
    readFile,
    settings,
    link,
    cache,
    number,
    url,
  }: ChartsInput & { number: number; url: string },
): Promise<Made> {
  const findings: Finding[] = [];
  const report = reportInto(findings, definition, words, source);
  const reading = definition.src === undefined ? undefined : await readFile(definition.src);
  if (reading && "refused" in reading) {
    refusedFile(definition.src ?? "", reading.refused, report.definition);
    return { drawn: undefined, findings };
  }
  const bytes = reading?.bytes;
  const zone = settings.timezone;
  const key = cache && chartKey({ definition, bytes, timeline, zone, address: link(url) });
  const kept = key && (await cache.get(key));
  if (kept !== undefined && kept !== "") return { drawn: JSON.parse(kept) as DrawnChart, findings };
  const input: ChartInput = { definition, bytes, timeline, zone, number, url, link, report };
  const read = readChart(input);
  if (!read) return { drawn: undefined, findings };
  // The canvas frees its memory only when the event loop runs.
  await setImmediate();
  const drawn = drawChart(input, read);
  // A chart with findings is read anew each time, so that they are told each time.
  if (key !== undefined && findings.length === 0) await cache?.set(key, JSON.stringify(drawn));
  return { drawn, findings };
}

function reportInto(
  findings: Finding[],
  { src }: ChartDefinition,
  words: ChartPlace,
  source: Source,
): ChartReport {
  const folder = source.path.slice(0, source.path.lastIndexOf("/") + 1);
  const first = placeOfKey(source, words, "data");
  return {
    definition: (code, { key, value }, details) => {
      const place =
        value === undefined
          ? placeOfKey(source, words, key === "src" && src === undefined ? "data" : (key ?? ""))
          : placeOfValue(source, words, value);
      findings.push(finding(code, source.path, place, details));
    },
    rows: (code, line, details) =>
      findings.push(
        src === undefined
          ? finding(code, source.path, { line: first.line + line, column: 1 }, details)
          : finding(code, folder + src, { line, column: 1 }, details),
      ),
  };
}

const refusals: Readonly<Record<RefusedFile, readonly [FindingCode, string]>> = {
  missing: ["chart-file-missing", ""],
  empty: ["chart-file-empty", ""],
  outside: ["chart-file-outside", ""],
  hidden: ["chart-file-refused", "names that begin with `.` or `_` are never published"],
  "not-a-file": ["chart-file-refused", "it is no regular file"],
  "too-large": ["chart-file-refused", "it is larger than 16 MB"],
};

function refusedFile(src: string, refused: RefusedFile, report: ChartReport["definition"]): void {
  const [code, problem] = refusals[refused];
  const details: Details = { src, problem };
  report(code, { key: "src" }, details);
}
