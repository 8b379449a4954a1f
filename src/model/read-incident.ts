/**
 * Reads one report: text → values as written → an incident.
 *
 * Rule: the same source, settings and edition always give the same incident and findings.
 */
import { parseReport } from "../parse/report.ts";
import { sortFindings, type Finding } from "../source/finding.ts";
import type { Source } from "../source/text.ts";
import type { Edition, Incident } from "./incident.ts";
import { settleIncident } from "./settle.ts";
import type { Settings } from "./settings/index.ts";
import { checkFields } from "./stated-fields.ts";

/** One report as read; without `incident` a finding says why. */
export interface IncidentResult {
  readonly incident: Incident | undefined;
  readonly findings: readonly Finding[];
}

/** Reads one report for an edition: the public one never sees an internal passage. */
export function readIncident(
  source: Source,
  settings: Settings,
  { edition }: { readonly edition: Edition },
): IncidentResult {
  const report = parseReport(source);
  if (!report.frontMatter) return { incident: undefined, findings: report.findings };
  const checked = checkFields(source, report.frontMatter);
  if (!checked.fields) return failed(report.findings, checked.findings);
  const settled = settleIncident(source, report.frontMatter, checked.fields, { settings, edition });
  return {
    incident: settled.incident,
    findings: sortFindings([...report.findings, ...settled.findings]),
  };
}

const failed = (...findings: readonly (readonly Finding[])[]): IncidentResult => ({
  incident: undefined,
  findings: sortFindings(findings.flat()),
});
