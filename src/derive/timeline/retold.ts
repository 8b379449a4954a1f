/**
 * Puts what a report tells again on the day on which its timeline tells it.
 *
 * In:   placed times.
 * Out:  the same; times without a day of their own on the day of the account that they speak of.
 * Rule: "the restart at 00:33 did not help" speaks of the entry of 00:33, whatever day the section
 *       begins with; a clock that no entry has lies where the night of the account lies.
 */
import { dayMs, hourMs, minuteMs, offsetAt } from "./civil.ts";
import type { Placed } from "./placed.ts";

/** What is told of an account lies in it, or this near to it. */
const near = 2 * hourMs;
/** A time further from its account than this stands on the wrong day. */
const far = 12 * hourMs;

/** Placed times, those that retell entries on the days of these. */
export function onTheirDays(placed: readonly Placed[]): readonly Placed[] {
  const listed = largestAccount(placed, ({ leads }) => leads);
  // A report without a list has its account in prose, where that tells of some times.
  const told = listed.length > 1 ? listed : largestAccount(placed, () => true);
  const entries = told === listed || told.length > 2 ? told : [];
  const [first, last] = [entries[0]?.instant ?? 0, entries.at(-1)?.instant ?? 0];
  if (entries.length < 2 || !placed.some((it) => mayMove(it, entries))) return placed;
  const byClock = new Map<number, Set<number>>();
  for (const { instant } of entries) {
    const known = byClock.get(clockOf(instant)) ?? new Set();
    byClock.set(clockOf(instant), known.add(minuteOf(instant)));
  }
  const span = { first, last };
  return placed.map((it) => {
    if (!mayMove(it, entries)) return it;
    const told = byClock.get(clockOf(it.instant));
    if (told && told.size > 1) return it;
    const [entry] = told ?? [];
    const days =
      entry === undefined
        ? nightOf(it.instant, span)
        : Math.round((entry - minuteOf(it.instant)) / dayMs);
    return days === 0 ? it : moved(it, days);
  });
}

/** The times of the account that has the most of them, in order of their instants. */
function largestAccount(
  placed: readonly Placed[],
  counts: (sighting: Placed["sighting"]) => boolean,
): readonly Placed[] {
  const accounts = new Map<number, Placed[]>();
  for (const it of placed) {
    const { standing, source } = it.sighting;
    if (!counts(it.sighting) || it.precision === "day" || source === "code") continue;
    const known = accounts.get(standing.account);
    if (known) known.push(it);
    else accounts.set(standing.account, [it]);
  }
  const [largest = []] = [...accounts.values()].toSorted((a, b) => b.length - a.length);
  return largest.toSorted((a, b) => a.instant - b.instant);
}

/** True for a clock without a day of its own, told outside the account and under no other day. */
const mayMove = ({ sighting, precision }: Placed, [entry]: readonly Placed[]): boolean =>
  precision !== "day" &&
  sighting.day === undefined &&
  (sighting.standing.day === undefined || sighting.standing.day === entry?.sighting.standing.day) &&
  sighting.moment?.until?.day === undefined &&
  sighting.entry === undefined &&
  sighting.standing.account !== entry?.sighting.standing.account;

/** Minutes since midnight, whatever the zone. */
const clockOf = (instant: number): number =>
  Math.floor((((instant % dayMs) + dayMs) % dayMs) / minuteMs);

const minuteOf = (instant: number): number => Math.floor(instant / minuteMs) * minuteMs;

/** How many days later a time lies in or beside the account; 0 where it lies near enough as it is. */
function nightOf(instant: number, { first, last }: { first: number; last: number }): number {
  if (Math.max(first - instant, instant - last) < far) return 0;
  const days = Math.floor((last + near - instant) / dayMs);
  return instant + days * dayMs >= first - near ? days : 0;
}

function moved(it: Placed, days: number): Placed {
  const instant = it.instant + days * dayMs;
  const end = it.end && { ...it.end, instant: it.end.instant + days * dayMs };
  return { ...it, instant, end, offset: offsetAt(it.zone, instant), isGuess: false };
}
