/**
 * The search page. Its script does the searching; without one it leads to tags and years.
 */
import { settleTaxonomy, tagsOf } from "../../derive/taxonomy/index.ts";
import { isNear } from "../../model/other-archive.ts";
import type { PageContext, PageProducer } from "../context.ts";
import { lazyPage, type Page } from "../page.ts";
import { searchFiles } from "../search/facets.ts";
import { shellPage } from "../shell.ts";

/** A way into the archive that needs no script. */
export interface SearchWay {
  readonly label: string;
  readonly href: string;
  readonly count: number;
}

/** What the `search` layout prints. */
export interface SearchView {
  readonly title: string;
  /** False where the site is built without a search index: there is nothing to ask. */
  readonly isBuilt: boolean;
  readonly action: string;
  /** Addresses that the script loads from or links to. */
  readonly index: string;
  readonly directory: string;
  readonly incidents: string;
  readonly tags: string;
  /** Name of this archive, and those of the others that are searched, as JSON `[{ title, base }]`. */
  readonly siteTitle: string;
  readonly archives: string | undefined;
  /** Archives on other origins, which have a search of their own. */
  readonly elsewhere: readonly { readonly title: string; readonly href: string }[];
  readonly commonTags: readonly SearchWay[];
  readonly years: readonly SearchWay[];
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly search: SearchView;
  }
}

const mostTags = 40;

/** Produces `/search/` and the files that it loads. */
export const searchPages: PageProducer = function* (context) {
  const from = { words: "", sorted: context.records };
  yield lazyPage({ url: "/search/", listed: true, from }, () => searchPage(context).content);
  yield* searchFiles(context);
};

function searchPage(context: PageContext): Page {
  const { link, settings, archives } = context;
  const near = archives.filter(isNear).map(({ title, href }) => ({ title, base: href }));
  const title = "Search";
  const isBuilt = context.search !== false;
  const main = context.render("search", {
    title,
    isBuilt,
    action: link("/search/"),
    index: link("/pagefind/"),
    directory: link("/search/"),
    incidents: link("/incidents/"),
    tags: link("/tags/"),
    siteTitle: settings.title,
    archives: near.length > 0 ? JSON.stringify(near) : undefined,
    elsewhere: archives
      .filter((archive) => !isNear(archive))
      .map((archive) => ({ title: archive.title, href: `${archive.href}search/` })),
    commonTags: commonTags(context),
    years: years(context),
  });
  const description = `Search ${settings.title} by words, tags, services, severities and years.`;
  const scripts = isBuilt ? ["search"] : [];
  return shellPage(context, { url: "/search/", title, description, main, scripts });
}

/** The tags with most incidents. */
function commonTags({ records, settings, link }: PageContext): SearchWay[] {
  const taxonomy = settleTaxonomy(records, settings);
  const counts = new Map<string, SearchWay>();
  for (const { slug, label } of records.flatMap((record) => tagsOf(record, taxonomy))) {
    const count = (counts.get(slug)?.count ?? 0) + 1;
    counts.set(slug, { label, href: link(`/tags/${slug}/`), count });
  }
  return [...counts.values()]
    .toSorted((a, b) => b.count - a.count || (a.href < b.href ? -1 : 1))
    .slice(0, mostTags);
}

/** Years that have incidents, newest first, as the archive files them. */
function years({ records, link }: PageContext): SearchWay[] {
  const counts = new Map<string, number>();
  for (const { day } of records) {
    const year = day?.slice(0, 4);
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, count]) => ({ label: year, href: link(`/archive/${year}/`), count }));
}
