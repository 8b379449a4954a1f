/**
 * Everything about a site before its pages are made: reports read, layouts and assets loaded.
 */
import type { IncidentReading } from "../model/archive.ts";
import { newestFirst } from "../derive/newest-first.ts";
import type { PageContext } from "../render/context.ts";
import type { Page } from "../render/page.ts";
import type { Finding } from "../source/finding.ts";
import { readArchive } from "./reports/archive.ts";
import { readOtherArchives } from "./archives/read.ts";
import { type AssetFiles, loadAssets } from "./pages/assets.ts";
import { pageContext } from "./pages/context.ts";
import { loadLayouts } from "./pages/layouts.ts";
import type { BuildOptions } from "./options.ts";
import { allPages } from "./pages/index.ts";

/** What decides the pages of a site. */
export type SiteOptions = Pick<
  BuildOptions,
  "incidents" | "edition" | "now" | "settings" | "layouts"
>;

/** A site that was read and not yet rendered. */
export interface Site {
  readonly readings: readonly IncidentReading[];
  readonly context: PageContext;
  readonly assets: AssetFiles;
  readonly findings: readonly Finding[];
}

/** Reads reports, layouts and assets. */
export async function openSite(options: SiteOptions): Promise<Site> {
  const { readings, findings } = readArchive(options.incidents, options);
  const [layouts, assets] = await Promise.all([loadLayouts(options.layouts), loadAssets()]);
  const records = readings.map(({ record }) => record).toSorted(newestFirst);
  const { render } = layouts;
  const others = readOtherArchives(options.settings, [options.incidents]);
  const { archives } = others;
  const context = pageContext({ ...options, render, entries: assets.entries, archives }, records);
  const all = [...findings, ...layouts.findings, ...others.findings];
  return { readings, context, assets, findings: all };
}

/** Every page of a site, without the search index. Findings are added to `findings`. */
export const pagesOf = (site: Site, findings: Finding[]): AsyncGenerator<Page> =>
  allPages(site.readings, site.context, site.assets, findings);

/** True where something must be mended before the site may be published. */
export const hasError = (findings: readonly Finding[]): boolean =>
  findings.some(({ level }) => level === "error");
