/**
 * Counts and distributions over any set of incidents: the archive, a year, a tag.
 *
 * In:   records, the taxonomy, the site's severities and measures.
 * Out:  counts by time, severity, service, cause and tag, and a distribution for each measure.
 * Rule: an incident is counted once under each of its services, causes and tags, so those sums
 *       may exceed the number of incidents; what a report does not say is counted as such.
 */
import type { IncidentRecord } from "../model/archive.ts";
import type { Settings } from "../model/settings/index.ts";
import { distributionOf, type Distribution } from "./distribution.ts";
import { byCount, compareText } from "./order.ts";
import { severityOf, type SeverityLevel } from "./severity.ts";
import { causesOf, servicesOf, tagsOf, type Taxonomy, type Term } from "./taxonomy/index.ts";

/** How many incidents one thing has. */
export interface Count {
  /** Part of an address: a slug, a year, a month `YYYY-MM`. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** A measure by name and label with its distribution. */
export interface MeasureStatistics {
  readonly name: string;
  readonly label: string;
  readonly distribution: Distribution;
}

/** What is counted over a set of incidents. */
export interface Statistics {
  readonly total: number;
  /** Incidents whose report gives no year. */
  readonly undated: number;
  /** Ascending; years without incidents between the first and the last are there with 0. */
  readonly byYear: readonly Count[];
  /** Months with incidents, ascending, keys `YYYY-MM`. */
  readonly byMonth: readonly Count[];
  /** In the site's order, worst first; others by name; `key` is empty for none. */
  readonly bySeverity: readonly Count[];
  /** Most incidents first. */
  readonly byService: readonly Count[];
  readonly byCause: readonly Count[];
  readonly byTag: readonly Count[];
  readonly measures: readonly MeasureStatistics[];
}

const standardMeasures = [
  ["timeToDetect", "Time to detect"],
  ["timeToMitigate", "Time to mitigate"],
  ["timeToResolve", "Time to resolve"],
] as const;

/** The measures of a site, standard ones first, by name and label. */
export function measureNames(settings: Settings): readonly (readonly [string, string])[] {
  const own = Object.entries(settings.measures).map(([name, { label }]) => [name, label] as const);
  return [...standardMeasures, ...own];
}

/** The distribution of each of the site's measures over a set of incidents. */
export const measureStatistics = (
  records: readonly IncidentRecord[],
  settings: Settings,
): MeasureStatistics[] =>
  measureNames(settings).map(([name, label]) => ({
    name,
    label,
    distribution: distributionOf(records, name),
  }));

/** All statistics of a set of incidents. */
export function statisticsOf(
  records: readonly IncidentRecord[],
  taxonomy: Taxonomy,
  settings: Settings,
): Statistics {
  const years = countKeys(records, ({ day }) => day?.slice(0, 4));
  const months = countKeys(records, ({ day }) =>
    day && day.length > 4 ? day.slice(0, 7) : undefined,
  );
  return {
    total: records.length,
    undated: records.filter(({ day }) => day === undefined).length,
    byYear: everyYear(years),
    byMonth: [...months]
      .map(([key, count]) => ({ key, label: key, count }))
      .toSorted((a, b) => compareText(a.key, b.key)),
    bySeverity: countSeverities(records, settings),
    byService: countTerms(records, (record) => servicesOf(record, taxonomy)),
    byCause: countTerms(records, (record) => causesOf(record, taxonomy)),
    byTag: countTerms(records, (record) => tagsOf(record, taxonomy)),
    measures: measureStatistics(records, settings),
  };
}

/** Counts by a key; records without one are left out. */
export function countKeys(
  records: readonly IncidentRecord[],
  keyOf: (record: IncidentRecord) => string | undefined,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const key = keyOf(record);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Counts by term, most incidents first, then by label. */
export function countTerms(
  records: readonly IncidentRecord[],
  terms: (record: IncidentRecord) => readonly Term[],
): Count[] {
  const counts = new Map<Term, number>();
  for (const record of records)
    for (const term of terms(record)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts]
    .map(([{ slug, label }, count]) => ({ key: slug, label, count }))
    .toSorted(
      byCount(
        ({ count }) => count,
        ({ label, key }) => `${label} ${key}`,
      ),
    );
}

/** Over a longer time than this, quiet years are left out. */
const mostYears = 80;

/** The years from the first to the last with their counts, those without incidents included. */
export function everyYear(counts: ReadonlyMap<string, number>): Count[] {
  const known = [...counts.keys()].map(Number).toSorted((a, b) => a - b);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  // A mistyped century must not draw a thousand empty years.
  if (last - first > mostYears)
    return known.map((year) => countOf(String(year).padStart(4, "0"), counts));
  return Array.from({ length: last - first + 1 }, (_, i) => {
    return countOf(String(first + i).padStart(4, "0"), counts);
  });
}

const countOf = (key: string, counts: ReadonlyMap<string, number>): Count => ({
  key,
  label: key,
  count: counts.get(key) ?? 0,
});

function countSeverities(records: readonly IncidentRecord[], settings: Settings): Count[] {
  const counts = new Map<SeverityLevel, number>();
  for (const record of records) {
    const level = severityOf(record, settings);
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  // Spellings of one level are one.
  const levels = new Map<string, Count & { readonly rank: number }>();
  for (const [{ slug, label, rank }, count] of counts)
    levels.set(slug, { key: slug, label, rank, count: count + (levels.get(slug)?.count ?? 0) });
  return [...levels.values()]
    .toSorted((a, b) => a.rank - b.rank || compareText(a.label, b.label))
    .map(({ key, label, count }) => ({ key, label, count }));
}
