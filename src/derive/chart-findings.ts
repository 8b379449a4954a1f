/**
 * The files of charts, and what is wrong with the charts of a report.
 *
 * Rule: nothing is drawn here; whatever prevents a drawing is known before one.
 */
import type { Incident } from "../model/incident.ts";
import type { Timeline } from "../model/timeline.ts";
import { placeOfKey, placeOfValue } from "../parse/chart-definition.ts";
import type { ReadBeside, RefusedFile } from "../source/beside.ts";
import { finding, type Finding, type FindingCode } from "../source/finding.ts";
import type { Source } from "../source/text.ts";
import { definedCharts, type DefinedChart, type SoundChart } from "./charts.ts";
import { lostPictures } from "./lost-pictures.ts";
import { readChart } from "./series/read-chart.ts";
import type { ChartReport } from "./series/read-series.ts";

/** What the charts of one report are checked against. */
export interface CheckedCharts {
  readonly incident: Incident;
  readonly timeline: Timeline;
  /** `readerBeside(path of the report)` from `source/beside.ts`. */
  readonly readFile: ReadBeside;
  /** The zone that readers see. */
  readonly zone: string;
}

/** Everything that is wrong with the charts of a report. */
export async function chartFindings(input: CheckedCharts): Promise<Finding[]> {
  const { incident, timeline, readFile, zone } = input;
  const charts = definedCharts(incident);
  const findings = definitionFindings(incident, charts);
  for (const chart of charts) {
    if (!isSound(chart)) continue;
    const report = chartReport(findings, chart, incident);
    const opened = await openChart(chart, readFile, report);
    if (opened) readChart({ ...opened, definition: chart.definition, timeline, zone, report });
  }
  return findings;
}

/** What the report's text alone tells: definitions that are wrong, captions without pictures. */
export function definitionFindings(incident: Incident, charts: readonly DefinedChart[]): Finding[] {
  return [
    ...charts.flatMap(({ findings }) => findings),
    ...lostPictures(sourceOf(incident), incident.bodyStart),
  ];
}

/** True for a chart whose definition can be drawn. */
export const isSound = (chart: DefinedChart): chart is SoundChart => chart.definition !== undefined;

/** The bytes of a chart's file, none where its data are inline; undefined where it is refused. */
export async function openChart(
  { definition: { src } }: SoundChart,
  readFile: ReadBeside,
  report: ChartReport,
): Promise<{ readonly bytes: Uint8Array | undefined } | undefined> {
  if (src === undefined) return { bytes: undefined };
  const reading = await readFile(src);
  if (!("refused" in reading)) return reading;
  const [code, problem] = refusals[reading.refused];
  report.definition(code, { key: "src" }, { src, problem });
  return undefined;
}

const sourceOf = ({ source: { path }, text }: Incident): Source => ({ path, text });

/** Collects the findings of one chart at their places in the report and in its data file. */
export function chartReport(
  findings: Finding[],
  { definition: { src }, words }: SoundChart,
  incident: Incident,
): ChartReport {
  const source = sourceOf(incident);
  const folder = source.path.slice(0, source.path.lastIndexOf("/") + 1);
  return {
    definition: (code, { key, value }, details) => {
      const place =
        value === undefined
          ? placeOfKey(source, words, key === "src" && src === undefined ? "data" : (key ?? ""))
          : placeOfValue(source, words, value);
      findings.push(finding(code, source.path, place, details));
    },
    rows: (code, line, details) => {
      const first = placeOfKey(source, words, "data").line;
      findings.push(
        src === undefined
          ? finding(code, source.path, { line: first + line, column: 1 }, details)
          : finding(code, folder + src, { line, column: 1 }, details),
      );
    },
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
