/**
 * Makes one part of a build that several machines share: the pages and the index of its reports.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PageContext } from "../render/context.ts";
import type { BuildOptions, Shard } from "./options.ts";
import type { Report } from "./reports/read-reports.ts";
import { makeReportPages } from "./pages/report-pages.ts";
import { makeIndex } from "./search/index.ts";
import { incidentUrls } from "./search/urls.ts";
import { type PartFacts, partFile, shardOf, wholeParts } from "./shard.ts";
import { recordsHash } from "./pages/shared-pages.ts";
import type { Reporter } from "./work/reporter.ts";
import type { WritePlace } from "./pages/write-page.ts";
import { hashesByPath } from "./hashes-by-path.ts";

/** What a part is made from. */
export interface PartMaking {
  readonly options: BuildOptions;
  readonly reports: readonly Report[];
  readonly context: PageContext;
  readonly place: WritePlace;
  readonly pool: Reporter;
  readonly advance: (stage: string, done: number, total: number | undefined) => Promise<void>;
  readonly key: string;
}

/** Makes the pages and the search index of one part, and the file that tells about it. */
export async function makePart(shard: Shard, making: PartMaking): Promise<PartFacts> {
  const { options, reports, context, place, pool, advance, key } = making;
  const oldestFirst = context.records.toReversed();
  const count = oldestFirst.length;
  const isOwn = (index: number): boolean => shardOf(index, count, shard.of) === shard.number;
  const own = new Set(oldestFirst.filter((_, index) => isOwn(index)).map(({ file }) => file));
  const ownReports = reports.filter(({ file }) => own.has(file.path));
  const pages = await makeReportPages(ownReports, context, pool, place);
  const written = [...pages.values()].flatMap((report) => report.pages.files);
  const hashes = hashesByPath(written);
  const { search, settings, edition, now } = options;
  const indexInput = { settings, urls: incidentUrls(context), hashes, place, known: {} };
  const index =
    search && wholeParts(count, shard.of)
      ? (await makeIndex(indexInput, { advance, only: isOwn })).parts
      : {};
  const archive = recordsHash(context);
  const known = { reports: Object.fromEntries(pages), index };
  const facts: PartFacts = { shard, key, archive, settings, edition, now, search, ...known };
  writeFileSync(join(place.folder, partFile), JSON.stringify(facts));
  return facts;
}
