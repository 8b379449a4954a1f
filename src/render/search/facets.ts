/**
 * What reports can be narrowed down by, and the file that the search page counts with.
 *
 * In:   the records of the archive.
 * Out:  `/search/facets.json` and `/search/facets-N.json`; `/search/rows-N.json` with what a list shows
 *       of each report.
 * Rule: a value stands here as it stands in `incidents.json`; a report that lacks one has no row.
 */
import { tagsOf } from "../../derive/taxonomy/index.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import {
  type durationValues,
  rowsPerBlock,
  rowsPerFile,
  searchFormat,
  type Facet,
  type FacetBlock,
  type FacetFile,
  type FacetName,
  type ListedRow,
} from "../../model/search/facets.ts";
import { encodeAscending, encodeNumbers } from "../../model/search/numbers.ts";
import { shortenSlug } from "../../model/search/short-slug.ts";
import type { PageContext } from "../context.ts";
import { incidentItem } from "../incident-item.ts";
import { serviceNames, taxonomyOf } from "../open-data/words.ts";
import { lazyPage, type Page } from "../page.ts";

/** A value of a facet as a report has it; `order` sorts before counts and labels do. */
interface Found {
  readonly value: string;
  readonly label: string;
  readonly order?: number;
}

/** Durations by their upper ends in minutes. */
const durations: readonly (readonly [
  below: number,
  value: (typeof durationValues)[number],
  label: string,
])[] = [
  [15, "under-15m", "Under 15 minutes"],
  [60, "15m-1h", "15 minutes to an hour"],
  [240, "1h-4h", "1 to 4 hours"],
  [1440, "4h-24h", "4 to 24 hours"],
  [Infinity, "over-24h", "A day and longer"],
];

/** When an incident happened, as `incidents.json` tells it: its start, else its publication. */
const happened = ({ started, published }: IncidentRecord): string | undefined =>
  started ?? published;

/** Yields the files that the search page loads when it needs them. */
export function* searchFiles(context: PageContext): Iterable<Page> {
  const { records } = context;
  const from = { words: "", sorted: records };
  let made: FacetFiles | undefined;
  const files = (): FacetFiles => (made ??= facetFiles(context));
  yield lazyPage({ url: "/search/facets.json", from }, () => JSON.stringify(files().file));
  for (let number = 0; number * rowsPerBlock < records.length; number++)
    yield lazyPage({ url: `/search/facets-${number}.json`, from }, () =>
      JSON.stringify(files().blocks[number]),
    );
  for (let at = 0; at < records.length; at += rowsPerFile) {
    const own = records.slice(at, at + rowsPerFile);
    const page = {
      url: `/search/rows-${at / rowsPerFile}.json`,
      from: { words: "", sorted: own },
    };
    yield lazyPage(page, () => JSON.stringify(own.map((record) => listedRow(record, context))));
  }
}

/** A facet with the rows of each of its values, ascending. */
interface Gathered extends Omit<Facet, "values"> {
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    readonly rows: readonly number[];
  }[];
}

/** What the search page counts with. */
export interface FacetFiles {
  readonly file: FacetFile;
  readonly blocks: readonly FacetBlock[];
}

/** All facets of the archive, those without values left out, and their rows in blocks. */
export function facetFiles(context: PageContext, size = rowsPerBlock): FacetFiles {
  const { records } = context;
  const gathered = facetsOf(context).filter(({ values }) => values.length > 0);
  const facets = gathered.map(({ name, label, values }): Facet => ({
    name,
    label,
    values: values.map(({ value, label, rows }) => ({ value, label, count: rows.length })),
  }));
  const parts = gathered.map(({ values }) => values.map(({ rows }) => cut(rows, size)));
  const blocks = Array.from({ length: Math.ceil(records.length / size) }, (_, number) => {
    const own = records.slice(number * size, (number + 1) * size);
    return {
      days: encodeNumbers(own.map(dayNumber)),
      minutes: encodeNumbers(own.map((record) => Math.round((minutesOf(record) ?? -1) + 1))),
      facets: parts.map((values) =>
        values.map((cuts) => encodeAscending((cuts.get(number) ?? []).map((row) => row % size))),
      ),
    };
  });
  return {
    file: { format: searchFormat, rows: records.length, rowsPerBlock: size, facets },
    blocks,
  };
}

