/**
 * All pages of the archive, one after another, never all in memory.
 */
import { archiveFindings } from "../../derive/archive-findings.ts";
import type { IncidentReading } from "../../model/archive.ts";
import type { PageContext } from "../../render/context.ts";
import { sitemap } from "../../render/open-data/sitemap.ts";
import type { Page } from "../../render/page.ts";
import { producers } from "../../render/pages/index.ts";
import type { Finding } from "../../source/finding.ts";
import type { AssetFiles } from "./assets.ts";
import { headersPage } from "./headers.ts";
import { incidentPages, surroundingsOf } from "./incident-pages.ts";

/** Every page of the site, without the search index. Findings are added to `findings`. */
export async function* allPages(
  readings: readonly IncidentReading[],
  context: PageContext,
  assets: AssetFiles,
  findings: Finding[],
): AsyncGenerator<Page> {
  const listed: string[] = [];
  const around = surroundingsOf(context);
  for (const reading of readings) {
    const made = await incidentPages(reading, around(reading.record.slug), context);
    findings.push(...made.findings);
    for (const page of made.pages) {
      if (page.listed === true) listed.push(page.url);
      yield page;
    }
  }
  for (const produce of Object.values(producers)) {
    for await (const page of produce(context)) {
      if (page.listed === true) listed.push(page.url);
      yield page;
    }
  }
  findings.push(...archiveFindings(context.records, context.settings));
  yield* sitemap(listed, context);
  for (const [url, content] of assets.files) yield { url, content };
  yield headersPage(context);
}
