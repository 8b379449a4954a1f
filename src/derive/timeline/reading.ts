/**
 * Reads one sighting on a day that is known: its zone, its instant, the end of its range.
 *
 * Rule: the zone beside the clock, else of the column, the heading, the account, the report.
 */
import type { Instant } from "../../parse/moment.ts";
import type { ImpliedPart } from "../../model/timeline.ts";
import { dayMs, hourMs, minuteMs, offsetAt, readWall, type Zone } from "./civil.ts";
import { resolveDay, type Day } from "./days.ts";
import type { Frame } from "./document.ts";
import type { Placed } from "./placed.ts";
import type { Sighting } from "./sighting.ts";
import { zoneOf } from "./zones.ts";

/** A range that would have to last longer than this runs backwards by mistake. */
const longestNight = 20 * hourMs;

/** Zones for one report: what labels mean, and what holds where none is written. */
export interface Zones {
  /** The zone of the site or of front matter; "local time" means it. */
  readonly home: Zone;
  /** What holds for times without a label anywhere. */
  readonly usual: Zone;
}

/** What is known of a report while its accounts are placed one after the other. */
export interface Walker {
  readonly frame: Frame;
  readonly zones: Zones;
  /** First and last day that the report stated outright, so far. */
  first: number | undefined;
  told: number | undefined;
}

/** A wall clock's reading as if it were UTC. */
export function wallOf({ clock }: Instant, day: number): number {
  return day * dayMs + clock.hour * hourMs + clock.minute * minuteMs + (clock.second ?? 0) * 1000;
}

export interface ZoneHere {
  readonly zone: Zone;
  readonly isImplied: boolean;
}

/** The zone beside the clock, of the column, of the heading, of the account, of the report. */
export function zoneOfSighting(
  sighting: Sighting,
  carried: Zone | undefined,
  { zones }: Walker,
): ZoneHere {
  const written = sighting.moment?.clock.zone;
  const home = zones.home.name;
  if (written !== undefined) {
    return { zone: zoneOf(written, home) ?? zones.home, isImplied: false };
  }
  for (const label of [sighting.zone, sighting.standing.zone]) {
    const zone = label === undefined ? undefined : zoneOf(label, home);
    if (zone) return { zone, isImplied: true };
  }
  // A local time of front matter is in the report's zone, whatever stands above it.
  const isStated = sighting.source === "front-matter";
  return { zone: isStated ? zones.home : (carried ?? zones.usual), isImplied: true };
}

export function settle(
  sighting: Sighting,
  moment: Instant & { readonly until: Instant | undefined },
  day: Day,
  here: ZoneHere,
  walker: Walker,
  isGuess: boolean,
): Placed {
  const { zone } = here;
  const { instant, offset, irregular } = readWall(wallOf(moment, day.day), zone);
  const implied: ImpliedPart[] = [...day.implied];
  if (!sighting.day && !implied.includes("date")) implied.push("date");
  if (here.isImplied) implied.push("zone");
  const until = moment.until ?? sighting.until;
  const end = until && endOf(until, instant, day, zone, walker);
  return {
    sighting,
    instant,
    offset,
    end: end && end !== "backwards" ? end : undefined,
    precision: moment.clock.precision,
    approximate: moment.approximate || walker.frame.approximate,
    implied,
    zone,
    irregular,
    backwards: end === "backwards",
    isGuess,
  };
}

function endOf(
  until: Instant,
  start: number,
  day: Day,
  zone: Zone,
  walker: Walker,
): Placed["end"] | "backwards" {
  const label = until.clock.zone;
  const there =
    label === undefined ? zone : (zoneOf(label, walker.zones.home.name) ?? walker.zones.home);
  const stated =
    until.day &&
    resolveDay(until.day, walker.frame, { day: day.day, first: walker.first, live: true });
  const read = (on: number): ReturnType<typeof readWall> => readWall(wallOf(until, on), there);
  let end = read(stated?.day ?? day.day);
  if (end.instant < start && !stated) {
    end = read(day.day + 1);
    if (end.instant - start > longestNight) return "backwards";
  }
  if (end.instant < start) return "backwards";
  return { instant: end.instant, offset: end.offset, approximate: until.approximate };
}

/** An entry with a distance: "[+2 hrs]" after the first time of its table. */
export function afterAnchor(anchor: Placed, sighting: Sighting): Placed {
  const instant = anchor.instant + (sighting.after?.minutes ?? 0) * minuteMs;
  return {
    ...anchor,
    sighting,
    instant,
    offset: offsetAt(anchor.zone, instant),
    end: undefined,
    precision: anchor.precision === "second" ? "second" : "minute",
    approximate: true,
    implied: ["date", "zone"],
    irregular: undefined,
    backwards: false,
  };
}

/** An entry that names a day alone stands at its beginning. */
export function wholeDay(sighting: Sighting, day: Day, walker: Walker): Placed {
  const label = sighting.zone ?? sighting.standing.zone;
  const zone =
    (label === undefined ? undefined : zoneOf(label, walker.zones.home.name)) ?? walker.zones.usual;
  const { instant, offset } = readWall(day.day * dayMs, zone);
  const last = sighting.day?.lastDay;
  const first = sighting.day?.day;
  const end =
    last !== undefined && first !== undefined && last > first
      ? { ...readWall((day.day + last - first) * dayMs, zone), approximate: false }
      : undefined;
  return {
    sighting,
    instant,
    offset,
    end: end && { instant: end.instant, offset: end.offset, approximate: false },
    precision: "day",
    approximate: false,
    implied: [...day.implied, "zone"],
    zone,
    irregular: undefined,
    backwards: false,
    isGuess: false,
  };
}
