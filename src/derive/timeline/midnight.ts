/**
 * Decides when midnight has passed between two times of an account, and at which end of a night.
 *
 * In:   a sighting on the day that its account has reached, and its neighbours.
 * Out:  the day it belongs to.
 * Rule: a clock that runs backwards by hours among entries is the next day; a sentence passes
 *       midnight only at night; an entry of the night that looks back speaks of the evening.
 */
import type { Instant } from "../../parse/moment.ts";
import { dayMs, hourMs, minuteMs, offsetAt, readWall, type Zone } from "./civil.ts";
import type { Day } from "./days.ts";
import type { Placed } from "./placed.ts";
import { wallOf } from "./reading.ts";
import type { Sighting } from "./sighting.ts";

/** Clock of an instant in minutes. */
export const clockOf = ({ clock }: Instant): number => clock.hour * 60 + clock.minute;

/** Clock of a sighting in minutes, for seeing which way an account runs. */
export const minutesOf = ({ moment }: Sighting): number => (moment ? clockOf(moment) : 0);

/** Moves past midnight where an ordered account runs backwards. */
export function crossing(
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
  if (last.sighting.leads && last.sighting.passage.block === sighting.passage.block)
    return besideEntry(day, instant, last);
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

/** A time told inside an entry: "00:01 Finds out that it was lost at 22:40" speaks of the evening. */
function besideEntry(day: Day, instant: number, { instant: own, offset, end }: Placed): Day {
  // "Down 23:50 – 00:37, resolved 00:48": what follows a range that passed midnight has passed it too.
  const isOver = end && instant < own && instant + dayMs >= end.instant;
  if (isOver && instant + dayMs - end.instant < 12 * hourMs)
    return { day: day.day + 1, implied: day.implied };
  const isNight = new Date(own + offset * minuteMs).getUTCHours() < 6;
  const isEvening = instant - own > 9 * hourMs && instant - own - dayMs > -10 * hourMs;
  return isNight && isEvening ? { day: day.day - 1, implied: day.implied } : day;
}

/** "Friday night at 1 AM" is Saturday, and "last night at 1 AM" is the day of writing. */
export function nightShift({ day, moment }: Sighting, stated: Day): Day {
  const hour = moment?.clock.hour ?? 12;
  const isPast = day?.relative?.from === "writing";
  // "At 9pm on the 15th …, at 3am of the following night": the night that begins on that evening.
  const isNext = day?.relative?.from === "account" && day.relative.days > 0;
  const isNight =
    day?.part === "night" &&
    !isNext &&
    (isPast ? day.relative?.days === -1 && hour < 12 : hour < 6);
  return isNight ? { ...stated, day: stated.day + 1 } : stated;
}

/** The day on which the clock, read in its own zone, falls on the report's day at home. */
export function homeDay(moment: Instant, day: Day, zone: Zone, home: Zone): Day {
  const { instant } = readWall(wallOf(moment, day.day), zone);
  const local = Math.floor((instant + offsetAt(home, instant) * minuteMs) / dayMs);
  return { ...day, day: day.day - (local - day.day) };
}
