/**
 * `/statistics/`, the same for each year and for each tag with enough incidents.
 *
 * Rule: every figure leads to its incidents, says how many it rests on and how many are unknown.
 */
import { groupByDay } from "../../derive/calendar.ts";
import { byCount } from "../../derive/order.ts";
import { recurringCauses } from "../../derive/recurrence.ts";
import { statisticsOf, type Count, type Statistics } from "../../derive/statistics.ts";
import { groupByTerm } from "../../derive/taxonomy/grouping.ts";
import {
  causesOf,
  settleTaxonomy,
  tagsOf,
  type Taxonomy,
  type Term,
} from "../../derive/taxonomy/index.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import { monthName } from "../../model/civil.ts";
import type { PageContext, PageProducer } from "../context.ts";
import { measuresFigure } from "../figure/measures.ts";
import type { DrawnChart } from "../chart/draw-chart.ts";
import { monthsTable } from "../figure/months.ts";
import { severityChart } from "../figure/severity-chart.ts";
import { Html } from "../html.ts";
import { countText, type CountedLink } from "../listing.ts";
import type { Page } from "../page.ts";
import { shellPage } from "../shell.ts";

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

/** What the `statistics` layout prints. */
export interface StatisticsView {
  readonly title: string;
  readonly count: string;
  /** The incidents themselves. */
  readonly incidents: string;
  /** Incidents by year and month, where several years are counted. */
  readonly months: Html | undefined;
  readonly chart: Html | undefined;
  readonly measures: Html | undefined;
  readonly tables: readonly CountTable[];
  /** The same for a year or a tag; the current one has no link of its own. */
  readonly years: readonly CountedLink[];
  readonly tags: readonly CountedLink[];
  readonly whole: string | undefined;
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly statistics: StatisticsView;
  }
}

/** A tag has statistics of its own from this many incidents on. */
const enoughForStatistics = 3;

/** Rows of a table, and tags offered as a filter. */
const mostRows = 12;
const mostTags = 40;

/** The address of a tag's statistics; undefined where there are too few incidents. */
export const tagStatisticsUrl = (
  { slug }: Pick<Term, "slug">,
  records: readonly IncidentRecord[],
): string | undefined =>
  records.length >= enoughForStatistics ? `/statistics/tags/${slug}/` : undefined;

/** What a page of statistics covers. */
interface Scope {
  readonly url: string;
  readonly title: string;
  readonly records: readonly IncidentRecord[];
  readonly incidents: string;
  readonly kind: "archive" | "year" | "tag";
  /** The facet of the search that holds just these incidents; undefined for all of them. */
  readonly facet?: string;
}

/** What all pages of statistics share. */
interface Shared {
  readonly context: PageContext;
  readonly taxonomy: Taxonomy;
  readonly years: readonly CountedLink[];
  readonly tags: readonly CountedLink[];
  /** Where the incidents of a cause are, by its slug. */
  readonly causes: ReadonlyMap<string, string>;
}

/** Produces all pages below `/statistics/`. */
export const statisticsPages: PageProducer = async function* (context) {
  const { records, settings, link } = context;
  const taxonomy = settleTaxonomy(records, settings);
  const years = groupByDay(records, 4);
  const tags = groupByTerm(records, (record) => tagsOf(record, taxonomy));
  const shared: Shared = {
    context,
    taxonomy,
    years: [...years].map(([year, { length }]) => ({
      label: year,
      href: link(`/statistics/${year}/`),
      count: length,
    })),
    tags: tagLinks(tags, link),
    causes: causeLinks(records, taxonomy, link),
  };
  const whole = { url: "/statistics/", title: "Statistics", records, kind: "archive" } as const;
  const chart = await severityChart(records, "/statistics/charts/1", context);
  yield statisticsPage({ ...whole, incidents: "/incidents/" }, shared, chart);
  if (chart) yield* chart.files;
  for (const [year, own] of years) {
    const scope = { url: `/statistics/${year}/`, title: `Statistics of ${year}`, records: own };
    yield statisticsPage(
      { ...scope, incidents: `/archive/${year}/`, kind: "year", facet: `f.year=${year}` },
      shared,
    );
  }
  for (const [tag, own] of tags) {
    const url = tagStatisticsUrl(tag, own);
    if (url === undefined) continue;
    const scope = { url, title: `Statistics of ${tag.label}`, records: own };
    yield statisticsPage(
      { ...scope, incidents: `/tags/${tag.slug}/`, kind: "tag", facet: `f.tag=${tag.slug}` },
      shared,
    );
  }
};

function statisticsPage(scope: Scope, shared: Shared, chart?: DrawnChart): Page {
  const { url, title, records, incidents, kind } = scope;
  const { context, taxonomy, years, tags } = shared;
  const { render, link, settings } = context;
  const statistics = statisticsOf(records, taxonomy, settings);
  const main = render("statistics", {
    title,
    count: countText(records),
    incidents: link(incidents),
    months:
      kind !== "year" && statistics.byYear.length > 0
        ? monthsTable(statistics.byYear, statistics.byMonth, link, kind === "archive")
        : undefined,
    chart: chart && new Html(chart.figure),
    measures: measuresFigure(statistics.measures, link),
    tables: tablesOf(scope, statistics, shared),
    years,
    tags,
    whole: kind === "archive" ? undefined : link("/statistics/"),
  });
  return shellPage(context, {
    url,
    title,
    description: `${title}: counts, and how long detection, mitigation and resolution took.`,
    crumbs: kind === "archive" ? [] : [{ title: "Statistics", href: link("/statistics/") }],
    main,
    scripts: chart ? ["charts"] : [],
  });
}

function tablesOf(
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

const tagLinks = (
  tags: ReadonlyMap<Term, readonly IncidentRecord[]>,
  link: (url: string) => string,
): CountedLink[] =>
  [...tags]
    .toSorted(
      byCount(
        ([, { length }]) => length,
        ([{ slug }]) => slug,
      ),
    )
    .flatMap(([tag, own]) => {
      const url = tagStatisticsUrl(tag, own);
      return url === undefined ? [] : [{ label: tag.label, href: link(url), count: own.length }];
    })
    .slice(0, mostTags);

/** A cause that came back has a page; one that did not leads to its only incident. */
function causeLinks(
  records: readonly IncidentRecord[],
  taxonomy: Taxonomy,
  link: (url: string) => string,
): Map<string, string> {
  const links = new Map<string, string>();
  for (const record of records)
    for (const { slug } of causesOf(record, taxonomy))
      links.set(slug, link(`/incidents/${record.slug}/`));
  for (const { cause } of recurringCauses(records, taxonomy))
    links.set(cause.slug, link(`/causes/${cause.slug}/`));
  return links;
}
