/**
 * Turns one report into events at instants, milestones and measures.
 *
 * In:   the report's text and what its front matter states.
 * Out:  a `Timeline`; every event points at the words it was read from.
 * Rule: nothing is invented; what cannot be placed is listed with the reason.
 */
import type { Settings } from "../../model/settings/index.ts";
import {
  milestoneNames,
  type MilestoneName,
  type Milestones,
  type Phase,
  type Timeline,
  type TimelineEvent,
} from "../../model/timeline.ts";
import { readBlocks } from "../../parse/blocks.ts";
import { applyChanges } from "./changes.ts";
import { isDayless } from "./dated.ts";
import { distraction, isUpdate } from "./distractors.ts";
import { frameOf } from "./document.ts";
import { entriesOf, sightingOf } from "./entries.ts";
import { eventsOf } from "./events.ts";
import type { TimelineInput } from "./input.ts";
import { measuresOf } from "./measures.ts";
import { milestonesOf } from "./milestones.ts";
import { placeAll } from "./place.ts";
import {
  problemsOfLost,
  problemsOfPlaced,
  problemsOfSlips,
  problemsOfStated,
  unplacedOf,
} from "./problems.ts";
import { onTheirDays } from "./retold.ts";
import { findSightings, statedDays } from "./sightings.ts";
import { mendYears } from "./slips.ts";
import { statedDurations } from "./stated.ts";
import { settleMilestones, unreadableEntries } from "./stated-milestones.ts";
import { haveCalmBetween, milestonesOfTracks, trackOf, tracksOf } from "./tracks.ts";
import { writtenOf } from "./written.ts";
import { homeZone, onlyZone, zoneOf } from "./zones.ts";

export type { TimelineInput } from "./input.ts";

/** Derives the timeline of one report. The same input and settings always give the same one. */
export function deriveTimeline(input: TimelineInput, settings: Settings): Timeline {
  const { source, text } = input;
  const blocks = readBlocks(text, input.bodyStart, source.path);
  const entries = entriesOf(input.timeline);
  const written = writtenOf(text, blocks);
  const found = findSightings(text, written);
  const posted = new Set(found.filter(isUpdate));
  // One such line dates the report; a status page has one below each of its updates.
  const updates = posted.size > 1 ? posted : undefined;
  const seen = found.filter((it) => updates?.has(it) || distraction(it) === undefined);
  const own = seen.filter((it) => it.source !== "code");
  // Code and logs are evidence, not events, unless the report has no other timeline.
  const told = own.some((it) => it.moment) ? own : seen;
  const { sightings: body, slips } = mendYears(told, yearsKnown(input));
  const frame = frameOf(input, written, settings, statedDays(body));
  const home = homeZone(input.timezone ?? settings.timezone);
  const stated = frame.statedZone === undefined ? undefined : zoneOf(frame.statedZone, home.name);
  const zones = { home, usual: stated ?? onlyZone(body, home) ?? home };

  const listed = entries.stated.flatMap((entry) => sightingOf(entry) ?? []);
  const { placed: all, lost } = placeAll(
    entries.replace ? listed : [...listed, ...body],
    frame,
    zones,
  );
  const placed = onTheirDays(all);
  const changed = applyChanges(input, eventsOf(input, placed), entries.changes, frame, zones);
  const tracks = tracksOf(changed.told, settings);
  const events = changed.told.map((it) => {
    const track = it.event.track ?? trackOf(it, tracks);
    return track === undefined ? it : { ...it, event: { ...it.event, track } };
  });

  const derived = { ...milestonesOf(events), ...milestonesOfTracks(tracks) };
  const { milestones, findings } = settleMilestones(input, derived, events, frame, zones);
  const measures = haveCalmBetween(tracks) ? {} : measuresOf(milestones, settings);
  const known = knownSince(milestones, events);
  const isUndated =
    (placed.length > 0 && placed.every((it) => it.isGuess)) ||
    events.some(({ event }) => isDayless(event));
  const ranges = events.flatMap(({ placed: { instant, end } }) =>
    end ? [(end.instant - instant) / 60_000] : [],
  );
  const durations = statedDurations(source, text, written, measures, [
    ...ranges,
    ...tracks.flatMap((track) => track.measures["timeToResolve"]?.minutes ?? []),
  ]);
  return {
    zone: zones.usual.name,
    ...(isUndated ? { undated: true } : {}),
    events: events.map(({ event }) => afterDetection(stating(event, milestones), known)),
    tracks,
    milestones,
    measures,
    stated: durations,
    unplaced: unplacedOf(input, lost),
    findings: [
      ...unreadableEntries(input),
      ...changed.findings,
      ...findings,
      ...problemsOfSlips(input, slips),
      ...problemsOfPlaced(input, placed),
      ...problemsOfLost(input, lost),
      ...problemsOfStated(input, durations, measures),
    ],
  };
}

/** The years that title and publication give. */
function yearsKnown({ title, published }: TimelineInput): number[] {
  return (`${title} ${published ?? ""}`.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
}

/** When the trouble began to be known: by its milestones, else by the first event that tells of it. */
function knownSince(
  { detected, started }: Milestones,
  told: readonly { readonly event: TimelineEvent }[],
): number {
  const tells = told.find(({ event: { phase } }) => phase === "impact" || phase === "detection");
  return Date.parse((detected ?? started ?? tells?.event)?.at ?? "");
}

const phasesOfMilestones: Readonly<Record<MilestoneName, Phase>> = {
  started: "impact",
  detected: "detection",
  mitigated: "mitigation",
  resolved: "recovery",
};

/** "The site came back at 8:52": words that tell no phase, but state a milestone, are of its phase. */
function stating(event: TimelineEvent, milestones: Milestones): TimelineEvent {
  if (event.phase !== undefined) return event;
  const stated = milestoneNames.find((name) => milestones[name]?.event === event.id);
  return stated ? { ...event, phase: phasesOfMilestones[stated] } : event;
}

/** A change made once the trouble was known is part of the response, not of its cause. */
function afterDetection(event: TimelineEvent, known: number): TimelineEvent {
  const isDerived = event.phase === "cause" && event.source !== "front-matter";
  return isDerived && Date.parse(event.at) > known ? { ...event, phase: "response" } : event;
}
