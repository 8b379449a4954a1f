/**
 * Gives sightings their instants.
 *
 * In:   sightings in document order and the frame of the report.
 * Out:  placed times, and those that found no place, each with the reason.
 * Rule: in an ordered account a clock that runs backwards has passed midnight; a list that runs
 *       backwards as a whole is read from its end; a sentence only passes midnight at night.
 */
import type { Instant } from "../../parse/moment.ts";
import { dayMs, hourMs, minuteMs, offsetAt, readWall, type Zone } from "./civil.ts";
import { monthAndDay, resolveDay, type Day, type Reached } from "./days.ts";
import type { Frame } from "./document.ts";
import type { Lost, Placed } from "./placed.ts";
import type { Sighting } from "./sighting.ts";
import {
  afterAnchor,
  settle,
  wallOf,
  wholeDay,
  zoneOfSighting,
  type Walker,
  type Zones,
} from "./reading.ts";

/** Places all sightings of a report. */
export function placeAll(
  sightings: readonly Sighting[],
  frame: Frame,
  zones: Zones,
): { placed: Placed[]; lost: Lost[] } {
  const walker: Walker = { frame, zones, first: undefined, told: undefined };
  const placed: Placed[] = [];
  const lost: Lost[] = [];
  for (let from = 0; from < sightings.length;) {
    let to = from;
    while (to < sightings.length && sightings[to]?.account === sightings[from]?.account) to++;
    placeAccount(sightings.slice(from, to), walker, placed, lost);
    from = to;
  }
  return { placed, lost };
}

/** Clock of a sighting in minutes, for seeing which way an account runs. */
const minutesOf = ({ moment }: Sighting): number =>
  moment ? moment.clock.hour * 60 + moment.clock.minute : 0;

/** True when most steps of the account's entries without a day of their own go back in time. */
function runsBackwards(entries: readonly Sighting[]): boolean {
  let up = 0;
  let down = 0;
  for (let index = 1; index < entries.length; index++) {
    const [a, b] = [entries[index - 1], entries[index]];
    if (!a || !b || a.sectionDay !== b.sectionDay) continue;
    if (minutesOf(b) > minutesOf(a)) up++;
    else if (minutesOf(b) < minutesOf(a)) down++;
  }
  return down > up && down > 1;
}

function placeAccount(
  account: readonly Sighting[],
  walker: Walker,
  placed: Placed[],
  lost: Lost[],
): void {
  const entries = account.filter((it) => it.leads && it.moment && !it.day);
  const isReversed = runsBackwards(entries);
  const order = isReversed ? account.toReversed() : account;
  const { frame } = walker;
  const base = frame.incidentDay ?? walker.first ?? frame.writtenDay;
  let current: Day | undefined;
  let section: Sighting["sectionDay"];
  let zone: Zone | undefined;
  let last: Placed | undefined;
  let anchor: Placed | undefined;
  let live = false;
  for (const [index, sighting] of order.entries()) {
    const { moment, leads } = sighting;
    if (sighting.after) {
      if (anchor) placed.push(afterAnchor(anchor, sighting));
      else lost.push({ sighting, why: "no-anchor" });
      continue;
    }
    const reached: Reached = {
      day: current?.day ?? (section ? undefined : walker.told),
      first: walker.first,
      live,
    };
    if (sighting.sectionDay !== section) {
      section = sighting.sectionDay;
      const at =
        section &&
        resolveDay(section, frame, { ...reached, day: current?.day ?? base }, sighting.year);
      if (at) {
        current = at;
        last = undefined;
      }
    }
    let stated: Day | undefined;
    if (sighting.day) {
      stated = resolveDay(
        sighting.day,
        frame,
        { ...reached, day: current?.day ?? base },
        sighting.year,
      );
      if (!stated) {
        const undecided = sighting.day.numeric && monthAndDay(sighting.day, frame)[0] === undefined;
        lost.push({ sighting, why: undecided ? "ambiguous-date" : "no-such-day" });
        continue;
      }
    }
    if (!moment) {
      if (stated) placed.push(wholeDay(sighting, stated, walker));
      if (stated && leads) current = stated;
      continue;
    }
    const here = zoneOfSighting(sighting, zone, walker);
    if (leads && moment.clock.zone !== undefined) zone = here.zone;
    const day =
      stated ??
      current ??
      (base === undefined ? undefined : { day: base, implied: ["date"] as const });
    if (!day) {
      lost.push({ sighting, why: "no-day" });
      continue;
    }
    const next = order.slice(index + 1).find((it) => it.leads && it.moment);
    let shifted = stated
      ? nightShift(sighting, stated)
      : crossing(sighting, day, here.zone, last, next);
    // "the day is the day of the place": a clock of another zone, with no day in the text at all.
    if (
      !stated &&
      !current &&
      !section &&
      frame.incidentDay === undefined &&
      walker.first === undefined
    ) {
      shifted = homeDay(moment, shifted, here.zone, walker.zones.home);
    }
    const event = settle(sighting, moment, shifted, here, walker);
    placed.push(event);
    if (stated) {
      walker.first ??= stated.day;
      walker.told = stated.day;
    }
    // A day told inside an entry does not move the entries after it.
    if (leads || !live) {
      current =
        stated || leads || !last || shifted.day !== day.day
          ? { ...shifted, implied: stated?.implied ?? ["date"] }
          : current;
      last = event;
    }
    anchor ??= event;
    live ||= leads;
  }
}

/** Moves past midnight where an ordered account runs backwards. */
function crossing(
  sighting: Sighting,
  day: Day,
  zone: Zone,
  last: Placed | undefined,
  next: Sighting | undefined,
): Day {
  const { moment, leads } = sighting;
  if (!moment || !last) return day;
  const { instant } = readWall(wallOf(moment, day.day), zone);
  const back = last.instant - instant;
  if (leads && last.sighting.leads) {
    if (back < 2 * hourMs) return day;
    // One entry out of order, told late: the next one goes on where the last one stood.
    const isAside =
      next?.moment &&
      !next.day &&
      back < 12 * hourMs &&
      minutesOf(next) * minuteMs >= last.instant + last.offset * minuteMs - day.day * dayMs;
    return isAside ? day : { day: day.day + Math.ceil(back / dayMs), implied: day.implied };
  }
  const evening = new Date(last.instant + last.offset * minuteMs).getUTCHours() >= 18;
  if (
    !last.sighting.leads &&
    evening &&
    moment.clock.hour < 9 &&
    back > 2 * hourMs &&
    back < dayMs
  ) {
    return { day: day.day + 1, implied: day.implied };
  }
  return day;
}

/** "Friday night at 1 AM" is Saturday. */
function nightShift({ day, moment }: Sighting, stated: Day): Day {
  const isNight =
    day?.part === "night" && day.relative?.from !== "writing" && (moment?.clock.hour ?? 12) < 6;
  return isNight ? { ...stated, day: stated.day + 1 } : stated;
}

/** The day on which the clock, read in its own zone, falls on the report's day at home. */
function homeDay(moment: Instant, day: Day, zone: Zone, home: Zone): Day {
  const { instant } = readWall(wallOf(moment, day.day), zone);
  const local = Math.floor((instant + offsetAt(home, instant) * minuteMs) / dayMs);
  return { ...day, day: day.day - (local - day.day) };
}
