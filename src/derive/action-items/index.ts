/**
 * The work that came out of an incident, from front matter or from the report's own words.
 *
 * In:   a settled incident.
 * Out:  action items, those read from the text in its order.
 * Rule: items that front matter states replace those that the text tells; an item that was read
 *       from the text says so (`inferred`) and points at its words.
 */
import type { ActionItem, Incident } from "../../model/incident.ts";
import { readBlocks } from "../../parse/blocks.ts";
import { placeAt } from "../../source/text.ts";
import { detailsOf, detailsOfRow, type Details } from "./details.ts";
import { findCandidates, type Candidate } from "./candidates.ts";
import { mayHoldActions } from "./words.ts";

/** What action items are read from. */
export type ActionItemsInput = Pick<Incident, "actionItems" | "source" | "text" | "bodyStart">;

/** All action items of a report: the stated ones, or else those that its text tells. */
export function inferActionItems(incident: ActionItemsInput): ActionItem[] {
  const { text, bodyStart, source } = incident;
  if (incident.actionItems.length > 0) return [...incident.actionItems];
  if (!mayHoldActions(text)) return [];
  const read = { path: source.path, text };
  const known = new Set<string>();
  return findCandidates(text, readBlocks(text, bodyStart, source.path)).flatMap((candidate) => {
    const details = readOne(text, candidate);
    if (!details || known.has(details.text)) return [];
    known.add(details.text);
    const { start, end } = candidate;
    return [{ ...details, inferred: true, words: { start, end, ...placeAt(read, start) } }];
  });
}

const readOne = (text: string, candidate: Candidate): Details | undefined =>
  candidate.row ? detailsOfRow(text, candidate.row) : detailsOf(text, candidate);
