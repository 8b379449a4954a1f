/**
 * All incidents, newest first, on pages of `settings.pageSize`.
 *
 * Rule: complete without scripts; the browser only sorts and filters the rows that stand there.
 */
import type { PageContext, PageProducer } from "../context.ts";
import type { Html } from "../html.ts";
import { incidentItem, type IncidentItem } from "../incident-item.ts";
import { lazyPage, type Page } from "../page.ts";
import { pagesView, paginate, type ListPage } from "../pagination.ts";
import { shellPage } from "../shell.ts";

/** What the `incidents` layout prints. */
export interface IncidentsView {
  readonly title: string;
  /** "12 reports", or which of how many this page shows. */
  readonly count: string;
  readonly list: Html;
  readonly pages: Html | undefined;
  /** Values that the filters offer: those that occur on this page. */
  readonly severities: readonly string[];
  readonly statuses: readonly string[];
  readonly services: readonly string[];
  /** Shown beside the filters where they cover one page of several. */
  readonly note: string | undefined;
  readonly search: string;
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly incidents: IncidentsView;
  }
}

const url = "/incidents/";

/** Produces `/incidents/`, `/incidents/page/2/` and so on. */
export const incidentsPages: PageProducer = function* (context) {
  const words = `${context.records.length}`;
  for (const page of paginate(url, context.records, context.settings.pageSize)) {
    const from = { words, records: page.items };
    yield lazyPage(
      { url: page.url, listed: true, from },
      () => incidentsPage(page, context).content,
    );
  }
};

function incidentsPage(page: ListPage<PageContext["records"][number]>, context: PageContext): Page {
  const { render, records, settings, link } = context;
  const items = page.items.map((record) => incidentItem(record, context));
  const pages = pagesView(url, page, link);
  const title = page.number === 1 ? "All incidents" : `All incidents, page ${page.number}`;
  const main = render("incidents", {
    title,
    count: countText(page, records.length, settings.pageSize),
    list: render("incident-list", { items, level: 2 }),
    pages: pages && render("pages", pages),
    severities: settings.severities.filter((s) => items.some((i) => i.severity?.label === s)),
    statuses: settings.statuses.filter((s) => items.some((i) => i.status === s)),
    services: valuesOf(items, (item) => item.services),
    note: pages && "Sorting and filters cover this page; the search covers all of them.",
    search: link("/search/"),
  });
  const description = `Every report of ${settings.title}, newest first.`;
  return shellPage(context, { url: page.url, title, description, main, scripts: ["list"] });
}

function countText({ number, items, count }: ListPage<unknown>, all: number, size: number): string {
  if (count === 1) return all === 1 ? "1 report" : `${all} reports`;
  const first = (number - 1) * size + 1;
  return `Reports ${first} to ${first + items.length - 1} of ${all}`;
}

function valuesOf(
  items: readonly IncidentItem[],
  values: (item: IncidentItem) => readonly string[],
): string[] {
  return [...new Set(items.flatMap(values))].toSorted();
}
