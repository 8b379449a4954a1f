/**
 * Reads one report: text → values as written → an incident.
 *
 * Rule: the same source, settings and edition always give the same incident and findings.
 */
import { replaceNames } from "../parse/names.ts";
import { readPassages } from "../parse/passages.ts";
import { parseReport } from "../parse/report.ts";
import { sortFindings, type Finding } from "../source/finding.ts";
import { lineText, type Source } from "../source/text.ts";
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
  written: Source,
  settings: Settings,
  { edition }: { readonly edition: Edition },
): IncidentResult {
  const source = edition === "public" ? withRoles(written, settings) : written;
  const report = parseReport(source);
  const { frontMatter } = report;
  if (!frontMatter) return { incident: undefined, findings: report.findings };
  const checked = checkFields(source, frontMatter);
  // Not even what is wrong with it shows that a report is there which says that it is held back.
  const isHidden = edition === "public" && isPlainlyHeldBack(frontMatter.fields, checked.findings);
  if (!checked.fields) {
    const findings = isHidden ? [] : sortFindings([...report.findings, ...checked.findings]);
    return { incident: undefined, findings };
  }
  const passages = readPassages(source, frontMatter.bodyStart, {
    hideInternal: edition === "public",
  });
  const visible = passages.text === source.text ? source : { ...source, text: passages.text };
  const settled = settleIncident(visible, frontMatter, checked.fields, {
    settings,
    edition,
    passages: passages.internal,
  });
  const stopped = passages.findings.some(({ level }) => level === "error");
  const incident = stopped ? undefined : settled.incident;
  if (isHidden && !incident) return { incident, findings: [] };
  const told = incident ? report.findings.filter(isAbout(source, incident)) : report.findings;
  return {
    incident,
    findings: sortFindings([...told, ...passages.findings, ...settled.findings]),
  };
}

/** True for findings about words that the edition shows. */
function isAbout(written: Source, { source }: Incident): (found: Finding) => boolean {
  if (source.text === written.text) return () => true;
  return ({ line, column }) =>
    lineText(source, line)
      .slice(column - 1)
      .trim() !== "" && lineText(source, line)[column - 1] === lineText(written, line)[column - 1];
}

/** The source with roles in the place of the names that the public edition must not show. */
function withRoles(source: Source, { safety }: Settings): Source {
  const text = replaceNames(source.text, safety.roles);
  return text === source.text ? source : { ...source, text };
}

/** True for a report that says clearly that it is not to be published, whatever else is wrong. */
const isPlainlyHeldBack = (
  { draft, visibility }: Readonly<Record<string, unknown>>,
  findings: readonly Finding[],
): boolean =>
  (draft === true || visibility === "internal") &&
  findings.every(({ code }) => code !== "safety-key");
