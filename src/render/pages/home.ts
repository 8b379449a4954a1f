/**
 * The front page: the latest reports, what the archive holds, and ways into it.
 *
 * Rule: it does not grow with the archive.
 */
import { severityOf } from "../../derive/severity.ts";
import { settleTaxonomy, tagsOf } from "../../derive/taxonomy/index.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import type { PageContext, PageProducer } from "../context.ts";
import type { Html } from "../html.ts";
import { lazyPage, type Page } from "../page.ts";
import { incidentItem, severityView, type SeverityView } from "../incident-item.ts";
import { siteMetadata } from "../open-data/metadata.ts";
import { shellPage } from "../shell.ts";
import { otherArchivesLink } from "./archives.ts";
import { severityUrl } from "./severities.ts";

/** A year in the figure of what the archive holds; shares of the figure in per cent. */
export interface YearColumn {
  readonly year: string;
  readonly count: number;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** A way into the archive: a severity, a service, a tag. */
export interface Entry {
  readonly label: string;
  readonly href: string;
  readonly count: number;
  readonly severity: SeverityView | undefined;
}

/** What the `home` layout prints. */
export interface HomeView {
  readonly title: string;
  readonly description: string;
  /** "12 reports from 2010 to 2025". */
  readonly holdings: string;
  readonly columns: readonly YearColumn[];
  readonly years: readonly Entry[];
  readonly severities: readonly Entry[];
  readonly tags: readonly Entry[];
  readonly latest: Html;
  readonly incidents: string;
  readonly archive: string;
  readonly allTags: string;
  readonly allSeverities: string;
  readonly search: string;
  /** Undefined where no other archive is joined. */
  readonly otherArchives: string | undefined;
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly home: HomeView;
  }
}

const latestCount = 6;
const tagCount = 18;
const yearCount = 12;

/** Produces `/`. */
export const homePage: PageProducer = function* (context) {
  const { records } = context;
  const from = { words: "", records: records.slice(0, latestCount), sorted: records };
  yield lazyPage({ url: "/", listed: true, from }, () => makeHome(context).content);
};

function makeHome(context: PageContext): Page {
  const { settings, records, render, link } = context;
  const items = records.slice(0, latestCount).map((record) => incidentItem(record, context));
  const main = render("home", {
    title: settings.title,
    description: settings.description,
    holdings: holdings(records),
    columns: yearColumns(records),
    years: yearEntries(context),
    severities: severityEntries(context),
    tags: tagEntries(context),
    latest: render("incident-list", { items, level: 3 }),
    incidents: link("/incidents/"),
    archive: link("/archive/"),
    allTags: link("/tags/"),
    search: link("/search/"),
    allSeverities: link("/severities/"),
    otherArchives: otherArchivesLink(context),
  });
  const { description } = settings;
  return shellPage(context, {
    url: "/",
    title: "",
    description,
    main,
    head: siteMetadata(context),
  });
}

const yearOf = (record: IncidentRecord): string | undefined => record.day?.slice(0, 4);

function holdings(records: readonly IncidentRecord[]): string {
  if (records.length === 0) return "No reports yet";
  const count = records.length === 1 ? "1 report" : `${records.length} reports`;
  const years = records.map(yearOf).filter((year) => year !== undefined);
  const sorted = years.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return count;
  return first === last ? `${count} from ${first}` : `${count} from ${first} to ${last}`;
}

/** One column a year, empty years included, so that the figure is to scale. */
function yearColumns(records: readonly IncidentRecord[]): YearColumn[] {
  const counts = yearCounts(records);
  const known = [...counts.keys()].map(Number);
  if (known.length < 2) return [];
  const first = Math.min(...known);
  const span = Math.max(...known) - first + 1;
  const most = Math.max(...counts.values());
  return Array.from({ length: span }, (_, index) => {
    const year = String(first + index);
    const count = counts.get(year) ?? 0;
    const [x, width] = [share((index + 0.1) / span), share(0.8 / span)];
    return { year, count, x, width, height: share(count / most) };
  });
}

const share = (part: number): number => Math.round(part * 10_000) / 100;

const yearCounts = (records: readonly IncidentRecord[]): Map<string, number> =>
  countBy(records, (record) => [yearOf(record)].filter((year) => year !== undefined));

function yearEntries({ records, link }: PageContext): Entry[] {
  return [...yearCounts(records)]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, yearCount)
    .map(([label, count]) => ({
      label,
      count,
      href: link(`/archive/${label}/`),
      severity: undefined,
    }));
}

function severityEntries({ records, settings, link }: PageContext): Entry[] {
  const levels = records.map((record) => severityOf(record, settings));
  const counts = countBy(levels, ({ slug }) => (slug === "" ? [] : [slug]));
  const stated = new Map(levels.map((level) => [level.slug, level]));
  return [...stated.values()]
    .filter(({ slug }) => slug !== "")
    .toSorted((a, b) => a.rank - b.rank || (a.slug < b.slug ? -1 : 1))
    .map((level) => ({
      label: level.label,
      count: counts.get(level.slug) ?? 0,
      href: link(severityUrl(level)),
      severity: severityView(level.label, settings.severities),
    }));
}

function tagEntries({ records, settings, link }: PageContext): Entry[] {
  const taxonomy = settleTaxonomy(records, settings);
  const counts = countBy(records, (record) => tagsOf(record, taxonomy).map(({ slug }) => slug));
  return [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, tagCount)
    .map(([slug, count]) => {
      const label = taxonomy.tags.bySlug.get(slug)?.label ?? slug;
      return { label, count, href: link(`/tags/${slug}/`), severity: undefined };
    });
}

function countBy<Item>(
  items: readonly Item[],
  keys: (item: Item) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of items.flatMap(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
