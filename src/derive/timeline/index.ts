/**
 * Turns one report into events at instants, milestones and measures.
 *
 * In:   the report's text and what its front matter states.
 * Out:  a `Timeline`; every event points at the words it was read from.
 * Rule: nothing is invented; what cannot be placed is listed with the reason.
 */
import type { Settings } from "../../model/settings/index.ts";
import type { Timeline } from "../../model/timeline.ts";
import { readBlocks } from "../../parse/blocks.ts";
import { distraction } from "./distractors.ts";
import { frameOf } from "./document.ts";
import { eventsOf } from "./events.ts";
import type { TimelineInput } from "./input.ts";
import { milestonesOf } from "./milestones.ts";
import { placeAll } from "./place.ts";
import { findSightings, numericPairs } from "./sightings.ts";
import { homeZone, zoneOf } from "./zones.ts";

export type { TimelineInput } from "./input.ts";

/** Derives the timeline of one report. The same input and settings always give the same one. */
export function deriveTimeline(input: TimelineInput, settings: Settings): Timeline {
  const blocks = readBlocks(input.text, input.bodyStart, input.source.path);
  const seen = findSightings(input.text, blocks);
  const sightings = seen.filter((it) => it.source !== "code" && distraction(it) === undefined);
  const frame = frameOf(input, blocks, settings, numericPairs(sightings));
  const home = homeZone(input.timezone ?? settings.timezone);
  const usual =
    frame.statedZone === undefined ? home : (zoneOf(frame.statedZone, home.name) ?? home);
  const { placed } = placeAll(sightings, frame, { home, usual });
  const told = eventsOf(input, placed);
  const events = told.map(({ event }) => event);
  return {
    zone: usual.name,
    events,
    tracks: [],
    milestones: milestonesOf(told),
    measures: {},
    stated: [],
    unplaced: [],
    findings: [],
  };
}
