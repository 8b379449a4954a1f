/**
 * What a chart shows of the report's own timeline: bands of impact and lines at events.
 *
 * Rule: only what has a clock time is marked; a line at the midnight of a day would claim too much.
 */
import type { ChartDefinition } from "../../parse/chart-definition.ts";
import { nearest } from "../../source/nearest.ts";
import {
  milestoneNames,
  type MilestoneName,
  type Milestones,
  type Precision,
  type Timeline,
  type TimelineEvent,
} from "../../model/timeline.ts";
import type { ChartReport } from "./read-series.ts";

/** A moment of the timeline. */
export interface Mark {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The event's id; undefined where only front matter states a milestone. */
  readonly event: string | undefined;
  /** What happened. */
  readonly text: string;
  readonly milestone: MilestoneName | undefined;
}

/** A time of impact, cut to what the chart shows. */
export interface ImpactBand {
  readonly from: number;
  readonly to: number;
  /** The name of the impact track, where the report has several. */
  readonly track: string | undefined;
}

/** What is marked on one chart. */
export interface Marks {
  readonly marks: readonly Mark[];
  readonly bands: readonly ImpactBand[];
}

/** Times that a chart shows, in milliseconds since 1970. */
export interface Shown {
  readonly from: number;
  readonly to: number;
}

const hasClock = (precision: Precision): boolean => precision !== "day";
const milestoneTexts: Readonly<Record<MilestoneName, string>> = {
  started: "Impact starts",
  detected: "Detected",
  mitigated: "Mitigated",
  resolved: "Resolved",
};

/** The marks of one chart. Marks that are asked for and cannot be shown are findings. */
export function deriveMarks(
  mark: ChartDefinition["mark"],
  timeline: Timeline,
  shown: Shown,
  report: ChartReport["definition"],
): Marks {
  if (mark === "none") return { marks: [], bands: [] };
  const asked = Array.isArray(mark)
    ? askedEvents(mark, timeline.events, report)
    : mark === "all"
      ? timeline.events.filter(({ precision }) => hasClock(precision)).map(markOfEvent(timeline))
      : milestoneMarks(timeline);
  const inside = asked.filter(({ at, event }) => {
    const visible = at >= shown.from && at <= shown.to;
    if (!visible && Array.isArray(mark))
      report("chart-mark-outside", { value: event ?? "" }, { mark: event ?? "" });
    return visible;
  });
  return { marks: uniqueMarks(inside), bands: impactBands(timeline, shown) };
}

function askedEvents(
  ids: readonly string[],
  events: readonly TimelineEvent[],
  report: ChartReport["definition"],
): Mark[] {
  return ids.flatMap((mark): Mark[] => {
    const event = events.find(({ id }) => id === mark);
    if (event && hasClock(event.precision)) return [markOfEvent(undefined)(event)];
    if (event) report("chart-mark-without-time", { value: mark }, { mark });
    else {
      const near =
        nearest(
          mark,
          events.map(({ id }) => id),
        ) ?? "";
      report("chart-mark-unknown", { value: mark }, { mark, nearest: near });
    }
    return [];
  });
}

function milestoneMarks(timeline: Timeline): Mark[] {
  const all = [timeline.milestones, ...timeline.tracks.map(({ milestones }) => milestones)];
  return all.flatMap((milestones) =>
    milestoneNames.flatMap((name): Mark[] => {
      const milestone = milestones[name];
      if (!milestone || !hasClock(milestone.precision)) return [];
      const event = timeline.events.find(({ id }) => id === milestone.event);
      const at = Date.parse(milestone.at);
      const text = textOfMilestone(name, at, event);
      return [{ at, event: event?.id, text, milestone: name }];
    }),
  );
}

/** The words of the event; those of an event that ends here tell of its beginning. */
function textOfMilestone(name: MilestoneName, at: number, event?: TimelineEvent): string {
  if (!event) return milestoneTexts[name];
  const isEnd = event.end !== undefined && Date.parse(event.end) === at;
  return isEnd ? `${milestoneTexts[name]}, the end of: ${event.text}` : event.text;
}

const markOfEvent =
  (timeline: Timeline | undefined) =>
  ({ id, at, text }: TimelineEvent): Mark => ({
    at: Date.parse(at),
    event: id,
    text,
    milestone: milestoneNames.find((name) => timeline?.milestones[name]?.event === id),
  });

/** One mark for each moment and event, in order of time. */
function uniqueMarks(marks: readonly Mark[]): Mark[] {
  const seen = new Set<string>();
  return marks
    .filter(({ at, event }) => {
      const key = `${at} ${event ?? ""}`;
      return !seen.has(key) && seen.add(key);
    })
    .toSorted((a, b) => a.at - b.at);
}

/**
 * From the start of impact to its resolution, for the incident or for each of its tracks; where the
 * report states no such milestones, the events of impact that have an end of their own.
 */
export function impactBands(timeline: Timeline, shown: Shown): ImpactBand[] {
  return impactSpans(timeline).flatMap(({ track, from, to }): ImpactBand[] =>
    to < shown.from || from > shown.to
      ? []
      : [{ track, from: Math.max(from, shown.from), to: Math.min(to, shown.to) }],
  );
}

function impactSpans({ milestones, tracks, events }: Timeline): ImpactBand[] {
  const ofTracks = tracks.flatMap(({ name, milestones }): ImpactBand[] => {
    const span = spanOf(milestones);
    return span ? [{ track: name, ...span }] : [];
  });
  if (ofTracks.length > 1) return ofTracks;
  const whole = spanOf(milestones);
  if (whole) return [{ track: undefined, ...whole }];
  return events.flatMap(({ phase, at, end, track, precision }): ImpactBand[] =>
    phase === "impact" && end !== undefined && hasClock(precision)
      ? [{ track, from: Date.parse(at), to: Date.parse(end) }]
      : [],
  );
}

function spanOf({ started, resolved }: Milestones): Shown | undefined {
  if (!started || !resolved) return undefined;
  if (!hasClock(started.precision) || !hasClock(resolved.precision)) return undefined;
  return { from: Date.parse(started.at), to: Date.parse(resolved.at) };
}

/** The incident as far as its milestones and events tell; undefined where nothing has an instant. */
export function incidentSpan(timeline: Timeline): Shown | undefined {
  const stated = spanOf(timeline.milestones);
  if (stated) return stated;
  const instants = timeline.events
    .filter(({ precision }) => hasClock(precision))
    .map(({ at }) => Date.parse(at));
  return instants.length > 0
    ? { from: Math.min(...instants), to: Math.max(...instants) }
    : undefined;
}
