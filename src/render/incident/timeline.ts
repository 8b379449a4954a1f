/**
 * The timeline section of an incident page.
 *
 * In:   a reading, the site's zone, and the anchors that stand in the body.
 * Out:  the rail by day, the phases to filter by, and what could not be placed.
 */
import type { IncidentReading } from "../../model/archive.ts";
import { phaseCounts, type PhaseCount } from "./phase.ts";
import { railDays, type RailDay } from "./rail.ts";
import { isUndated } from "./undated.ts";

/** A time that stands in the report but not on the rail. */
export interface UnplacedView {
  readonly text: string;
  readonly why: string;
  readonly line: number;
}

/** What the `timeline` layout prints. */
export interface TimelineView {
  /** "17 events on 2 days, in Europe/Warsaw". */
  readonly about: string;
  readonly phases: readonly PhaseCount[];
  readonly days: readonly RailDay[];
  readonly unplacedTitle: string;
  readonly unplaced: readonly UnplacedView[];
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly timeline: TimelineView;
  }
}

/** The section's view; undefined for a report that gives no time at all. */
export function timelineView(
  reading: IncidentReading,
  zone: string,
  said: ReadonlySet<string>,
): TimelineView | undefined {
  const { events, unplaced } = reading.timeline;
  if (events.length === 0 && unplaced.length === 0) return undefined;
  const days = railDays(reading, zone, said);
  return {
    about: aboutText(events.length, days.length, isUndated(reading) ? undefined : zone),
    phases: phaseCounts(events),
    days,
    unplacedTitle:
      unplaced.length === 1 ? "1 time is not placed" : `${unplaced.length} times are not placed`,
    unplaced: unplaced.map(({ text, why, words }) => ({
      text,
      why: why.replaceAll("-", " "),
      line: words.line,
    })),
  };
}

function aboutText(events: number, days: number, zone: string | undefined): string {
  if (events === 0) return "The report gives no time that could be placed.";
  const count = events === 1 ? "1 event" : `${events} events`;
  const times = zone ? `times in ${zone.replaceAll("_", " ")}` : "times as the report gives them";
  return `${count}${days > 1 ? ` on ${days} days` : ""}, ${times}`;
}
