/**
 * The tables of a page of statistics: counts by severity, service, cause and tag, and medians by year
 * or by tag.
 *
 * Rule: each count leads to its incidents; within a part of the archive that is a search.
 */
import { groupByDay } from "../../derive/calendar.ts";
import { byCount } from "../../derive/order.ts";
import type { Count, Statistics } from "../../derive/statistics.ts";
import { groupByTerm } from "../../derive/taxonomy/grouping.ts";
import { tagsOf, type Taxonomy } from "../../derive/taxonomy/index.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import { monthName } from "../../model/civil.ts";
import type { PageContext } from "../context.ts";
import type { Html } from "../html.ts";
import type { CountedLink } from "../listing.ts";
import { breakdownTable, type BreakdownRow } from "./breakdown.ts";

/** One row of a table of counts. */
export interface CountRow {
  readonly label: string;
  readonly href: string | undefined;
  readonly count: number;
  /** Of the greatest count of the table, in percent. */
  readonly share: number;
}

/** A table of counts with a bar for each. */
export interface CountTable {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly CountRow[];
  /** Where all of them are, if the table shows only the most frequent. */
  readonly all: { readonly label: string; readonly href: string } | undefined;
}

/** One more filter, as a table. */
export interface Breakdown {
  readonly title: string;
  readonly table: Html;
}

/** What a page of statistics covers. */
export interface Scope {
  readonly url: string;
  readonly title: string;
  readonly records: readonly IncidentRecord[];
  readonly incidents: string;
  readonly kind: "archive" | "year" | "tag";
  /** The facet of the search that holds just these incidents; undefined for all of them. */
  readonly facet?: string;
}

/** What all pages of statistics share. */
export interface Shared {
  readonly context: PageContext;
  readonly taxonomy: Taxonomy;
  readonly years: readonly CountedLink[];
  readonly tags: readonly CountedLink[];
  /** Where the incidents of a cause are, by its slug. */
  readonly causes: ReadonlyMap<string, string>;
  /** All of these and the words of the archive as one text. */
  readonly words: string;
}

/** Rows of a table of the most frequent. */
const mostRows = 12;

/** A year tag by tag, the most frequent ones; all else year by year, the latest first. */
export function breakdownOf(
  { kind, records, facet }: Scope,
  { context, taxonomy }: Shared,
): Breakdown | undefined {
  const { link, settings } = context;
  const within = (value: string): string =>
    link(`/search/?${facet === undefined ? "" : `${facet}&`}${value}`);
  const byTag = (): BreakdownRow[] =>
    [...groupByTerm(records, (record) => tagsOf(record, taxonomy))]
      .toSorted(
        byCount(
          ([, { length }]) => length,
          ([{ slug }]) => slug,
        ),
      )
      .slice(0, mostRows)
      .map(([{ label, slug }, own]) => ({ label, href: within(`f.tag=${slug}`), records: own }));
  const byYear = (): BreakdownRow[] =>
    [...groupByDay(records, 4)]
      .toReversed()
      .map(([year, own]) => ({ label: year, href: within(`f.year=${year}`), records: own }));
  const [title, first, rows] =
    kind === "year"
      ? (["Tag by tag", "Tag", byTag()] as const)
      : (["Year by year", "Year", byYear()] as const);
  const table = breakdownTable(first, rows, settings);
  return table && { title, table };
}

export function tablesOf(
  { kind, facet: scope }: Scope,
  statistics: Statistics,
  shared: Shared,
): CountTable[] {
  const { link } = shared.context;
  const { byMonth, bySeverity, byService, byCause, byTag } = statistics;
  const months = byMonth.map(({ key, count }) => ({
    key,
    label: monthName(Number(key.slice(5))),
    count,
  }));
  const all = (label: string, url: string) => ({ label, href: link(url) });
  const table = (
    id: string,
    title: string,
    counts: readonly Count[],
    href: (count: Count) => string | undefined,
    more?: CountTable["all"],
  ): CountTable => {
    const rows = more ? counts.slice(0, mostRows) : counts;
    const most = Math.max(1, ...rows.map(({ count }) => count));
    return {
      id,
      title,
      rows: rows.map((row) => ({
        label: row.label,
        href: href(row),
        count: row.count,
        share: Math.round((row.count / most) * 100),
      })),
      all: more,
    };
  };
  // Part of the archive: the search shows just these incidents.
  const within = (facet: string, value: string, whole: string): string =>
    link(scope === undefined ? whole : `/search/?${scope}&f.${facet}=${encodeURIComponent(value)}`);
  return [
    ...(kind === "year"
      ? [
          table("months", "By month", months, ({ key }) =>
            link(`/archive/${key.replace("-", "/")}/`),
          ),
        ]
      : []),
    table("severities", "By severity", bySeverity, ({ key, label }) =>
      key === "" ? undefined : within("severity", label, `/severities/${key}/`),
    ),
    table(
      "services",
      "By service",
      byService,
      ({ key, label }) => within("service", label, `/services/${key}/`),
      all("All services", "/services/"),
    ),
    table(
      "causes",
      "By cause",
      byCause.some(({ count }) => count > 1) ? byCause.filter(({ count }) => count > 1) : byCause,
      ({ key }) => shared.causes.get(key),
      all("Recurring causes", "/causes/"),
    ),
    table(
      "tags",
      "By tag",
      byTag,
      // Two tags in a search are one or the other.
      ({ key }) => (kind === "tag" ? link(`/tags/${key}/`) : within("tag", key, `/tags/${key}/`)),
      all("All tags", "/tags/"),
    ),
  ].filter(({ rows }) => rows.length > 0);
}
