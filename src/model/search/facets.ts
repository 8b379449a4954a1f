/**
 * What `/search/facets.json` holds: for each value of each facet, the rows that have it.
 *
 * A row is an incident by its place in the archive, newest first, counted from 0. The search index
 * holds its pages in the same order.
 */

/** The facets, by the names that stand in addresses: `?f.tag=dns`. */
export const facetNames = [
  "severity",
  "tag",
  "service",
  "cause",
  "year",
  "duration",
  "status",
  "author",
] as const;

export type FacetName = (typeof facetNames)[number];

/** One value of a facet. */
export interface FacetValue {
  /** As it stands in addresses and in `incidents.json`. */
  readonly value: string;
  /** As readers see it. */
  readonly label: string;
  /** Rows in ascending order, as `encodeAscending` writes them. */
  readonly rows: string;
}

/** One facet with its values in the order in which they are shown. */
export interface Facet {
  readonly name: FacetName;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

/** The whole file. */
export interface FacetFile {
  /** Number of rows. */
  readonly rows: number;
  /** Days since 1970 of when each incident happened, plus one; 0 where unknown. */
  readonly days: string;
  /** Minutes to resolve, plus one; 0 where unknown. */
  readonly minutes: string;
  readonly facets: readonly Facet[];
}

/** Rows in one of the files `/search/rows-N.json`. */
export const rowsPerFile = 50;

/** What a list shows of one row: slug, title, day in words, severity, duration in words. */
export type ListedRow = readonly [
  slug: string,
  title: string,
  day: string,
  severity: string,
  rank: number,
  duration: string,
];
