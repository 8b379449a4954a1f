/**
 * `/archives/` with what other teams have published, and `/archives/newest/` over all of them.
 *
 * Rule: neither grows with the archives: some incidents of each, and the newest of all on pages.
 */
import { newestFirst } from "../../derive/newest-first.ts";
import { isNear, type OtherArchive } from "../../model/other-archive.ts";
import type { PageContext, PageProducer } from "../context.ts";
import type { Html } from "../html.ts";
import { incidentItem } from "../incident-item.ts";
import { countText } from "../listing.ts";
import { otherItem } from "../other-archives.ts";
import type { Page } from "../page.ts";
import { pagesView, paginate } from "../pagination.ts";
import { shellPage } from "../shell.ts";

/** One archive on `/archives/`. */
export interface ArchiveSection {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** "12 incidents from 2012 to 2019"; undefined where its list was not read. */
  readonly count: string | undefined;
  /** Whether the search page asks it. */
  readonly searched: boolean;
  readonly newest: Html | undefined;
}

/** What the `archives` layout prints. */
export interface ArchivesView {
  readonly title: string;
  readonly siteTitle: string;
  /** What this site's own archive holds. */
  readonly count: string;
  readonly search: string;
  /** The newest of all; undefined where no list was read. */
  readonly newest: string | undefined;
  readonly archives: readonly ArchiveSection[];
}

/** What the `archives-newest` layout prints. */
export interface ArchivesNewestView {
  readonly title: string;
  /** How many incidents all archives have, and how many of them are listed. */
  readonly count: string;
  readonly list: Html;
  readonly pages: Html | undefined;
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly archives: ArchivesView;
    readonly "archives-newest": ArchivesNewestView;
  }
}

const url = "/archives/";
const newestUrl = "/archives/newest/";
const shownOfArchive = 10;
/** On the page over all archives, however many there are. */
const shownOnPage = 100;
const shownOfAll = 1000;

/** What pages about the whole archive link to; undefined where no other one is joined. */
export const otherArchivesLink = ({ settings, link }: PageContext): string | undefined =>
  settings.archives.length > 0 ? link(url) : undefined;

/** Produces all pages below `/archives/`, if other archives are joined. */
export const archivesPages: PageProducer = function* (context) {
  const { archives } = context;
  if (archives.length === 0) return;
  const isRead = archives.some(({ incidents }) => incidents !== undefined);
  yield archivesPage(isRead, context);
  if (isRead) yield* newestPages(context);
};

function archivesPage(isRead: boolean, context: PageContext): Page {
  const { archives, records, render, link, settings } = context;
  const title = "Archives of other teams";
  const main = render("archives", {
    title,
    siteTitle: settings.title,
    count: countText(records),
    search: link("/search/"),
    newest: isRead ? link(newestUrl) : undefined,
    archives: archives.map((archive, index) => sectionOf(archive, index, context)),
  });
  const names = archives.map((archive) => archive.title).join(", ");
  const description = `Archives beside ${settings.title}: ${names}.`;
  return shellPage(context, { url, title, description, main });
}

function sectionOf(archive: OtherArchive, index: number, context: PageContext): ArchiveSection {
  const { title, href, incidents } = archive;
  const items = incidents
    ?.slice(0, Math.min(shownOfArchive, Math.floor(shownOnPage / context.archives.length)))
    .map((incident) => otherItem(incident, title, context));
  return {
    id: `page-archive-${index + 1}`,
    title,
    href,
    count: incidents && countText(incidents),
    searched: isNear(archive),
    newest: items && context.render("incident-list", { items, level: 3 }),
  };
}

function* newestPages(context: PageContext): Generator<Page> {
  const { archives, records, render, link, settings } = context;
  const own = records.slice(0, shownOfAll).map((record) => ({
    dated: record,
    item: () => ({ ...incidentItem(record, context), archive: settings.title }),
  }));
  const others = archives.flatMap(({ title, incidents = [] }) =>
    incidents.slice(0, shownOfAll).map((incident) => ({
      dated: incident,
      item: () => otherItem(incident, title, context),
    })),
  );
  const newest = [...own, ...others]
    .toSorted((a, b) => newestFirst(a.dated, b.dated))
    .slice(0, shownOfAll);
  const all = [...records, ...archives.flatMap(({ incidents = [] }) => incidents)];
  for (const page of paginate(newestUrl, newest, settings.pageSize)) {
    const pages = pagesView(newestUrl, page, link);
    const first = page.number === 1;
    const title = first ? "Newest of all teams" : `Newest of all teams, page ${page.number}`;
    const listed = newest.length < all.length ? `; the newest ${newest.length} are listed` : "";
    const items = page.items.map(({ item }) => item());
    const main = render("archives-newest", {
      title,
      count: countText(all) + listed,
      list: render("incident-list", { items, level: 2 }),
      pages: pages && render("pages", pages),
    });
    yield shellPage(context, {
      url: page.url,
      title,
      description: `The newest incidents of ${settings.title} and of the archives beside it.`,
      crumbs: [{ title: "Archives of other teams", href: link(url) }],
      main,
      listed: first,
    });
  }
}
