/**
 * All rules about what a report says: credentials, identifiers, wording.
 *
 * In:   the file as it was read, the incident as the edition shows it, the site's settings.
 * Out:  findings.
 */
import type { Incident } from "../model/incident.ts";
import type { Settings } from "../model/settings/index.ts";
import type { Finding } from "../source/finding.ts";
import type { Source } from "../source/text.ts";
import { checkBlameless } from "./blameless.ts";
import { checkIdentifiers } from "./identifiers.ts";
import { checkSecrets } from "./secrets/index.ts";

/** Checks one report. Credentials count wherever they stand in the file, even where unpublished. */
export function checkReport(source: Source, incident: Incident, { safety }: Settings): Finding[] {
  const { identifiers, blameless } = safety;
  return [
    ...checkSecrets(source, safety.allow),
    ...(identifiers === "off" ? [] : checkIdentifiers(incident.source, identifiers)),
    ...(blameless === "off" ? [] : checkBlameless(incident.source, incident.bodyStart, blameless)),
  ];
}
