/**
 * `/statistics/`, the same for each year and for each tag with enough incidents.
 *
 * Rule: every figure leads to its incidents, says how many it rests on and how many are unknown.
 */
import { groupByDay } from "../../derive/calendar.ts";
import { byCount } from "../../derive/order.ts";
import { recurringCauses } from "../../derive/recurrence.ts";
import { statisticsOf } from "../../derive/statistics.ts";
import { groupByTag } from "../../derive/taxonomy/grouping.ts";
import { causesOf, settleTaxonomy, type Taxonomy, type Term } from "../../derive/taxonomy/index.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import type { PageProducer } from "../context.ts";
import { measuresFigure } from "../figure/measures.ts";
import type { DrawnChart } from "../chart/draw-chart.ts";
import { monthsTable } from "../figure/months.ts";
import { severityChart } from "../figure/severity-chart.ts";
import {
  breakdownOf,
  tablesOf,
  type Breakdown,
  type CountTable,
  type Scope,
  type Shared,
} from "../figure/statistics-tables.ts";
import { Html } from "../html.ts";
import { countText, type CountedLink } from "../listing.ts";
import { lazyPage, type Page } from "../page.ts";
import { shellPage } from "../shell.ts";

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
  /** The same year by year, or tag by tag. */
  readonly breakdown: Breakdown | undefined;
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

/** Tags offered as a filter. */
const mostTags = 40;

/** The address of a tag's statistics; undefined where there are too few incidents. */
export const tagStatisticsUrl = (
  { slug }: Pick<Term, "slug">,
  records: readonly IncidentRecord[],
): string | undefined =>
  records.length >= enoughForStatistics ? `/statistics/tags/${slug}/` : undefined;

/** Produces all pages below `/statistics/`. */
export const statisticsPages: PageProducer = async function* (context) {
  const { records, settings, link } = context;
  const taxonomy = settleTaxonomy(records, settings);
  const years = groupByDay(records, 4);
  const tags = groupByTag(records, taxonomy);
  const links = {
    years: [...years].map(([year, { length }]) => ({
      label: year,
      href: link(`/statistics/${year}/`),
      count: length,
    })),
    tags: tagLinks(tags, link),
    causes: causeLinks(records, taxonomy, link),
  };
  const shared: Shared = { context, taxonomy, ...links, words: wordsOf(taxonomy, links) };
  const whole = { url: "/statistics/", title: "Statistics", records, kind: "archive" } as const;
  const chart = await severityChart(records, "/statistics/charts/1", context);
  yield pageOf({ ...whole, incidents: "/incidents/" }, shared, chart);
  if (chart) yield* chart.files;
  for (const [year, own] of years) {
    const scope = { url: `/statistics/${year}/`, title: `Statistics of ${year}`, records: own };
    yield pageOf(
      { ...scope, incidents: `/archive/${year}/`, kind: "year", facet: `f.year=${year}` },
      shared,
    );
  }
  for (const [tag, own] of tags) {
    const url = tagStatisticsUrl(tag, own);
    if (url === undefined) continue;
    const scope = { url, title: `Statistics of ${tag.label}`, records: own };
    yield pageOf(
      { ...scope, incidents: `/tags/${tag.slug}/`, kind: "tag", facet: `f.tag=${tag.slug}` },
      shared,
    );
  }
};

/** The page of the archive or a part of it, in words that the whole archive has settled. */
function pageOf(scope: Scope, shared: Shared, chart?: DrawnChart): Page {
  const { url, title, records: sorted } = scope;
  const from = { words: `${title}\n${shared.words}`, sorted };
  return lazyPage({ url, listed: true, from }, () => statisticsPage(scope, shared, chart).content);
}

/** All that pages of statistics say besides what their own incidents hold. */
const wordsOf = (
  { tags, services, causes }: Taxonomy,
  links: Pick<Shared, "years" | "tags" | "causes">,
): string =>
  JSON.stringify([
    [tags, services, causes].map((terms) => [...terms.bySlug.values()]),
    links.years,
    links.tags,
    [...links.causes],
  ]);

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
    breakdown: breakdownOf(scope, shared),
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
