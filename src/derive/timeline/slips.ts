/**
 * Mends years that are slips of the pen: 2109 or 0217 in a list of 2019, last year's in its midst.
 *
 * In:   sightings in document order and the years that title and publication give.
 * Out:  the same sightings, with the year of their neighbours where one was mistyped.
 * Rule: an impossible year is the one year near by that it resembles; a possible one is a slip only
 *       between two entries of another year on which all entries agree. Else it stands as written.
 */
import type { DayWords } from "../../parse/day-words.ts";
import type { Sighting } from "./sighting.ts";

/** A year that was mended, for the finding. */
export interface Slip {
  readonly sighting: Sighting;
  readonly meant: number;
}

/** False for a year that no report can mean: 0217, 2109. */
export const isPossibleYear = (year: number): boolean => year >= 1970 && year < 2100;

/** Mends the years of sightings. `known` are the years that the report is dated with. */
export function mendYears(
  sightings: readonly Sighting[],
  known: readonly number[],
): { readonly sightings: readonly Sighting[]; readonly slips: readonly Slip[] } {
  const different = new Set<number>();
  for (const { day, standing } of sightings) {
    if (day?.year !== undefined) different.add(day.year);
    if (standing.day?.year !== undefined) different.add(standing.day.year);
  }
  const [only] = different;
  if (only === undefined || (different.size === 1 && isPossibleYear(only)))
    return { sightings, slips: [] };
  const possible = new Set([...different, ...known].filter(isPossibleYear));
  const meantBy = new Map<number, number>();
  for (const year of different) {
    const like = isPossibleYear(year) ? [] : [...possible].filter((it) => resembles(year, it));
    if (like.length === 1 && like[0] !== undefined) meantBy.set(year, like[0]);
  }
  const odd = oddOne(sightings);
  if (meantBy.size === 0 && !odd) return { sightings, slips: [] };
  const slips: Slip[] = [];
  const mendedDays = new Map<DayWords, DayWords>();
  const mend = (day: DayWords | undefined, sighting: Sighting): DayWords | undefined => {
    const meant =
      meantBy.get(day?.year ?? 0) ?? (odd?.sighting === sighting ? odd.meant : undefined);
    if (!day || day.year === undefined || meant === undefined) return day;
    const done = mendedDays.get(day) ?? { ...day, year: meant, isYearMended: true };
    if (!mendedDays.has(day)) slips.push({ sighting, meant });
    mendedDays.set(day, done);
    return done;
  };
  const mended = sightings.map((it) => {
    const day = mend(it.day, it);
    const above = mend(it.standing.day, it);
    if (day === it.day && above === it.standing.day) return it;
    return { ...it, day, standing: { ...it.standing, day: above } };
  });
  return { sightings: mended, slips };
}

/** The same digits in another order, or all but one the same. */
function resembles(written: number, year: number): boolean {
  const [a, b] = [written, year].map((it) => [...String(it).padStart(4, "0")]);
  if (!a || !b) return false;
  if (a.toSorted().join("") === b.toSorted().join("")) return true;
  return a.filter((digit, index) => digit !== b[index]).length === 1;
}

/** The one entry whose year all others contradict, with an entry of their year on both sides. */
function oddOne(
  sightings: readonly Sighting[],
): { readonly sighting: Sighting; readonly meant: number } | undefined {
  const entries = sightings.filter((it) => it.leads && isPossibleYear(it.day?.year ?? 0));
  const [first] = entries;
  const meant = first?.day?.year;
  const others = entries.filter(({ day }) => day?.year !== meant);
  const [sighting] = others;
  if (entries.length < 4 || others.length !== 1 || !sighting || meant === undefined)
    return undefined;
  return sighting === entries.at(-1) ? undefined : { sighting, meant };
}
