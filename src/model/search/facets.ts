/**
 * What the search page counts with: `/search/facets.json` says how many incidents have each value of
 * each facet, `/search/facets-N.json` which of some rows have it.
 *
 * A row is an incident by its place in the archive, newest first, counted from 0.
 * Rule: no file grows with the archive; a search loads those that hold its rows.
 */

/**
 * The facets, by the names that stand in addresses: `?f.tag=dns`. That of the archive is made by the
 * search page, where it asks several.
 */
export const facetNames = [
  "archive",
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
  readonly count: number;
}

/** One facet with its values in the order in which they are shown. */
export interface Facet {
  readonly name: FacetName;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

/** Durations by their upper ends, shortest first. */
export const durationValues = ["under-15m", "15m-1h", "1h-4h", "4h-24h", "over-24h"] as const;

/** What these files and those of the words are like: another site may be of another version. */
export const searchFormat = 3;

/** The file about the whole archive. */
export interface FacetFile {
  readonly format: number;
  /** Number of rows. */
  readonly rows: number;
  readonly rowsPerBlock: number;
  readonly facets: readonly Facet[];
}

/** The file about a block of rows, which are counted from its first one. */
export interface FacetBlock {
  /** Days since 1970 of when each incident happened, plus one; 0 where unknown. */
  readonly days: string;
  /** Minutes to resolve, plus one; 0 where unknown. */
  readonly minutes: string;
  /**
   * For each facet the rows of each of its values, in the order of the file about the whole archive;
   * ascending, as `encodeAscending` writes them.
   */
  readonly facets: readonly (readonly string[])[];
}

/** Rows of one block, as the archive is built. */
export const rowsPerBlock = 1000;

/** Rows in one of the files `/search/rows-N.json`. */
export const rowsPerFile = 200;

/** What a list shows of one row: slug as `shortenSlug` writes it, title, day in words, severity, duration in words. */
export type ListedRow = readonly [
  slug: string,
  title: string,
  day: string,
  severity: string,
  rank: number,
  duration: string,
];
