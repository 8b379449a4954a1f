/**
 * Turns placed times into events: one for each instant and happening, in order, with ids.
 *
 * Rule: an id is the event's local time; the second of the same time gets `-2`.
 */
import { placeAt } from "../../source/text.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import { isoOf } from "./civil.ts";
import type { TimelineInput } from "./index.ts";
import type { Placed } from "./placed.ts";

/** Events in order of their instants, then of their places in the file. */
export function eventsOf(input: TimelineInput, placed: readonly Placed[]): TimelineEvent[] {
  const ordered = placed.toSorted(
    (a, b) => a.instant - b.instant || a.sighting.passage.start - b.sighting.passage.start,
  );
  const taken = new Map<string, number>();
  return ordered.map((it) => {
    const { sighting } = it;
    const span = sighting.moment ?? sighting.day ?? sighting.after?.words ?? { start: 0, end: 0 };
    const start = sighting.passage.start + span.start;
    const at = isoOf(it.instant, it.offset);
    const stem =
      it.precision === "day"
        ? at.slice(0, 10)
        : `${at.slice(0, 10)}-${at.slice(11, 13)}${at.slice(14, 16)}`;
    const count = (taken.get(stem) ?? 0) + 1;
    taken.set(stem, count);
    return {
      id: count === 1 ? stem : `${stem}-${count}`,
      at,
      end: it.end && isoOf(it.end.instant, it.end.offset),
      precision: it.precision,
      approximate: it.approximate,
      implied: it.implied,
      text: sighting.passage.masked.slice(0, 200).trim(),
      phase: undefined,
      track: undefined,
      source: sighting.source,
      words: { start, end: sighting.passage.start + span.end, ...placeAt(input.source, start) },
    };
  });
}
