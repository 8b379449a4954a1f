/**
 * Finds everything that can be said about reports without making a page.
 *
 * In:   files of reports, the site's settings, an edition.
 * Out:  every finding. In the internal edition drafts and embargoed reports have theirs too.
 */
import { chartFindings } from "../derive/chart-findings.ts";
import { settleTaxonomy } from "../derive/taxonomy/index.ts";
import type { IncidentReading } from "../model/archive.ts";
import type { Settings } from "../model/settings/index.ts";
import { readerBeside } from "../source/beside.ts";
import type { Finding } from "../source/finding.ts";
import type { ReportFile } from "../source/folder.ts";
import { readSource } from "../source/read.ts";
import type { Source } from "../source/text.ts";
import { type ReportOptions, readReport, takenSlugs } from "./archive.ts";
import { withoutBrokenKeys } from "./second-look.ts";

/** What was checked. */
export interface Checked {
  /** By the path that findings show. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly findings: readonly Finding[];
}

/** Checks reports, together: tags and slugs are settled across all of them. */
export async function checkReports(
  files: readonly ReportFile[],
  options: ReportOptions,
): Promise<Checked> {
  const sources = new Map<string, Source>();
  const findings: Finding[] = [];
  const readings: IncidentReading[] = [];
  for (const { file, path } of files) {
    const { source, findings: unreadable } = readSource(file, path);
    findings.push(...unreadable);
    if (!source) continue;
    sources.set(path, source);
    const read = lookTwice({ ...source, file }, options);
    findings.push(...read.findings);
    if (read.reading) readings.push(read.reading);
  }
  const further = await furtherFindings(readings, options.settings);
  return { sources, findings: [...findings, ...further, ...takenSlugs(readings)] };
}

/** Reads a report, and once more without its broken keys where it has some. */
function lookTwice(source: Source, options: ReportOptions): ReturnType<typeof readReport> {
  const first = readReport(source, options);
  const mended = first.reading ? undefined : withoutBrokenKeys(source, first.findings);
  if (!mended) return first;
  const second = readReport(mended, options);
  const isNew = ({ code, line, column }: Finding): boolean =>
    !first.findings.some((f) => f.code === code && f.line === line && f.column === column);
  return {
    reading: second.reading,
    findings: [...first.findings, ...second.findings.filter(isNew)],
  };
}

/** What is wrong with words across reports and with charts: found only after reports were read. */
async function furtherFindings(
  readings: readonly IncidentReading[],
  settings: Settings,
): Promise<Finding[]> {
  const records = readings.map(({ record }) => record);
  const findings: Finding[] = [...settleTaxonomy(records, settings).findings];
  const zone = settings.timezone;
  for (const { incident, timeline } of readings) {
    const readFile = readerBeside(incident.source.file ?? incident.source.path);
    findings.push(...(await chartFindings({ incident, timeline, readFile, zone })));
  }
  return findings;
}
