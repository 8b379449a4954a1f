/**
 * Reads the whole archive: every report to its reading, all findings of all files.
 *
 * In:   the folder of reports.
 * Out:  readings in the order of their files, and findings.
 */
import { checkReport } from "../../check/check-report.ts";
import type { IncidentReading } from "../../model/archive.ts";
import { recordOf } from "../../derive/record.ts";
import { deriveTimeline } from "../../derive/timeline/index.ts";
import { isHeldBack } from "../../model/held-back.ts";
import { readIncident } from "../../model/read-incident.ts";
import type { Finding } from "../../source/finding.ts";
import { readFolder } from "../../source/folder.ts";
import type { Source } from "../../source/text.ts";
import type { BuildOptions } from "../options.ts";
import { takenSlugs } from "./taken-slugs.ts";

/** The archive as read. */
export interface Archive {
  readonly readings: readonly IncidentReading[];
  readonly findings: readonly Finding[];
}

/** What decides how a report is read. */
export type ReportOptions = Pick<BuildOptions, "settings" | "edition" | "now">;

/** Reads every report of a folder. */
export function readArchive(folder: string, options: ReportOptions): Archive {
  const { sources, findings } = readFolder(folder);
  const found: Finding[] = [...findings];
  const readings: IncidentReading[] = [];
  for (const source of sources) {
    const { reading, findings } = readReport(source, options);
    found.push(...findings);
    if (reading) readings.push(reading);
  }
  found.push(...takenSlugs(readings.map(({ record }) => record)));
  return { readings, findings: found };
}

/** Reads one report, from its text to its record. */
export function readReport(
  source: Source,
  { settings, edition, now }: ReportOptions,
): { reading: IncidentReading | undefined; findings: readonly Finding[] } {
  const { incident, findings } = readIncident(source, settings, { edition });
  if (!incident) return { reading: undefined, findings };
  // Held back: not even a warning shows that the report exists.
  if (isHeldBack(incident, { edition, now })) return { reading: undefined, findings: [] };
  const timeline = deriveTimeline(incident, settings);
  const reading = { incident, timeline, record: recordOf(incident, timeline) };
  const checked = checkReport(source, incident, settings);
  return { reading, findings: [...findings, ...timeline.findings, ...checked] };
}
