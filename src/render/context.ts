/**
 * What every page is made from. Producers are pure: the same context gives the same pages.
 */
import type { IncidentRecord } from "../model/archive.ts";
import type { Edition } from "../model/incident.ts";
import type { OtherArchive } from "../model/other-archive.ts";
import type { Settings } from "../model/settings/index.ts";
import type { ChartCache } from "./chart/draw-charts.ts";
import type { Page, RenderLayout } from "./page.ts";

/** Addresses of the site's own styles and scripts, mount and content hash included. */
export interface Assets {
  readonly style: string;
  /** The address of a browser module by its name in `src/client/`: `script("search")`. */
  readonly script: (name: string) => string;
}

/** What producers of pages are given. */
export interface PageContext {
  readonly settings: Settings;
  readonly edition: Edition;
  /** The one clock: an ISO instant. */
  readonly now: string;
  /** Newest first: by publication, then start, then slug. */
  readonly records: readonly IncidentRecord[];
  /** Archives of other teams, in the order of the settings. Pages about one report have none. */
  readonly archives: readonly OtherArchive[];
  /** Keeps drawings from build to build. Default: each is drawn. */
  readonly charts?: ChartCache | undefined;
  /** False where the site is built without a search index. Default: true. */
  readonly search?: boolean | undefined;
  readonly render: RenderLayout;
  readonly assets: Assets;
  /** Turns a page's url into what a link on a page holds: base path and mount in front. */
  readonly link: (url: string) => string;
  /** The absolute address of a page's url, for feeds and metadata. */
  readonly absolute: (url: string) => string;
}

/** Turns the archive into some of its pages. */
export type PageProducer = (context: PageContext) => Iterable<Page> | AsyncIterable<Page>;
