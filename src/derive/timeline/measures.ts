/**
 * Durations between milestones.
 *
 * In:   milestones and the measures that the site defines.
 * Out:  minutes, with the bounds that the exactness of both ends allows.
 * Rule: a duration that would be negative is none: the milestones contradict each other.
 */
import type { Settings } from "../../model/settings/index.ts";
import type {
  Measure,
  Measures,
  Milestone,
  MilestoneName,
  Milestones,
} from "../../model/timeline.ts";

/** The measures that every site has. */
const usual: readonly (readonly [string, MilestoneName, MilestoneName])[] = [
  ["timeToDetect", "started", "detected"],
  ["timeToMitigate", "started", "mitigated"],
  ["timeToResolve", "started", "resolved"],
];

/** Minutes by which an instant may lie later than stated. */
const width: Readonly<Record<Milestone["precision"], number>> = {
  second: 0,
  minute: 0,
  hour: 59,
  day: 1439,
};

/** Every measure whose two milestones are known. */
export function measuresOf(milestones: Milestones, settings: Pick<Settings, "measures">): Measures {
  const own = Object.entries(settings.measures).map(
    ([name, { from, to }]) => [name, from as MilestoneName, to as MilestoneName] as const,
  );
  const measures: Record<string, Measure> = {};
  for (const [name, from, to] of [...usual, ...own]) {
    const measure = measureBetween(milestones[from], milestones[to]);
    if (measure) measures[name] = measure;
  }
  return measures;
}

/** The duration from one milestone to another. */
export function measureBetween(
  from: Milestone | undefined,
  to: Milestone | undefined,
): Measure | undefined {
  if (!from || !to) return undefined;
  const minutes = (Date.parse(to.at) - Date.parse(from.at)) / 60_000;
  const least = minutes - width[from.precision];
  const most = minutes + width[to.precision];
  if (most < 0 || (minutes < 0 && width[to.precision] === 0)) return undefined;
  return {
    minutes: round(Math.max(0, minutes)),
    least: round(Math.max(0, least)),
    most: round(most),
    approximate: from.approximate || to.approximate,
    from: from.at,
    to: to.at,
  };
}

/** Minutes to two places: seconds stay visible, floating point does not. */
const round = (minutes: number): number => Math.round(minutes * 100) / 100;
