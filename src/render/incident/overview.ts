/**
 * The overview strip: the phases of an incident to scale, with its measures.
 *
 * In:   a timeline.
 * Out:  positions in per cent of the strip's width and in pixels of its height.
 * Rule: it runs from the start to the resolution; what happened long before has no room on it.
 */
import type { Settings } from "../../model/settings/index.ts";
import type { Phase, Timeline, TimelineEvent } from "../../model/timeline.ts";
import { durationText, measureText } from "../duration.ts";
import { measureLabel } from "./measures.ts";
import { momentView, type MomentView } from "./moment.ts";
import { phaseView } from "./phase.ts";

/** A stretch in one phase. `label` is there where the stretch has room for it. */
export interface OverviewSegment {
  readonly x: number;
  readonly width: number;
  readonly phase: Phase;
  readonly label: string | undefined;
}

/** A measure or an impact track: a line between two instants with its words. */
export interface OverviewSpan {
  readonly x: number;
  readonly width: number;
  readonly text: string;
  /** Where the words stand, in per cent, and on which side of that they run. */
  readonly textX: number;
  readonly anchor: "start" | "end";
  readonly kind: "measure" | "track";
}

/** What the `overview` layout prints. */
export interface OverviewView {
  readonly title: string;
  readonly segments: readonly OverviewSegment[];
  readonly marks: readonly { readonly x: number; readonly phase: Phase | undefined }[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly spans: readonly OverviewSpan[];
  /** Undefined for a report without dates. */
  readonly start: MomentView | undefined;
  readonly end: MomentView | undefined;
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly overview: OverviewView;
  }
}

/** Both ends of the strip, in milliseconds. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The strip of a timeline; undefined where there are no two instants to span. */
export function overviewView(
  timeline: Timeline,
  settings: Settings,
  undated: boolean,
): OverviewView | undefined {
  const events = timeline.events.filter(({ precision }) => precision !== "day");
  const stretch = stretchOf(timeline, events);
  if (!stretch) return undefined;
  const { from, to } = stretch;
  const x = (instant: number): number =>
    round((100 * (Math.min(Math.max(instant, from), to) - from)) / (to - from));
  const inside = events.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) <= to);
  const segments = segmentsOf(inside, stretch, x);
  const moment = (at: number): MomentView =>
    momentView(
      { at: new Date(at).toISOString(), precision: "minute", approximate: false },
      settings.timezone,
    );
  return {
    title: titleOf(segments, stretch),
    segments,
    marks: inside.map(({ at, phase }) => ({ x: x(Date.parse(at)), phase })),
    ticks: ticksOf(stretch, originOf(timeline, stretch), x),
    spans: [...trackSpans(timeline, x), ...measureSpans(timeline, settings, x)],
    start: undated ? undefined : moment(from),
    end: undated ? undefined : moment(to),
  };
}

function stretchOf(
  { milestones }: Timeline,
  events: readonly TimelineEvent[],
): Stretch | undefined {
  const told = events.filter(({ phase }) => phase !== "follow-up");
  const instants = told.map(({ at }) => Date.parse(at));
  const ends = told.map(({ at, end }) => Date.parse(end ?? at));
  const started = milestones.started && Date.parse(milestones.started.at);
  const resolved = milestones.resolved && Date.parse(milestones.resolved.at);
  const start = started ?? Math.min(...instants);
  const to = resolved ?? Math.max(...ends);
  const length = to - start;
  if (!Number.isFinite(length) || length <= 0) return undefined;
  // What led to the impact belongs to the picture, as long as it leaves room for the impact.
  const from = Math.min(start, ...instants.filter((at) => at >= start - length / 2));
  return { from, to };
}

/** Widest share of a label that still fits its stretch on a phone, in per cent of the strip. */
const labelShare = 20;

/** A stretch of time in one phase, in milliseconds. */
interface PhaseStretch {
  readonly phase: Phase;
  readonly from: number;
  to: number;
}

function segmentsOf(
  events: readonly TimelineEvent[],
  { to }: Stretch,
  x: (instant: number) => number,
): OverviewSegment[] {
  return phaseStretches(events, to).flatMap(({ phase, from, to }) => {
    const width = round(x(to) - x(from));
    const label = width >= labelShare ? phaseView(phase)?.label : undefined;
    return width > 0 ? [{ x: x(from), width, phase, label }] : [];
  });
}

