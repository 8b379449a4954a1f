/**
 * The page of one thing that incidents are sorted by: a tag, a service, a severity, an author, a
 * cause, two tags together.
 *
 * In:   what the thing is called, its incidents, newest first.
 * Out:  its pages: figures and links on the first, the incidents over as many as they need.
 */
import type { IncidentRecord } from "../model/archive.ts";
import { countKeys, everyYear, measureStatistics, type Count } from "../derive/statistics.ts";
import type { PageContext } from "./context.ts";
import { activityFigure } from "./figure/activity.ts";
import { measuresFigure } from "./figure/measures.ts";
import { html, type Html } from "./html.ts";
import { briefItem, incidentItem } from "./incident-item.ts";
import { lazyPage, type Page } from "./page.ts";
import { type ListPage, pagesView, paginate } from "./pagination.ts";
import type { Crumb } from "./shell.ts";
import { shellPage } from "./shell.ts";
import { rememberingOf } from "../source/remembering.ts";

/** A link with how many incidents lie behind it. */
export interface CountedLink {
  readonly label: string;
  readonly href: string;
  readonly count: number | undefined;
}

/** Links of one sort: wider tags, tags that occur together. */
export interface LinkGroup {
  readonly title: string;
  readonly links: readonly CountedLink[];
}

/** What a listing is about. */
export interface Listing {
  /** Url of its first page, without the mount. */
  readonly url: string;
  /** What kind of thing it is: "Tag", "Cause". */
  readonly kind: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly records: readonly IncidentRecord[];
  readonly crumbs: readonly Crumb[];
  readonly groups?: readonly LinkGroup[];
  /** Url of a feed of the same incidents. */
  readonly feed?: string;
  /** Url of statistics over the same incidents. */
  readonly statistics?: string | undefined;
  /** Whether durations are drawn. Default: true. */
  readonly measured?: boolean;
  /** Whether rows go without summary and services. Default: false. */
  readonly brief?: boolean;
  /** A sentence above the list. */
  readonly note?: string | undefined;
}

/** What the `listing` layout prints. */
export interface ListingView {
  readonly kind: string;
  readonly title: string;
  readonly description: string | undefined;
  /** "12 incidents from 2012 to 2019". */
  readonly count: string;
  readonly activity: Html | undefined;
  readonly groups: readonly LinkGroup[];
  readonly measures: Html | undefined;
  readonly feed: string | undefined;
  readonly statistics: string | undefined;
  readonly note: string | undefined;
  readonly list: Html;
  readonly pages: Html | undefined;
}

declare module "./page.ts" {
  interface LayoutViews {
    readonly listing: ListingView;
  }
}

/** Yields the pages of a listing. */
export function* listingPages(listing: Listing, context: PageContext): Generator<Page> {
  const { url, records } = listing;
  const count = countText(records);
  const years = archiveYears(context).map(({ key }) => key);
  const words = JSON.stringify({ ...listing, records: records.length, count, years });
  for (const page of paginate(url, records, context.settings.pageSize)) {
    const isFirst = page.number === 1;
    const from = {
      words,
      records: listing.brief ? [] : page.items,
      sorted: isFirst ? records : listing.brief ? page.items : [],
    };
    const listed = isFirst && records.length > 0;
    yield lazyPage(
      { url: page.url, listed, from },
      () => listingPage(page, listing, count, context).content,
    );
  }
}

/** One page of a listing: the first has what is said of all of its incidents. */
function listingPage(
  page: ListPage<IncidentRecord>,
  listing: Listing,
  count: string,
  context: PageContext,
): Page {
  const { url, kind, title, records, crumbs, measured = true, brief = false } = listing;
  const { render, link } = context;
  const feed = listing.feed === undefined ? undefined : link(listing.feed);
  const first = page.number === 1;
  const items = page.items.map((record) =>
    brief ? briefItem(record, context) : incidentItem(record, context),
  );
  const pages = pagesView(url, page, link);
  const main = render("listing", {
    kind,
    title: first ? title : `${title}, page ${page.number}`,
    description: first ? listing.description : undefined,
    count,
    activity: first && records.length > 1 ? activityOf(records, context) : undefined,
    groups: first ? (listing.groups ?? []).filter(({ links }) => links.length > 0) : [],
    measures: first && measured && records.length > 1 ? measuresOf(records, context) : undefined,
    feed,
    statistics: listing.statistics === undefined ? undefined : link(listing.statistics),
    note: listing.note,
    list: render("incident-list", { items, level: 2 }),
    pages: pages && render("pages", pages),
  });
  return shellPage(context, {
    url: page.url,
    title: `${title} (${kind.toLowerCase()})${first ? "" : `, page ${page.number}`}`,
    description: listing.description ?? `${kind} ${title}: ${count}.`,
    crumbs: first ? crumbs : [...crumbs, { title, href: link(url) }],
    main,
    head: feed === undefined ? [] : [feedLink(feed, title)],
    listed: first && records.length > 0,
  });
}

const feedLink = (href: string, title: string): Html =>
  html`<link rel="alternate" type="application/atom+xml" href="${href}" title="${title}">`;

/** How many incidents, and from which years. */
export function countText(records: readonly Pick<IncidentRecord, "day">[]): string {
  let [first, last]: (string | undefined)[] = [];
  for (const { day } of records) {
    if (day === undefined) continue;
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  }
  const count = records.length === 1 ? "1 incident" : `${records.length} incidents`;
  if (first === undefined || last === undefined) return count;
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  return from === to ? `${count} in ${from}` : `${count} from ${from} to ${to}`;
}

/** Incidents by year over the years of the whole archive, so that pictures can be compared. */
export function activityOf(
  records: readonly IncidentRecord[],
  context: PageContext,
  most?: number,
): Html | undefined {
  const range = archiveYears(context);
  if (range.length < 2) return undefined;
  const counts = countKeys(records, ({ day }) => day?.slice(0, 4));
  const years = range.map((year) => ({ ...year, count: counts.get(year.key) ?? 0 }));
  return activityFigure(years, most ?? Math.max(1, ...counts.values()));
}

const yearsOf = rememberingOf((records: readonly IncidentRecord[]): readonly Count[] =>
  everyYear(countKeys(records, ({ day }) => day?.slice(0, 4))),
);

const archiveYears = ({ records }: PageContext): readonly Count[] => yearsOf(records);

const measuresOf = (
  records: readonly IncidentRecord[],
  { settings, link }: PageContext,
): Html | undefined => measuresFigure(measureStatistics(records, settings), link);
