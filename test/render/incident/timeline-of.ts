/** Timelines made by hand for tests of what is shown of them. */
import type { IncidentReading } from "../../../src/model/archive.ts";
import type { Timeline, TimelineEvent } from "../../../src/model/timeline.ts";

/** An event at a clock time of 23 October 2014 in Warsaw; further fields as given. */
export function eventAt(clock: string, fields: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id: `2014-10-23-${clock.replace(":", "")}`,
    at: `2014-10-23T${clock}:00+02:00`,
    end: undefined,
    precision: "minute",
    approximate: false,
    implied: [],
    text: `something happened at ${clock}`,
    phase: undefined,
    track: undefined,
    source: "list",
    words: { start: 0, end: 0, line: 1, column: 1 },
    ...fields,
  };
}

/** A timeline of events. */
export function timelineOf(
  events: readonly TimelineEvent[],
  fields: Partial<Timeline> = {},
): Timeline {
  return {
    zone: "Europe/Warsaw",
    events,
    tracks: [],
    milestones: {},
    measures: {},
    stated: [],
    unplaced: [],
    findings: [],
    ...fields,
  };
}

/** The part of a reading that the rail looks at. */
export const readingOf = (timeline: Timeline, day = "2014-10-23"): IncidentReading =>
  ({
    timeline,
    record: { day },
    incident: { marks: { spans: [], texts: new Set<string>() } },
  }) as unknown as IncidentReading;
