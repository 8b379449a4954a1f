/**
 * Parts of the core on any page of a host: a timeline from a text, a chart from a data file.
 */
import { basename } from "node:path";
import { readFile } from "node:fs/promises";
import {
  chartReport,
  definitionFindings,
  isSound,
  openChart,
} from "../../derive/chart-findings.ts";
import { definedCharts } from "../../derive/charts.ts";
import { readChart } from "../../derive/series/read-chart.ts";
import { deriveTimeline } from "../../derive/timeline/index.ts";
import type { Incident } from "../../model/incident.ts";
import type { Timeline } from "../../model/timeline.ts";
import { html } from "../../render/html.ts";
import { readerBeside } from "../../source/beside.ts";
import { ArchiveError, settingsOf } from "./pages.ts";
import type { ResolvedOptions } from "./options.ts";

/** What a text leaves open. */
export interface TextFacts {
  /** IANA name or offset; default: the site's. */
  readonly zone: string | undefined;
  /** The day of publication, `YYYY-MM-DD`. */
  readonly published: string | undefined;
}

/** The timeline of any Markdown text. */
export async function timelineOf(
  text: string,
  options: ResolvedOptions,
  facts: TextFacts,
): Promise<Timeline> {
  return deriveTimeline(bareIncident("text.md", text, facts), await settingsOf(options));
}

/** A timeline as an ordered list of markup. */
export function printTimeline({ events }: Timeline): string {
  return html`<ol class="incident-timeline">
${events.map(
  ({ at, text, precision }) =>
    html`<li><time datetime="${at}">${precision === "day" ? at.slice(0, 10) : at.slice(0, 16).replace("T", " ")}</time> ${text}</li>
`,
)}</ol>`.markup;
}

/** A figure of a chart drawn from a data file. Throws `ArchiveError` where it cannot be drawn. */
export async function printChart(
  file: string,
  title: string,
  options: ResolvedOptions,
): Promise<string> {
  const settings = await settingsOf(options);
  await readFile(file); // a missing file is told as such, not as one outside its folder
  const words = { start: 0, end: 0, line: 1, column: 1 };
  const fields = { title, src: basename(file), mark: "none" };
  const bare = bareIncident(file, "", { zone: undefined, published: undefined });
  const incident: Incident = { ...bare, charts: [{ fields, words, from: "front-matter" }] };
  const charts = definedCharts(incident);
  const findings = definitionFindings(incident, charts);
  const [chart] = charts.filter(isSound);
  const report = chart && chartReport(findings, chart, incident);
  const opened = report && (await openChart(chart, readerBeside(file), report));
  const zone = settings.timezone;
  const timeline = deriveTimeline(incident, settings);
  const read =
    opened && readChart({ ...opened, definition: chart.definition, timeline, zone, report });
  if (!read || findings.some(({ level }) => level === "error")) throw new ArchiveError(findings);
  const { drawChart } = await import("../../render/chart/draw-chart.ts");
  const id = `chart-${bare.slug}`;
  const { definition } = chart;
  return drawChart({ definition, zone, id, url: "", link: undefined }, read).figure;
}

/** An incident with nothing but its text. */
function bareIncident(path: string, text: string, { zone, published }: TextFacts): Incident {
  return {
    source: { path, text },
    slug: basename(path).replace(/\.[^.]*$/, ""),
    title: "",
    layout: "incident",
    published,
    authors: [],
    tags: [],
    severity: undefined,
    status: undefined,
    services: [],
    timezone: zone,
    started: undefined,
    detected: undefined,
    mitigated: undefined,
    resolved: undefined,
    timeline: [],
    charts: [],
    actionItems: [],
    contributingFactors: [],
    customersAffected: undefined,
    related: [],
    links: [],
    summary: undefined,
    updates: [],
    origin: undefined,
    draft: false,
    internal: false,
    heldUntil: undefined,
    marks: { spans: [], texts: new Set() },
    bodyStart: 0,
    text,
  };
}
