/**
 * What producers of pages are given, made from settings, layouts and assets.
 */
import type { IncidentRecord } from "../../model/archive.ts";
import type { Edition } from "../../model/incident.ts";
import type { OtherArchive } from "../../model/other-archive.ts";
import type { Settings } from "../../model/settings/index.ts";
import type { ChartCache } from "../../render/chart/draw-charts.ts";
import type { Assets, PageContext } from "../../render/context.ts";
import type { RenderLayout } from "../../render/page.ts";
import { linkTo } from "./write-page.ts";

/** What a context is made from besides the records. */
export interface ContextParts {
  readonly settings: Settings;
  readonly edition: Edition;
  readonly now: string;
  readonly render: RenderLayout;
  /** Url of each asset by name. */
  readonly entries: Readonly<Record<string, string>>;
  /** Default: none, which is enough for pages about one report. */
  readonly archives?: readonly OtherArchive[];
  /** False where the site is built without a search index. Default: true. */
  readonly search?: boolean | undefined;
  /** Keeps the drawings of shared pages. Default: each is drawn. */
  readonly charts?: ChartCache | undefined;
}

/** The context of one build. */
export function pageContext(parts: ContextParts, records: readonly IncidentRecord[]): PageContext {
  const { settings, edition, now, render, entries, archives = [], charts, search } = parts;
  const { origin } = new URL(settings.url);
  const link = (url: string): string => linkTo(url, settings);
  // A module that is missing is found as a broken link, with the pages that ask for it.
  const entry = (name: string): string => link(entries[name] ?? `/assets/${name}`);
  const assets: Assets = { style: entry("site.css"), script: (name) => entry(`${name}.js`) };
  const absolute = (url: string): string => origin + link(url);
  const given = { settings, edition, now, archives, charts, search, render };
  return { ...given, records, assets, link, absolute };
}
