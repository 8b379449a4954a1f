/**
 * Finds when impact began, was noticed, was reduced and was over.
 *
 * In:   told events in order, and the instants that front matter states.
 * Out:  milestones; one that the report does not state is missing.
 * Rule: only words that say it count, the plainest first: a label ("Detected: 14:05"), a range of
 *       impact ("down from … until …"), an entry that says so. A guess is worse than a gap.
 */
import type { Milestone, MilestoneName, Milestones } from "../../model/timeline.ts";
import { isoOf, minuteMs } from "./civil.ts";
import type { Told, Telling } from "./events.ts";
import {
  detectOf,
  isImpactRange,
  isRepair,
  mitigateOf,
  resolveOf,
  startOf,
  type Plainness,
} from "./milestone-words.ts";

/** The milestones of a report, from what its events say. */
export function milestonesOf(told: readonly Told[]): Milestones {
  const timed = told.filter(({ event }) => event.precision !== "day");
  const started = plainest(timed, startOf);
  const from = startOfAccount(timed, started);
  const isSince = (it: Told): boolean => from === undefined || it.placed.instant >= from;
  const detected = plainest(
    timed,
    detectOf,
    (it, rank) =>
      isSince(it) || (rank === 10 && (started?.rank ?? 0) < 9) || isEarlyWarning(it, from ?? 0),
  );
  const resolved = plainest(timed.toReversed(), resolveOf, isSince);
  const mitigated =
    plainest(timed, mitigateOf, (it) => isSince(it) && it.placed.instant !== from) ??
    repairBefore(timed.filter(isSince), resolved);
  const found: { -readonly [Name in MilestoneName]?: Milestone } = {};
  if (started && !isContradicted(started, detected)) found.started = milestone(started.told);
  if (detected) found.detected = milestone(detected.told);
  if (mitigated && mitigated.told !== resolved?.told) found.mitigated = milestone(mitigated.told);
  const over = endOfImpact(timed, started, resolved);
  if (over) found.resolved = over;
  return found;
}

/** Of two labelled ends, "Repaired" and "Resolved", the first is the mitigation. */
function repairBefore(timed: readonly Told[], resolved: Found | undefined): Found | undefined {
  if (resolved?.rank !== 10) return undefined;
  const told = timed.find(
    (it) => isBefore(it, resolved.told) && tellingsOf(it).some(({ placed }) => isRepair(placed)),
  );
  return told && { told, rank: 10 };
}

/**
 * From when on milestones may lie. Where both ends are said outright and contradict each other, one
 * of them has a slip in its day, and neither binds what lies between.
 */
function startOfAccount(timed: readonly Told[], started: Found | undefined): number | undefined {
  const from = started?.told.placed.instant;
  if (!started || started.rank < 9) return from;
  const over = plainest(timed.toReversed(), resolveOf);
  const isSlip = over && over.rank >= 9 && isBefore(over.told, started.told);
  return isSlip ? undefined : from;
}

/** What a label calls the detection came after the start: a later start is another's. */
const isContradicted = (started: Found, detected: Found | undefined): boolean =>
  detected?.rank === 10 && started.rank < 9 && isBefore(detected.told, started.told);

/** The end of the last impact: of a range that tells it, or the entry that says so. */
function endOfImpact(
  timed: readonly Told[],
  started: Found | undefined,
  resolved: Found | undefined,
): Milestone | undefined {
  const from = started?.told.placed.instant ?? Number.NEGATIVE_INFINITY;
  const ranged = impactRanges(timed)
    .filter(({ placed: { end } }) => end && end.instant >= from)
    .toSorted((a, b) => endOf(b) - endOf(a))[0];
  const end = ranged?.placed.end;
  const isSaid =
    resolved && (resolved.rank >= 9 || (isEntry(resolved.told) && !isLabelled(ranged)));
  if (ranged && end && !isSaid) return endMilestone(ranged, end);
  if (!resolved) return undefined;
  if (resolved.told !== started?.told) return milestone(resolved.told);
  // "Start–End: 14:02 → 14:37": one label for both ends of a range.
  const { end: both } = resolved.told.placed;
  return both && endMilestone(resolved.told, both);
}

const isBefore = (a: Told, b: Told): boolean => a.placed.instant < b.placed.instant;

const isEntry = ({ placed: { sighting } }: Told): boolean => sighting.leads;

const isLabelled = (told: Told | undefined): boolean =>
  told?.placed.sighting.label !== undefined && told.placed.sighting.source !== "table";

/** An alert or a ticket may come before the impact that the report dates, a first report shortly. */
const isEarlyWarning = ({ event, placed }: Told, from: number): boolean =>
  /\b(?:alert(?:s|ed)?|alarms?|ticket|page[sd]?)\b/i.test(event.text) ||
  (/\bfirst report/i.test(event.text) && from - placed.instant <= 15 * minuteMs);

/** The events that tell a range of impact. */
const impactRanges = (told: readonly Told[]): Told[] =>
  told.filter((it) =>
    tellingsOf(it).some(
      ({ text, said, placed }) =>
        placed.end && said !== "" && isImpactRange(text, placed.sighting.label),
    ),
  );

const endOf = ({ placed: { end, instant } }: Told): number => end?.instant ?? instant;

/** Every place that tells an event. */
const tellingsOf = (told: Told): readonly Telling[] => [told, ...told.again];

interface Found {
  readonly told: Told;
  readonly rank: number;
}

/** The event that states a milestone most plainly; of equals the first. */
function plainest(
  told: readonly Told[],
  plainness: Plainness,
  fits: (it: Told, rank: number) => boolean = () => true,
): Found | undefined {
  let best: Found | undefined;
  // What the best so far outranks need not be asked for.
  let least = 1;
  for (const it of told) {
    let rank = 0;
    for (const { said, placed } of tellingsOf(it))
      rank = Math.max(rank, plainness(said, placed, least));
    if (rank < least || !fits(it, rank)) continue;
    best = { told: it, rank };
    least = rank + 1;
  }
  return best;
}

const milestone = ({ event }: Told): Milestone => ({
  at: event.at,
  event: event.id,
  precision: event.precision,
  approximate: event.approximate,
});

function endMilestone({ event, placed }: Told, end: NonNullable<Told["placed"]["end"]>): Milestone {
  return {
    at: isoOf(end.instant, end.offset),
    event: event.id,
    precision: placed.precision,
    approximate: end.approximate,
  };
}
