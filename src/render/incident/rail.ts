/**
 * The timeline's rail: events by day, ranges as spans, gaps of hours as gaps.
 *
 * In:   a reading, the zone to show, and which events have their words marked in the body.
 * Out:  what the `timeline` layout prints.
 */
import { weekday, dayText, zoneText } from "../../model/civil.ts";
import type { IncidentReading } from "../../model/archive.ts";
import { isInternal } from "../../model/internal-marks.ts";
import {
  milestoneNames,
  type Milestones,
  type Precision,
  type TimelineEvent,
} from "../../model/timeline.ts";
import { durationText } from "../duration.ts";
import { civilIn } from "../zone.ts";
import { exactnessText } from "./exactness.ts";
import { clockView, endView, floatingClockView, type MomentView } from "./moment.ts";
import { phaseView, type PhaseView } from "./phase.ts";
import { isUndated } from "./undated.ts";

/** A stretch of hours or days in which the report tells nothing. */
export interface RailGap {
  readonly kind: "gap";
  readonly text: string;
}

/** One event on the rail. */
export interface RailEvent {
  readonly kind: "event";
  readonly id: string;
  readonly time: MomentView;
  readonly end: MomentView | undefined;
  readonly span: string | undefined;
  /** Time since the impact began: `+4 h 21 min`. */
  readonly elapsed: string | undefined;
  readonly text: string;
  /** Only the internal edition shows it. */
  readonly internal: boolean;
  readonly phase: PhaseView | undefined;
  readonly track: string | undefined;
  readonly milestones: readonly string[];
  /** The anchor of its words in the report; undefined where they are not shown there. */
  readonly said: string | undefined;
}

/** The events of one day in the zone shown. */
export interface RailDay {
  /** `YYYY-MM-DD`; undefined for a report without dates. */
  readonly day: string | undefined;
  readonly title: string;
  readonly weekday: string | undefined;
  readonly zone: string | undefined;
  readonly entries: readonly (RailEvent | RailGap)[];
}

/** Shortest silence that is shown as a gap, in minutes. */
const shortestGap = 120;
const minutesOfDay = 24 * 60;

/** Labels of milestones beside the events that state them. */
export const milestoneLabels = {
  started: "Impact starts",
  detected: "Detected",
  mitigated: "Mitigated",
  resolved: "Resolved",
} as const;

/** Groups the events of a reading by day. `said` names the anchors that stand in the body. */
export function railDays(
  reading: IncidentReading,
  zone: string,
  said: ReadonlySet<string>,
): RailDay[] {
  const { events, milestones } = reading.timeline;
  const undated = isUndated(reading);
  const first = events[0];
  const days: { day: string; event: TimelineEvent; entries: (RailEvent | RailGap)[] }[] = [];
  let previous: TimelineEvent | undefined;
  for (const event of events) {
    const day = dayOf(event, zone, undated);
    const silence = previous && gapBefore(event, previous);
    const last = days.at(-1);
    if (silence !== undefined) last?.entries.push({ kind: "gap", text: silence });
    const internal = isInternal(reading.incident.marks, event.words);
    const entry = { ...railEvent(event, day, zone, undated, milestones, said), internal };
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, event, entries: [entry] });
    if (!previous || lastInstant(event) >= lastInstant(previous)) previous = event;
  }
  return days.map(({ day, event, entries }) => {
    if (undated) {
      const number = first ? daysBetween(first.at.slice(0, 10), day) + 1 : 1;
      return {
        day: undefined,
        title: `Day ${number}`,
        weekday: undefined,
        zone: undefined,
        entries,
      };
    }
    const offset = zoneText(civilIn(event.at, zone).offset);
    return { day, title: dayText(day), weekday: weekday(day), zone: offset, entries };
  });
}

function railEvent(
  event: TimelineEvent,
  day: string,
  zone: string,
  undated: boolean,
  milestones: Milestones,
  said: ReadonlySet<string>,
): Omit<RailEvent, "internal"> {
  const end = event.end === undefined ? undefined : { ...event, at: event.end };
  const title = exactnessText(event);
  const anchor = `said-${event.id}`;
  return {
    kind: "event",
    id: event.id,
    time: undated ? floatingClockView(event, title) : clockView(event, zone, title),
    end: end && (undated ? floatingClockView(end) : endView(end, day, zone)),
    span: end && durationText((Date.parse(end.at) - Date.parse(event.at)) / 60_000),
    elapsed: elapsedText(event, milestones),
    text: asSentence(event.text),
    phase: phaseView(event.phase),
    track: event.track,
    milestones: milestoneNames
      .filter((name) => milestones[name]?.event === event.id)
      .map((name) => milestoneLabels[name]),
    said: said.has(anchor) ? anchor : undefined,
  };
}

/** A clause with a capital where it begins with a plain word; names such as `pg_dump` stay. */
const asSentence = (text: string): string =>
  text.replace(/^\p{Ll}(?=\p{Ll}*(?:[\s,;.’']|$))/u, (letter) => letter.toUpperCase());

/** Time since the impact began, where both instants are exact. */
function elapsedText(
  { at, precision, approximate }: TimelineEvent,
  { started }: Milestones,
): string | undefined {
  if (!started || approximate || started.approximate) return undefined;
  if (!isExact(precision) || !isExact(started.precision)) return undefined;
  const minutes = (Date.parse(at) - Date.parse(started.at)) / 60_000;
  return minutes > 0 ? `+${durationText(minutes)}` : undefined;
}

const isExact = (precision: Precision): boolean => precision === "minute" || precision === "second";

function dayOf({ at, precision }: TimelineEvent, zone: string, undated: boolean): string {
  return undated || precision === "day" ? at.slice(0, 10) : civilIn(at, zone).day;
}

const lastInstant = ({ at, end }: TimelineEvent): number => Date.parse(end ?? at);

/** How long nothing is told before an event, where that is worth a gap. */
function gapBefore(event: TimelineEvent, previous: TimelineEvent): string | undefined {
  if (event.precision === "day" || previous.precision === "day") {
    const days = daysBetween((previous.end ?? previous.at).slice(0, 10), event.at.slice(0, 10));
    return days > 1 ? `${days} days` : undefined;
  }
  const minutes = (Date.parse(event.at) - lastInstant(previous)) / 60_000;
  return minutes >= shortestGap ? durationText(minutes) : undefined;
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 60_000 / minutesOfDay);
