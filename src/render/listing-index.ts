/**
 * An index of listings: all tags by kind, all services, all authors.
 *
 * Rule: an index with very many entries is cut into pages, so that none grows with the archive.
 */
import type { IncidentRecord } from "../model/archive.ts";
import type { PageContext } from "./context.ts";
import type { Html } from "./html.ts";
import { activityOf } from "./listing.ts";
import { lazyPage, type Page } from "./page.ts";
import { type ListPage, pagesView, paginate } from "./pagination.ts";
import { shellPage, type Crumb } from "./shell.ts";

/** One entry of an index. */
export interface IndexEntry {
  readonly label: string;
  readonly href: string;
  readonly count: number;
  readonly description: string | undefined;
  /** A word about the entry: the wider tag. */
  readonly note: string | undefined;
  readonly activity: Html | undefined;
}

/** What the `listing-index` layout prints. */
export interface ListingIndexView {
  readonly title: string;
  readonly lead: string;
  /** Ways to other indexes. */
  readonly links: readonly { readonly label: string; readonly href: string }[];
  readonly groups: readonly {
    readonly title: string;
    readonly id: string;
    readonly entries: readonly IndexEntry[];
  }[];
  readonly pages: Html | undefined;
}

declare module "./page.ts" {
  interface LayoutViews {
    readonly "listing-index": ListingIndexView;
  }
}

/** One thing of an index with its incidents. */
export interface IndexItem {
  readonly group: string;
  readonly label: string;
  /** Url of its listing, without the mount. */
  readonly url: string;
  readonly records: readonly IncidentRecord[];
  readonly description?: string | undefined;
  readonly note?: string | undefined;
}

/**
 * What an index is about; items of one group follow each other. Which incidents each has follows
 * from what the archive is sorted by.
 */
export interface ListingIndex {
  readonly url: string;
  readonly title: string;
  readonly lead: string;
  readonly items: readonly IndexItem[];
  readonly links?: readonly { readonly label: string; readonly url: string }[];
  readonly crumbs?: readonly Crumb[];
}

/** Entries on one page of an index. */
const entriesOnPage = 250;

/** Yields the pages of an index. */
export function* listingIndexPages(index: ListingIndex, context: PageContext): Generator<Page> {
  for (const page of paginate(index.url, index.items, entriesOnPage)) {
    const items = page.items.map(({ records, ...item }) => ({ ...item, count: records.length }));
    const words = JSON.stringify({ ...index, items, count: page.count });
    yield lazyPage(
      {
        url: page.url,
        listed: page.number === 1,
        from: { words, sorted: context.records },
      },
      () => indexPage(page, index, context).content,
    );
  }
}

function indexPage(page: ListPage<IndexItem>, index: ListingIndex, context: PageContext): Page {
  const { render, link } = context;
  const pages = pagesView(index.url, page, link);
  const title = page.number === 1 ? index.title : `${index.title}, page ${page.number}`;
  const main = render("listing-index", {
    title,
    lead: index.lead,
    links: (index.links ?? []).map(({ label, url }) => ({ label, href: link(url) })),
    groups: grouped(page.items, context),
    pages: pages && render("pages", pages),
  });
  return shellPage(context, {
    url: page.url,
    title,
    description: `${index.title} of ${context.settings.title}. ${index.lead}`,
    crumbs: index.crumbs ?? [],
    main,
    listed: page.number === 1,
  });
}

function grouped(items: readonly IndexItem[], context: PageContext): ListingIndexView["groups"] {
  const groups = new Map<string, IndexEntry[]>();
  for (const { group, label, url, records, description, note } of items) {
    const entries = groups.get(group) ?? [];
    groups.set(group, entries);
    const activity = activityOf(records, context);
    const href = context.link(url);
    entries.push({ label, href, count: records.length, description, note, activity });
  }
  return [...groups].map(([title, entries], i) => ({ title, id: `group-${i + 1}`, entries }));
}