/**
 * Which phase holds when: a range holds until its end, any other event until the next one; of
 * several the latest holds. Neighbours of one phase are one stretch.
 */
function phaseStretches(events: readonly TimelineEvent[], last: number): PhaseStretch[] {
  const told = events.flatMap(({ at, end, phase }) =>
    phase && phase !== "follow-up"
      ? [{ phase, from: Date.parse(at), end: end === undefined ? undefined : Date.parse(end) }]
      : [],
  );
  const holding = told.map(({ phase, from, end }, index) => ({
    phase,
    from,
    to: end ?? told[index + 1]?.from ?? last,
  }));
  const edges = new Set(holding.flatMap(({ from, to }) => [from, Math.min(to, last)]));
  const instants = [...edges].toSorted((a, b) => a - b);
  const stretches: PhaseStretch[] = [];
  for (const [index, from] of instants.entries()) {
    const to = instants[index + 1];
    const held = holding.findLast((one) => one.from <= from && one.to > from);
    if (to === undefined || !held) continue;
    const before = stretches.at(-1);
    if (before?.phase === held.phase && before.to === from) before.to = to;
    else stretches.push({ phase: held.phase, from, to });
  }
  return stretches;
}

function measureSpans(
  { measures }: Timeline,
  settings: Settings,
  x: (instant: number) => number,
): OverviewSpan[] {
  return Object.entries(measures).flatMap(([name, measure]) => {
    if (!measure) return [];
    const words = `${measureLabel(name, settings)}: ${measureText(measure)}`;
    return [span(x(Date.parse(measure.from)), x(Date.parse(measure.to)), words, "measure")];
  });
}

/** Each impact track from its start to its end: its milestones, else its first and last event. */
function trackSpans({ tracks, events }: Timeline, x: (instant: number) => number): OverviewSpan[] {
  const names = new Set(events.flatMap(({ track }) => track ?? []));
  return [...names].map((name) => {
    const { started, resolved } = tracks.find((track) => track.name === name)?.milestones ?? {};
    const own = events.filter(({ track }) => track === name);
    const instants = own.flatMap(({ at, end }) => [Date.parse(at), Date.parse(end ?? at)]);
    const from = started ? Date.parse(started.at) : Math.min(...instants);
    const to = resolved ? Date.parse(resolved.at) : Math.max(...instants);
    return span(x(from), x(to), name, "track");
  });
}

function span(from: number, to: number, text: string, kind: OverviewSpan["kind"]): OverviewSpan {
  const fits = from <= 40;
  return {
    x: from,
    width: round(to - from),
    text,
    textX: fits ? from : to,
    anchor: fits ? "start" : "end",
    kind,
  };
}

const tickSteps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 43_200];

/** The instant that the scale counts from: the start of the impact, else the strip's own. */
const originOf = ({ milestones }: Timeline, { from }: Stretch): number =>
  milestones.started ? Date.parse(milestones.started.at) : from;

function ticksOf(
  { from, to }: Stretch,
  origin: number,
  x: (instant: number) => number,
): OverviewView["ticks"] {
  const minutes = (to - from) / 60_000;
  const step = tickSteps.find((step) => minutes / step <= 5) ?? minutes / 4;
  const first = Math.ceil((from - origin) / 60_000 / step);
  return Array.from({ length: Math.floor(minutes / step) + 1 }, (_, index) => {
    const count = first + index;
    const sign = count < 0 ? "−" : "+";
    return {
      x: x(origin + count * step * 60_000),
      text: count === 0 ? "0" : `${sign}${durationText(Math.abs(count) * step)}`,
    };
  }).filter((tick) => tick.x <= 95 && (tick.x === 0 || tick.x >= 4));
}

function titleOf(segments: readonly OverviewSegment[], { from, to }: Stretch): string {
  const length = (to - from) / 60_000;
  const phases = segments.map(
    ({ phase, width }) => `${phaseView(phase)?.label} ${durationText((width / 100) * length)}`,
  );
  return [`${durationText(length)} from start to end`, ...phases].join(", ");
}

const round = (value: number): number => Math.round(value * 100) / 100;
