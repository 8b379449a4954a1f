/**
 * Applies the changes that front matter makes to single derived events.
 *
 * Rule: an event keeps its id, whatever changes in it: links to it go on working.
 */
import type { StatedEvent } from "../../model/incident.ts";
import { finding, type Finding } from "../../source/finding.ts";
import { isoOf } from "./civil.ts";
import { sightingOf } from "./entries.ts";
import { compareTold, type Told } from "./events.ts";
import type { TimelineInput } from "./input.ts";
import { placeAll } from "./place.ts";
import type { Frame } from "./document.ts";
import type { Zones } from "./reading.ts";

/** Events after the changes, in order, and findings about ids that no event has. */
export function applyChanges(
  { source }: TimelineInput,
  told: readonly Told[],
  changes: readonly StatedEvent[],
  frame: Frame,
  zones: Zones,
): { told: Told[]; findings: Finding[] } {
  if (changes.length === 0) return { told: [...told], findings: [] };
  const events = new Map(told.map((it) => [it.event.id, it]));
  const findings: Finding[] = [];
  for (const change of changes) {
    const id = change.amends ?? idAt(change, told, frame, zones);
    const known = id === undefined ? undefined : events.get(id);
    if (!known || id === undefined) {
      const details = { id: change.amends ?? change.at ?? "" };
      findings.push(finding("timeline-entry-unknown", source.path, change.words, details));
    } else if (change.drop) events.delete(id);
    else events.set(id, amend(known, change, frame, zones));
  }
  return { told: [...events.values()].toSorted(compareTold), findings };
}

/** An entry that drops by its time means the event at that time. */
function idAt(
  change: StatedEvent,
  told: readonly Told[],
  frame: Frame,
  zones: Zones,
): string | undefined {
  const sighting = sightingOf(change);
  const instant = sighting && placeAll([sighting], frame, zones).placed[0]?.instant;
  return told.find(({ placed }) => placed.instant === instant)?.event.id;
}

function amend(told: Told, change: StatedEvent, frame: Frame, zones: Zones): Told {
  const at = change.at ?? told.event.at;
  const end = change.end ?? told.event.end;
  const sighting = sightingOf({ ...change, at, end });
  const placed = (sighting && placeAll([sighting], frame, zones).placed[0]) ?? told.placed;
  const text = change.text ?? told.text;
  return {
    ...told,
    text,
    placed: change.at === undefined ? { ...told.placed, end: placed.end } : placed,
    event: {
      ...told.event,
      at: isoOf(placed.instant, placed.offset),
      end: placed.end && isoOf(placed.end.instant, placed.end.offset),
      precision: change.at === undefined ? told.event.precision : placed.precision,
      approximate: change.at === undefined ? told.event.approximate : placed.approximate,
      implied: change.at === undefined ? told.event.implied : placed.implied,
      text,
      phase: change.phase ?? told.event.phase,
      track: change.track ?? told.event.track,
    },
  };
}
