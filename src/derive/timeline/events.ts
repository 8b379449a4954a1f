/**
 * Turns placed times into events: one for each happening, in order, with ids.
 *
 * Rule: what is told twice is one event, told by the entry of the timeline rather than a sentence;
 *       an id is the event's local time, and the second event of the same time gets `-2`.
 */
import { placeAt } from "../../source/text.ts";
import type { Phase, TimelineEvent } from "../../model/timeline.ts";
import type { Span } from "../../parse/block.ts";
import { isShared } from "./bare.ts";
import { isoOf } from "./civil.ts";
import type { TimelineInput } from "./input.ts";
import { phaseOf } from "./phases.ts";
import type { Placed } from "./placed.ts";
import { saidAt, wordingOf } from "./wording.ts";

/** What one place of the report says of an event. */
export interface Telling {
  readonly text: string;
  /** What it says of this time alone, where its sentence tells of several. */
  readonly said: string;
  readonly placed: Placed;
}

/** An event with what it was read from, and where else the report tells it. */
export interface Told extends Telling {
  readonly event: TimelineEvent;
  readonly again: readonly Telling[];
}

/** Events in order of their instants, then of their places in the file. */
export function eventsOf(input: TimelineInput, placed: readonly Placed[]): Told[] {
  const others = new Map<number, Span[]>();
  for (const { sighting } of placed) {
    if (!sighting.moment) continue;
    const known = others.get(sighting.passage.start);
    if (known) known.push(sighting.moment);
    else others.set(sighting.passage.start, [sighting.moment]);
  }
  const { kept, again } = withoutRepeats(placed);
  const telling = (it: Placed): Telling => {
    const { sighting } = it;
    const near = neighbours(others.get(sighting.passage.start) ?? [], sighting);
    const text = sighting.entry?.text ?? wordingOf(input.text, sighting, near);
    const said = isShared(sighting) ? "" : (saidAt(sighting, near) ?? text);
    return { text, said, placed: it };
  };
  const ordered = kept.toSorted(comparePlaced);
  const name = namer();
  return ordered.map((it) => {
    const { sighting } = it;
    const span = spanOf(it);
    const start = sighting.passage.start + span.start;
    const at = isoOf(it.instant, it.offset);
    const { text, said } = telling(it);
    const { entry } = sighting;
    const phase: Phase | undefined = entry?.phase ?? phaseOf(said || text, sighting);
    const event: TimelineEvent = {
      id: name(at, it.precision === "day"),
      at,
      end: it.end && isoOf(it.end.instant, it.end.offset),
      precision: it.precision,
      approximate: it.approximate,
      implied: it.implied,
      text,
      phase,
      track: entry?.track,
      source: sighting.source,
      words: entry?.words ?? {
        start,
        end: sighting.passage.start + span.end,
        ...placeAt(input.source, start),
      },
    };
    const retold = again.get(keyOf(it)) ?? [];
    return {
      event,
      placed: it,
      text,
      said,
      again: retold.map(telling),
    };
  });
}

/** The times next to a sighting in its passage, which lie in order: no sentence holds more. */
function neighbours(all: readonly Span[], { moment }: Placed["sighting"]): readonly Span[] {
  if (all.length <= 16 || !moment) return all;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) < moment.start) low = middle + 1;
    else high = middle;
  }
  return all.slice(Math.max(0, low - 8), low + 8);
}

/** By instant, then by place in the file. */
const comparePlaced = (a: Placed, b: Placed): number =>
  a.instant - b.instant || placeOf(a) - placeOf(b);

/** The order of events. */
export const compareTold = (a: Told, b: Told): number => comparePlaced(a.placed, b.placed);

const placeOf = (it: Placed): number => it.sighting.passage.start + spanOf(it).start;

const spanOf = ({ sighting }: Placed): Span =>
  sighting.moment ?? sighting.day ?? sighting.after?.words ?? { start: 0, end: 0 };

/** Gives out ids; each is used once. */
export function namer(): (at: string, isDay: boolean) => string {
  const taken = new Map<string, number>();
  return (at, isDay) => {
    const stem = isDay
      ? at.slice(0, 10)
      : `${at.slice(0, 10)}-${at.slice(11, 13)}${at.slice(14, 16)}`;
    const count = (taken.get(stem) ?? 0) + 1;
    taken.set(stem, count);
    return count === 1 ? stem : `${stem}-${count}`;
  };
}

/** The same for two tellings of one time. A whole day is no telling of its midnight. */
const keyOf = (it: Placed): number => (it.precision === "day" ? it.instant + 0.5 : it.instant);

/** How well a source tells an event: entries of a timeline before sentences and headings. */
const rank: Readonly<Record<TimelineEvent["source"], number>> = {
  "front-matter": 0,
  table: 1,
  list: 1,
  prose: 2,
  heading: 3,
  code: 4,
};
/** Of two sentences, the one that tells the time exactly tells the event. */
const rankOf = ({ sighting, approximate }: Placed): number =>
  rank[sighting.source] + (sighting.leads ? 0 : 1) + (approximate ? 0.5 : 0);

/**
 * Drops the second telling of an instant. Two entries of a timeline at the same minute are two
 * events; a sentence, or a heading, that repeats one of them adds nothing but the end of its range.
 */
function withoutRepeats(placed: readonly Placed[]): {
  kept: readonly Placed[];
  again: ReadonlyMap<number, Placed[]>;
} {
  const best = new Map<number, Placed>();
  for (const it of placed) {
    const key = keyOf(it);
    const known = best.get(key);
    if (!known || rankOf(it) < rankOf(known)) best.set(key, it);
  }
  const ends = new Map<Placed, Placed["end"]>();
  const again = new Map<number, Placed[]>();
  const told = placed.filter((it) => {
    const known = best.get(keyOf(it)) ?? it;
    const repeats = known !== it && (rankOf(it) >= 2 || rankOf(known) >= 2);
    if (repeats && it.end && !known.end) ends.set(known, it.end);
    if (repeats) {
      const known = again.get(keyOf(it));
      // A few tellings say all that many would.
      if (!known) again.set(keyOf(it), [it]);
      else if (known.length < 8) known.push(it);
    }
    return !repeats;
  });
  const whole = told.map((it) => (ends.has(it) ? { ...it, end: ends.get(it) } : it));
  return { kept: withoutVagueDays(whole), again };
}

const isVague = ({ precision, sighting }: Placed): boolean =>
  precision === "day" && sighting.source === "prose";

const dayOf = (it: Placed): string => isoOf(it.instant, it.offset).slice(0, 10);

/** A day that only a sentence names says nothing where the day has events with a clock. */
function withoutVagueDays(placed: readonly Placed[]): readonly Placed[] {
  if (!placed.some(isVague)) return placed;
  const clockDays = new Set(placed.filter((it) => it.precision !== "day").map(dayOf));
  return placed.filter((it) => !isVague(it) || !clockDays.has(dayOf(it)));
}
