/**
 * Tells impact tracks apart: two things that were down at different times in one incident.
 *
 * In:   told events.
 * Out:  each track with its own milestones and measures; the events with their tracks.
 * Rule: a report has tracks when the same names stand under a start and under an end, or when the
 *       rows of a table hold a start and an end each, or when front matter names them.
 */
import type { Settings } from "../../model/settings/index.ts";
import type { Milestone, MilestoneName, Track } from "../../model/timeline.ts";
import { isoOf } from "./civil.ts";
import type { Told } from "./events.ts";
import { measuresOf } from "./measures.ts";

const starts = /\b(?:start|begin|began|onset|from)/i;
const ends = /\b(?:finish|end|stop|resol|recover|restor|until)/i;
const detects = /\b(?:detect|discover|notic)/i;
const mitigates = /\bmitigat/i;

type Found = { -readonly [Name in MilestoneName]?: Milestone };

/** The tracks of a report; empty when it has but one. */
export function tracksOf(told: readonly Told[], settings: Pick<Settings, "measures">): Track[] {
  const stated = statedTracks(told);
  const tracks = stated.length > 1 ? stated : derivedTracks(told);
  return tracks.map(([name, milestones]) => ({
    name,
    milestones,
    measures: measuresOf(milestones, settings),
  }));
}

/** Tracks that front matter names: each runs from its first impact to its last end. */
function statedTracks(told: readonly Told[]): [string, Found][] {
  const names = new Map<string, Found>();
  for (const it of told) {
    const { track: name, phase } = it.event;
    if (name === undefined) continue;
    const track = names.get(name) ?? {};
    names.set(name, track);
    if (phase === "impact") track.started ??= milestoneOf(it);
    if (phase === "detection") track.detected ??= milestoneOf(it);
    if (phase === "mitigation") track.mitigated ??= milestoneOf(it);
    if (phase === "recovery") track.resolved = milestoneOf(it);
    if (phase === "impact" && it.placed.end) track.resolved = endOf(it, it.placed.end);
  }
  return [...names].filter(([, { started }]) => started !== undefined);
}

/** Tracks that the text tells apart: none without both of its ends, and never one alone. */
function derivedTracks(told: readonly Told[]): [string, Found][] {
  const names = new Map<string, Found>();
  for (const it of told) {
    const { sighting, end } = it.placed;
    const { under, label } = sighting;
    const isRow = sighting.source === "table" && end !== undefined && sighting.until !== undefined;
    const name = isRow ? it.text : under === undefined ? undefined : label;
    if (name === undefined || name.length > 60) continue;
    const track = names.get(name) ?? {};
    names.set(name, track);
    if (isRow) {
      track.started = milestoneOf(it);
      track.resolved = endOf(it, end);
    } else if (starts.test(under ?? "")) track.started = milestoneOf(it);
    else if (detects.test(under ?? "")) track.detected = milestoneOf(it);
    else if (mitigates.test(under ?? "")) track.mitigated = milestoneOf(it);
    else if (ends.test(under ?? "")) track.resolved = milestoneOf(it);
  }
  const whole = [...names].filter(([, milestones]) => milestones.started && milestones.resolved);
  return whole.length < 2 ? [] : whole;
}

/** The track that an event belongs to. */
export function trackOf(
  { placed: { sighting }, text }: Told,
  tracks: readonly Track[],
): string | undefined {
  const name = sighting.under === undefined ? text : sighting.label;
  return tracks.find((track) => track.name === name)?.name;
}

/**
 * When one track is over while another goes on, the impact is reduced: the first end of a track
 * is then the mitigation, the last end the resolution.
 */
export function milestonesOfTracks(tracks: readonly Track[]): {
  readonly [Name in MilestoneName]?: Milestone;
} {
  const by = (name: MilestoneName): Milestone[] =>
    tracks
      .flatMap(({ milestones }) => milestones[name] ?? [])
      .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const started = by("started")[0];
  const over = by("resolved");
  const resolved = over.at(-1);
  const mitigated = over.find(({ at }) => tracks.some((track) => goesOnAt(track, at)));
  return {
    ...(started ? { started } : {}),
    ...(mitigated && resolved && mitigated.at !== resolved.at ? { mitigated } : {}),
    ...(resolved ? { resolved } : {}),
  };
}

/**
 * True where a track begins after another is over and while none goes on: the report tells of several
 * outages with calm between them, and no duration from the first start to the last end is the
 * duration of any of them.
 */
export function haveCalmBetween(tracks: readonly Track[]): boolean {
  const over = tracks.flatMap(({ milestones }) => milestones.resolved ?? []);
  return over.some(
    ({ at }) =>
      !tracks.some((track) => goesOnAt(track, at)) &&
      tracks.some(
        ({ milestones: { started } }) => started && Date.parse(started.at) > Date.parse(at),
      ),
  );
}

/** True while the impact of a track lasts; at its very end it is over. */
function goesOnAt({ milestones: { started, resolved } }: Track, at: string): boolean {
  const [from, to] = [started, resolved].map((it) => (it ? Date.parse(it.at) : Number.NaN));
  const now = Date.parse(at);
  return from !== undefined && to !== undefined && from <= now && now < to;
}

function endOf(it: Told, end: NonNullable<Told["placed"]["end"]>): Milestone {
  const at = isoOf(end.instant, end.offset);
  return { ...milestoneOf(it), at, approximate: end.approximate };
}

const milestoneOf = ({ event }: Told): Milestone => ({
  at: event.at,
  event: event.id,
  precision: event.precision,
  approximate: event.approximate,
});
