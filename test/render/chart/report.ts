/** Draws the charts of a report that a test writes, with files that it names. */
import { chartFindings } from "../../../src/derive/chart-findings.ts";
import { deriveTimeline } from "../../../src/derive/timeline/index.ts";
import { readIncident } from "../../../src/model/read-incident.ts";
import { settingsSchema } from "../../../src/model/settings/index.ts";
import { drawCharts, type ChartCache, type Charts } from "../../../src/render/chart/draw-charts.ts";
import type { ReadBeside, RefusedFile } from "../../../src/source/beside.ts";
import type { Finding } from "../../../src/source/finding.ts";

/** Files by the path that the report gives them; a refusal stands for a file that is not read. */
export type Files = Readonly<
  Record<string, string | Uint8Array | { readonly refused: RefusedFile }>
>;

const settings = settingsSchema.parse({ timezone: "Europe/Warsaw" });

/** Front matter with an incident from 12:00 to 12:20 at Warsaw, and whatever `more` adds. */
export const report = (body: string, more = ""): string => `---
title: A report
date: 2018-08-31
timezone: Europe/Warsaw
${more}---

${body}`;

/** Three events of one day, an impact from noon to 12:20 among them. */
export const timelineText = `- 2018-07-18 11:57: Requests begin to fail.
- 2018-07-18 12:00: The site goes down.
- 2018-07-18 12:20: The site is back, service restored.
`;

export const milestones =
  "started: 2018-07-18T12:00:00+02:00\nresolved: 2018-07-18T12:20:00+02:00\n";

/** What a report's text is read to, and a reader of its files. */
function readingOf(text: string, files: Files) {
  const source = { path: "incidents/2018-08-31-a-report.md", text };
  const { incident, findings } = readIncident(source, settings, { edition: "public" });
  if (!incident) throw new Error(findings.map(({ message }) => message).join(" "));
  const readFile: ReadBeside = (path) => {
    const file = files[path] ?? { refused: "missing" as const };
    const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
    const reading = bytes instanceof Uint8Array ? { bytes } : bytes;
    return Promise.resolve(reading);
  };
  return { incident, timeline: deriveTimeline(incident, settings), readFile };
}

/** The charts of a report's text. */
export const chartsOf = (text: string, files: Files = {}, cache?: ChartCache): Promise<Charts> =>
  drawCharts({
    ...readingOf(text, files),
    settings,
    link: (url) => `/base${url}`,
    ...(cache && { cache }),
  });

/** What is wrong with the charts of a report's text. */
export const findingsOf = (text: string, files: Files = {}): Promise<Finding[]> =>
  chartFindings({ ...readingOf(text, files), zone: settings.timezone });

/** Rows from 11:50 to 12:30, one a minute; `value` gives each row's cells. */
export function csv(headings: string, value: (minute: number) => string): string {
  const rows = Array.from({ length: 41 }, (_, at) => {
    const hour = at < 10 ? 11 : 12;
    const minute = String((50 + at) % 60).padStart(2, "0");
    return `2018-07-18T${hour}:${minute}:00+02:00,${value(at)}`;
  });
  return `time,${headings}\n${rows.join("\n")}\n`;
}