/** Ascending rows by the number of their block. */
function cut(rows: readonly number[], size: number): ReadonlyMap<number, readonly number[]> {
  const cuts = new Map<number, number[]>();
  for (const row of rows) {
    const number = Math.floor(row / size);
    const known = cuts.get(number);
    if (known) known.push(row);
    else cuts.set(number, [row]);
  }
  return cuts;
}

const minutesOf = (record: IncidentRecord): number | undefined =>
  record.measures["timeToResolve"]?.minutes;

/** Days since 1970, plus one; a bare month or year counts from its first day, for sorting alone. */
function dayNumber(record: IncidentRecord): number {
  const time = Date.parse((happened(record) ?? record.day)?.slice(0, 10) ?? "");
  return Number.isNaN(time) || time < 0 ? 0 : Math.floor(time / 86_400_000) + 1;
}

function facetsOf(context: PageContext): Gathered[] {
  const { severities, statuses } = context.settings;
  const taxonomy = taxonomyOf(context);
  const tags = (record: IncidentRecord): Found[] =>
    tagsOf(record, taxonomy).map(({ slug, label }) => ({ value: slug, label }));
  const causes = (record: IncidentRecord): Found[] =>
    tagsOf(record, taxonomy)
      .filter(({ kind }) => kind === "cause" || kind === "trigger")
      .map(({ slug, label }) => ({ value: slug, label }));
  const facet = (
    name: FacetName,
    label: string,
    valuesOf: (record: IncidentRecord) => Found[],
  ): Gathered => gather(name, label, context.records, valuesOf);
  return [
    facet("severity", "Severity", (r) => one(r.severity, rankIn(severities, r.severity))),
    facet("tag", "Tag", tags),
    facet("service", "Service", (r) => serviceNames(r, context).flatMap((name) => one(name))),
    facet("cause", "Cause", causes),
    facet("year", "Year", (r) => {
      const year = happened(r)?.slice(0, 4);
      return one(year, -Number(year));
    }),
    facet("duration", "Time to resolve", (r) => {
      const minutes = minutesOf(r);
      if (minutes === undefined) return [];
      const order = durations.findIndex(([below]) => minutes < below);
      const [, value = "", label = ""] = durations[order] ?? [];
      return [{ value, label, order }];
    }),
    facet("status", "Status", (r) => one(r.status, rankIn(statuses, r.status))),
    facet("author", "Author", (r) => r.authors.flatMap(({ name }) => one(name))),
  ];
}

const one = (value: string | undefined, order = 0): Found[] =>
  value === undefined ? [] : [{ value, label: value, order }];

/** The place of a level among the site's own; those that it lacks come last. */
function rankIn(levels: readonly string[], value: string | undefined): number {
  const rank = levels.indexOf(value ?? "");
  return rank < 0 ? levels.length : rank;
}

/** Values in their own order; then the most frequent first, then by label. */
function gather(
  name: FacetName,
  label: string,
  records: readonly IncidentRecord[],
  valuesOf: (record: IncidentRecord) => Found[],
): Gathered {
  const found = new Map<string, { found: Found; rows: number[] }>();
  records.forEach((record, row) => {
    for (const value of valuesOf(record)) {
      const known = found.get(value.value);
      if (!known) found.set(value.value, { found: value, rows: [row] });
      else if (known.rows.at(-1) !== row) known.rows.push(row);
    }
  });
  const values = [...found.values()].toSorted(
    (a, b) =>
      (a.found.order ?? 0) - (b.found.order ?? 0) ||
      b.rows.length - a.rows.length ||
      (a.found.label < b.found.label ? -1 : 1),
  );
  return {
    name,
    label,
    values: values.map(({ found: { value, label }, rows }) => ({ value, label, rows })),
  };
}

function listedRow(record: IncidentRecord, context: PageContext): ListedRow {
  const { title, dayText, severity, duration } = incidentItem(record, context);
  const slug = shortenSlug(record.slug, title);
  return [slug, title, dayText, severity?.label ?? "", severity?.rank ?? 0, duration ?? ""];
}
