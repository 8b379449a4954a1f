/**
 * Gives sightings their instants.
 *
 * In:   sightings in document order and the frame of the report.
 * Out:  placed times, and those that found no place, each with the reason.
 * Rule: in an ordered account a clock that runs backwards has passed midnight; a list that runs
 *       backwards as a whole is read from its end; a sentence only passes midnight at night.
 */
import type { DayWords } from "../../parse/day-words.ts";
import { dayNumber, type Zone } from "./civil.ts";
import { monthAndDay, resolveDay, type Day } from "./days.ts";
import { isAnchor } from "./distance.ts";
import type { Frame } from "./document.ts";
import { inTheirHalves } from "./halves.ts";
import { clockOf, crossing, homeDay, minutesOf, nightShift } from "./midnight.ts";
import type { Lost, Placed } from "./placed.ts";
import type { Sighting } from "./sighting.ts";
import {
  afterAnchor,
  settle,
  wholeDay,
  zoneOfSighting,
  type Walker,
  type Zones,
} from "./reading.ts";

/** Times that found their place, and those that did not. */
export interface Result {
  readonly placed: Placed[];
  readonly lost: Lost[];
}

/** Places all sightings of a report. */
export function placeAll(sightings: readonly Sighting[], frame: Frame, zones: Zones): Result {
  const walker: Walker = { frame, zones, first: undefined, told: undefined };
  const result: Result = { placed: [], lost: [] };
  for (let from = 0; from < sightings.length;) {
    let to = from;
    while (
      to < sightings.length &&
      sightings[to]?.standing.account === sightings[from]?.standing.account
    )
      to++;
    placeAccount(sightings.slice(from, to), walker, result);
    from = to;
  }
  return result;
}

/** True when most steps of the account's entries without a day of their own go back in time. */
function runsBackwards(entries: readonly Sighting[]): boolean {
  let up = 0;
  let down = 0;
  for (let index = 1; index < entries.length; index++) {
    const [a, b] = [entries[index - 1], entries[index]];
    if (!a || !b || a.standing.day !== b.standing.day) continue;
    if (minutesOf(b) > minutesOf(a)) up++;
    else if (minutesOf(b) < minutesOf(a)) down++;
  }
  return down > up && down > 1;
}

/** Where an account stands while its sightings are placed one after the other. */
interface Account {
  readonly walker: Walker;
  /** The day of the report; without one, the day of writing, which is a guess. */
  readonly base: Day;
  readonly isGuess: boolean;
  current: Day | undefined;
  section: Sighting["day"];
  sectionAt: Day | undefined;
  /** The day that each section had come to when another began inside it. */
  readonly reached: Map<DayWords | undefined, Day | undefined>;
  /** The zone of the last entry that states one. */
  zone: Zone | undefined;
  /** The last time with a zone of its own: it holds for the rest of its passage. */
  told: Placed | undefined;
  last: Placed | undefined;
  first: Placed | undefined;
  /** The day on which the labelled times began that were told last. */
  labelled: Day | undefined;
  /** True once an entry was seen: sentences then tell of entries, not the other way round. */
  live: boolean;
}

/** Day 1 of a report that names no day at all and has no day of writing. */
const dayOne = dayNumber(1, 1, 1) ?? 0;

function placeAccount(sightings: readonly Sighting[], walker: Walker, result: Result): void {
  const entries = sightings.filter((it) => it.leads && it.moment && !it.day);
  const order = inTheirHalves(runsBackwards(entries) ? sightings.toReversed() : sightings);
  const { frame } = walker;
  const known = frame.incidentDay ?? (entries.length > 0 ? walker.first : walker.told);
  const account: Account = {
    walker,
    base: { day: known ?? frame.writtenDay ?? dayOne, implied: ["date"] },
    isGuess: known === undefined,
    current: undefined,
    section: undefined,
    sectionAt: undefined,
    reached: new Map(),
    zone: undefined,
    told: undefined,
    last: undefined,
    first: undefined,
    labelled: undefined,
    live: false,
  };
  const following = nextEntries(order);
  for (const [index, sighting] of order.entries()) {
    if (sighting.after) placeAfter(sighting, account, result);
    else placeOne(sighting, following[index], account, result);
  }
}

/** For each sighting, the entry that comes next. */
function nextEntries(order: readonly Sighting[]): (Sighting | undefined)[] {
  const following: (Sighting | undefined)[] = [];
  let next: Sighting | undefined;
  for (let index = order.length - 1; index >= 0; index--) {
    following[index] = next;
    const sighting = order[index];
    if (sighting?.leads && sighting.moment) next = sighting;
  }
  return following;
}

/** A distance counts from the first time of its table, or from the time before it in its text. */
function placeAfter(sighting: Sighting, account: Account, { placed, lost }: Result): void {
  const { after, leads } = sighting;
  const anchor = leads ? account.first : anchorBefore(sighting, placed.at(-1));
  if (anchor && after?.minutes !== undefined) placed.push(afterAnchor(anchor, sighting));
  else lost.push({ sighting, why: "relative-without-anchor" });
}

