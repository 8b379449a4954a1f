/**
 * The shell around every page: head, header, navigation, footer.
 *
 * In:   a page's own facts and the markup of its `<main>`.
 * Out:  a whole document as a page.
 * Rule: everything the `base` layout prints is settled here; the layout only prints. Ids of the
 *       shell and of layouts begin with `page-`, so that no heading of a report takes one of them.
 */
import { clip } from "./clip.ts";
import type { PageContext } from "./context.ts";
import type { Html } from "./html.ts";
import { feedLinks } from "./open-data/metadata.ts";
import type { Page } from "./page.ts";
import { contentPolicy } from "./policy.ts";

/** A step of the path that leads to a page; `href` is a link, mount included. */
export interface Crumb {
  readonly title: string;
  readonly href: string;
}

/** What a page tells the shell. */
export interface ShellPage {
  /** Page url, without the mount. */
  readonly url: string;
  /** The title of the page alone; the shell adds the site's. */
  readonly title: string;
  readonly description: string;
  /** The inside of `<main>`, its `<h1>` included. */
  readonly main: Html;
  /** The path that leads to the page, the page itself not included. Default: none. */
  readonly crumbs?: readonly Crumb[];
  /** Names of browser modules this page needs besides the common one. Default: none. */
  readonly scripts?: readonly string[];
  /** Further elements for the head: feeds, metadata. Default: none. */
  readonly head?: readonly Html[];
  /** Facts of the page's `<main>` for the search index. Default: the page is left out of it. */
  readonly search?: Html;
  /** Whether search engines and the sitemap should know the page. Default: true. */
  readonly listed?: boolean;
}

/** A link of the header or the footer. */
export interface ShellLink {
  readonly title: string;
  readonly href: string;
  /** `page`: the page itself; `true`: the page lies below it. */
  readonly current: "page" | "true" | undefined;
}

/** What the `base` layout prints. */
export interface ShellView {
  readonly context: PageContext;
  readonly language: string;
  readonly policy: string;
  readonly documentTitle: string;
  readonly siteTitle: string;
  readonly description: string;
  readonly canonical: string;
  readonly robots: string | undefined;
  readonly icon: string;
  readonly home: string;
  readonly style: string;
  /** Runs before the page is painted: the reader's stored theme. */
  readonly themeScript: string;
  readonly scripts: readonly string[];
  readonly head: readonly Html[];
  readonly navigation: readonly ShellLink[];
  readonly feeds: readonly ShellLink[];
  readonly crumbs: readonly Crumb[];
  readonly search: Html | undefined;
  readonly main: Html;
}

declare module "./page.ts" {
  interface LayoutViews {
    readonly base: ShellView;
  }
}

const sections = [
  ["Incidents", "/incidents/"],
  ["Tags", "/tags/"],
  ["Archive", "/archive/"],
  ["Statistics", "/statistics/"],
  ["Actions", "/actions/"],
  ["Search", "/search/"],
] as const;

const feeds = [
  ["Atom feed", "/feed.xml"],
  ["JSON feed", "/feed.json"],
  ["Open data", "/data/"],
] as const;

/** Longest `<title>` that search results and browser tabs show whole, in characters. */
const titleLimit = 70;

/** The title of the document: the page, then the site where both fit. */
export function documentTitle(page: string, site: string): string {
  if (page === "" || page === site) return clip(site, titleLimit - 1);
  const both = `${page} · ${site}`;
  return both.length <= titleLimit ? both : clip(page, titleLimit - 1);
}

/** Puts a page into the shell. Every HTML page of the archive is made by this function. */
export function shellPage(context: PageContext, page: ShellPage): Page {
  const { settings, link, assets } = context;
  const scripts = page.scripts ?? [];
  const toLink = ([title, url]: readonly [string, string]): ShellLink => ({
    title,
    href: link(url),
    current: page.url === url ? "page" : page.url.startsWith(url) ? "true" : undefined,
  });
  const markup = context.render("base", {
    context,
    language: settings.language,
    policy: contentPolicy,
    documentTitle: documentTitle(page.title, settings.title),
    siteTitle: settings.title,
    description: page.description,
    canonical: context.absolute(page.url),
    robots: page.listed === false ? "noindex" : undefined,
    icon: link("/icon.svg"),
    home: link("/"),
    style: assets.style,
    themeScript: assets.script("theme"),
    scripts: ["main", ...scripts].map((name) => assets.script(name)),
    head: [...feedLinks(context), ...(page.head ?? [])],
    navigation: sections.map(toLink),
    feeds: feeds.map(toLink),
    crumbs: page.crumbs ?? [],
    search: page.search,
    main: page.main,
  });
  return { url: page.url, content: markup.markup, listed: page.listed ?? true };
}
