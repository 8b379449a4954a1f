/** A site built from a folder of its own, served, with a browser to look at it. */
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { SettingsSpec } from "../../src/model/settings/index.ts";
import { build } from "../../src/publish/build.ts";
import { archiveFolder } from "../publish/archive-folder.ts";
import { openChromium } from "./chromium.ts";
import { reports } from "./reports.ts";
import { serveFolder } from "./serve-folder.ts";

/** A built site under test. */
export interface TestSite {
  readonly origin: string;
  readonly folder: string;
  /** Addresses of all HTML pages, in order. */
  readonly pages: readonly string[];
  readonly browser: Browser;
  /** Opens a page in a context of its own. */
  readonly open: (url: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** What the browser tests' archive is set to: small pages, so that its list has several. */
export const siteSettings: SettingsSpec = {
  title: "Outages of Example",
  description: "What broke, when, and what was learned.",
  timezone: "Europe/Warsaw",
  pageSize: 5,
};

/** What a site under test is built from, where it is not `reports.ts`. */
export interface SiteParts {
  readonly reports?: Readonly<Record<string, string>>;
  readonly settings?: SettingsSpec;
  /** True makes the search index. Default: false. */
  readonly search?: boolean;
}

/** Builds and serves an archive. */
export async function openSite(parts: SiteParts = {}): Promise<TestSite> {
  const archive = archiveFolder(parts.reports ?? reports, parts.settings ?? siteSettings);
  const options = { ...archive.options, search: parts.search ?? false };
  const { published, findings } = await build(options, archive.effects);
  if (!published) throw new Error(findings.map(({ message }) => message).join("\n"));
  const [served, browser] = await Promise.all([serveFolder(archive.output), openChromium()]);
  return {
    origin: served.origin,
    folder: archive.output,
    pages: htmlPages(archive.output),
    browser,
    open: async (url, options) => {
      const context = await browser.newContext({ timezoneId: "America/New_York", ...options });
      const page = await context.newPage();
      await page.goto(served.origin + url);
      return page;
    },
    close: async () => {
      await browser.close();
      await served.close();
      rmSync(archive.root, { recursive: true, force: true });
    },
  };
}

function htmlPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .map((path) => `/${path.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1")}`)
    .toSorted();
}

/** The path in the folder of a page's address. */
export const fileOf = (site: TestSite, url: string): string =>
  join(site.folder, url.endsWith("/") ? `${url}index.html` : url);
