/**
 * Finds everything that can be said about reports without making a page.
 *
 * In:   files of reports and the site's settings.
 * Out:  every finding, drafts and embargoed reports included: their authors are the ones who ask.
 */
import { drawCharts } from "../render/chart/draw-charts.ts";
import { settleTaxonomy } from "../derive/taxonomy/index.ts";
import type { IncidentReading } from "../model/archive.ts";
import type { Settings } from "../model/settings/index.ts";
import { readerBeside } from "../source/beside.ts";
import type { Finding } from "../source/finding.ts";
import type { ReportFile } from "../source/folder.ts";
import { readSource } from "../source/read.ts";
import type { Source } from "../source/text.ts";
import { readReport, takenSlugs } from "./archive.ts";

/** What was checked. */
export interface Checked {
  /** By the path that findings show. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly findings: readonly Finding[];
}

/** Checks reports, together: tags and slugs are settled across all of them. */
export async function checkReports(
  files: readonly ReportFile[],
  settings: Settings,
): Promise<Checked> {
  const sources = new Map<string, Source>();
  const findings: Finding[] = [];
  const readings: IncidentReading[] = [];
  for (const { file, path } of files) {
    const { source, findings: unreadable } = readSource(file, path);
    findings.push(...unreadable);
    if (!source) continue;
    sources.set(path, source);
    const read = readReport(source, { settings, edition: "internal", now: "" });
    findings.push(...read.findings);
    if (!read.reading) continue;
    readings.push(read.reading);
    findings.push(...(await chartFindings(read.reading, file, settings)));
  }
  const records = readings.map(({ record }) => record);
  findings.push(...settleTaxonomy(records, settings).findings, ...takenSlugs(readings));
  return { sources, findings };
}

/** Charts are drawn to be checked: data that cannot be drawn is found in no other way. */
async function chartFindings(
  { incident, timeline }: IncidentReading,
  file: string,
  settings: Settings,
): Promise<readonly Finding[]> {
  const readFile = readerBeside(file);
  const charts = await drawCharts({ incident, timeline, readFile, settings, link: (url) => url });
  return charts.findings;
}
