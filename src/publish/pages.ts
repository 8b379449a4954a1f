/**
 * All pages of the archive, one after another, never all in memory.
 */
import type { IncidentReading } from "../model/archive.ts";
import type { PageContext } from "../render/context.ts";
import type { Page } from "../render/page.ts";
import { producers } from "../render/pages/index.ts";
import type { AssetFiles } from "./assets.ts";
import { headersPage } from "./headers.ts";

/** Every page of the site, without the search index. */
export async function* allPages(
  readings: readonly IncidentReading[],
  context: PageContext,
  assets: AssetFiles,
): AsyncGenerator<Page> {
  for (const reading of readings) yield* await incidentPages(reading, context);
  for (const produce of Object.values(producers)) yield* produce(context);
  for (const [url, content] of assets.files) yield { url, content };
  yield headersPage(context);
}

async function incidentPages(_reading: IncidentReading, _context: PageContext): Promise<Page[]> {
  return [];
}
