/**
 * Decides between morning and afternoon where an account leaves it open: 11:57, 12:08, 1:17, 2:30.
 *
 * In:   the sightings of one account, in its order.
 * Out:  the same, with clocks of the afternoon read as such.
 * Rule: an account that counts its hours to twelve goes on in the afternoon where its clock would run
 *       backwards; one that writes 13:17 or 01:17 anywhere counts them to twenty-four.
 */
import type { ClockWords } from "../../parse/clock.ts";
import { minutesOf } from "./midnight.ts";
import type { Sighting } from "./sighting.ts";

const noon = 12 * 60;
/** How far an account goes on at once, in minutes: from 4:53 to 9:35, but not from 9:20 to 8:40. */
const longestStep = 6 * 60;
/** Entries told late go back by less than this, in minutes. */
const shortestStep = 60;

/** Sightings whose open clocks lie in the half of the day that their account has reached. */
export function inTheirHalves(sightings: readonly Sighting[]): readonly Sighting[] {
  if (!sightings.some(isOpen) || sightings.some(countsToTwentyFour)) return sightings;
  let last = 0;
  let day: Sighting["day"];
  return sightings.map((sighting) => {
    if (!sighting.leads || !sighting.moment) return sighting;
    const stated = sighting.day ?? sighting.standing.day;
    if (stated !== day) last = 0;
    day = stated;
    const minutes = minutesOf(sighting);
    const isLater =
      isOpen(sighting) &&
      minutes + shortestStep <= last &&
      minutes + noon >= last &&
      minutes + noon - last <= longestStep;
    last = isLater ? minutes + noon : minutes;
    return isLater ? afternoon(sighting) : sighting;
  });
}

const isOpenClock = ({ settled, hour }: ClockWords): boolean => !settled && hour < 12;

const isOpen = ({ moment }: Sighting): boolean => moment !== undefined && isOpenClock(moment.clock);

const countsToTwentyFour = ({ moment, leads }: Sighting): boolean =>
  leads &&
  moment !== undefined &&
  moment.clock.meridiem === undefined &&
  moment.clock.word === undefined &&
  moment.clock.settled;

const later = (clock: ClockWords): ClockWords => ({
  ...clock,
  hour: clock.hour + 12,
  settled: true,
});

function afternoon(sighting: Sighting): Sighting {
  const { moment } = sighting;
  if (!moment) return sighting;
  const { until } = moment;
  const end = until && isOpenClock(until.clock) ? { ...until, clock: later(until.clock) } : until;
  return { ...sighting, moment: { ...moment, clock: later(moment.clock), until: end } };
}