/** The exact time told right before a distance, in the same passage. */
function anchorBefore(
  { passage, after }: Sighting,
  before: Placed | undefined,
): Placed | undefined {
  if (!before || !after || before.sighting.passage.start !== passage.start) return undefined;
  if (before.approximate || before.end || before.precision === "day") return undefined;
  const words = before.sighting.moment ?? before.sighting.after?.words;
  return words && isAnchor(passage.masked, words, after.words) ? before : undefined;
}

function placeOne(
  sighting: Sighting,
  next: Sighting | undefined,
  account: Account,
  { placed, lost }: Result,
): void {
  const { moment, leads } = sighting;
  const { walker, base } = account;
  const { frame } = walker;
  const resolve = (words: DayWords): Day | undefined =>
    resolveDay(
      words,
      frame,
      { day: (account.current ?? base).day, first: walker.first, live: account.live },
      sighting.year,
    );
  const { standing } = sighting;
  if (standing.day !== account.section) enterSection(standing.day, account, resolve);
  if (leads && moment) passLabels(sighting, account);
  const stated = sighting.day ? resolve(sighting.day) : dayOfEnd(sighting, resolve);
  if ((sighting.day && !stated) || (!sighting.day && standing.day?.isOpen)) {
    lost.push({ sighting, why: whyLost(sighting.day ?? standing.day, frame) });
    return;
  }
  if (!moment) {
    if (stated) placed.push(wholeDay(sighting, stated, walker));
    if (stated && leads) account.current = stated;
    return;
  }
  const isSame = account.told?.sighting.passage === sighting.passage;
  const here = zoneOfSighting(sighting, isSame ? account.told?.zone : account.zone, walker);
  if (leads && moment.clock.zone !== undefined) account.zone = here.zone;
  const day = stated ?? account.current ?? base;
  const isGuess = !stated && !account.sectionAt && account.isGuess;
  let shifted = stated
    ? nightShift(sighting, stated)
    : crossing(sighting, day, here.zone, account.last, next);
  // No day in the text at all: the day is that of the place, whatever zone the clock is told in.
  if (isGuess && !account.current) shifted = homeDay(moment, shifted, here.zone, walker.zones.home);
  const event = settle(sighting, moment, shifted, here, walker, isGuess);
  placed.push(event);
  if (stated) {
    walker.first ??= stated.day;
    walker.told = stated.day;
  }
  account.first ??= event;
  if (moment.clock.zone !== undefined || isSame) account.told = event;
  // A day told inside an entry does not move the entries after it.
  if (!leads && account.live) return;
  if (leads && sighting.label !== undefined) account.labelled ??= shifted;
  if (stated || leads || !account.last || shifted.day !== day.day) {
    account.current = { day: shifted.day, implied: stated?.implied ?? ["date"] };
  }
  // "all on 21 October unless otherwise noted": an entry with a day of its own is the exception.
  if (stated && standing.isException && account.sectionAt) account.current = account.sectionAt;
  else account.last = event;
  account.live ||= leads;
}

/** Why words that name a day give none. */
function whyLost(words: DayWords | undefined, frame: Frame): Lost["why"] {
  if (words?.isOpen) return "open-day";
  const isUndecided = words?.numeric && monthAndDay(words, frame)[0] === undefined;
  return isUndecided ? "ambiguous-date" : "no-such-day";
}

/** What stands under a day begins there; what comes back to it goes on where that had come to. */
function enterSection(
  words: DayWords | undefined,
  account: Account,
  resolve: (words: DayWords) => Day | undefined,
): void {
  account.reached.set(account.section, account.current);
  account.section = words;
  account.sectionAt = words && resolve(words);
  if (!account.sectionAt) return;
  account.current = account.reached.get(words) ?? account.sectionAt;
  account.last = undefined;
}

/** "Start: 14:30, End: 17:45" sum up; the entries after them begin where the labels began. */
function passLabels({ label }: Sighting, account: Account): void {
  if (label !== undefined || !account.labelled) return;
  account.current = account.labelled;
  account.labelled = undefined;
  account.last = undefined;
}

/**
 * "Between 12:17 and 12:30 UTC on 20 July": the day that closes a range holds for both of its ends,
 * unless the clock runs backwards in it. An entry that names no day stands on the day of its account.
 */
function dayOfEnd(
  { moment, leads, label }: Sighting,
  resolve: (words: DayWords) => Day | undefined,
): Day | undefined {
  const until = moment?.until;
  if (!moment || !until?.day || (leads && label === undefined)) return undefined;
  const end = resolve(until.day);
  const isLater = clockOf(moment) > clockOf(until);
  return end && { day: isLater ? end.day - 1 : end.day, implied: [...end.implied, "date"] };
}
