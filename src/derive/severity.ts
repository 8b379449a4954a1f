/** The severity of a record in the site's order: its word, its page, its rank. */
import type { IncidentRecord } from "../model/archive.ts";
import type { Settings } from "../model/settings/index.ts";
import { foldOf, slugOf } from "./taxonomy/slug.ts";

/** A severity as pages show it. */
export interface SeverityLevel {
  /** Safe for URLs; empty where the report states no severity. */
  readonly slug: string;
  readonly label: string;
  /** From 1, worst first; levels that the site does not name come after, none at all last. */
  readonly rank: number;
}

const levels = new WeakMap<readonly string[], Map<string | undefined, SeverityLevel>>();

/** The severity of a report among those of the site. */
export function severityOf(
  { severity }: Pick<IncidentRecord, "severity">,
  { severities }: Pick<Settings, "severities">,
): SeverityLevel {
  const known = levels.get(severities) ?? new Map<string | undefined, SeverityLevel>();
  levels.set(severities, known);
  const level = known.get(severity) ?? settleLevel(severity, severities);
  known.set(severity, level);
  return level;
}

function settleLevel(severity: string | undefined, severities: readonly string[]): SeverityLevel {
  if (severity === undefined) return { slug: "", label: "not stated", rank: severities.length + 2 };
  const index = severities.findIndex((level) => foldOf(level) === foldOf(severity));
  const label = severities[index] ?? severity;
  return { slug: slugOf(label), label, rank: index < 0 ? severities.length + 1 : index + 1 };
}
