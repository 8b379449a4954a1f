/**
 * Builds the archive: read, derive, render, stage, verify, switch.
 *
 * In:   reports, settings, layouts, and what an earlier build knew.
 * Out:  the output folder replaced in one step, or findings and the folder as it was.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { newestFirst } from "../derive/newest-first.ts";
import type { PageContext } from "../render/context.ts";
import { type Finding, finding } from "../source/finding.ts";
import { listReports } from "../source/folder.ts";
import { loadAssets } from "./assets.ts";
import { auditOutput } from "./audit/index.ts";
import { siteKey, stateKey } from "./cache/key.ts";
import { type BuildState, readState, statePlace, writeState } from "./cache/state.ts";
import { checkReports } from "./check.ts";
import { pageContext } from "./context.ts";
import { reasonOf } from "./disk.ts";
import { loadLayouts } from "./layouts.ts";
import { makeSite } from "./make-site.ts";
import type { BuildEffects, BuildOptions, BuildResult } from "./options.ts";
import { refuseOutput } from "./output.ts";
import { lookAt } from "./published.ts";
import { readReports, type Report, sortOut } from "./read-reports.ts";
import { isSameBeside, makeReportPages } from "./report-pages.ts";
import { makeIndex } from "./search/index.ts";
import { type PartFacts, partFile, type Shard, shardOf, wholeParts } from "./shard.ts";
import { recordsHash } from "./shared-pages.ts";
import { hasError } from "./site.ts";
import { openStaging, type Staging } from "./staging.ts";
import { openPool, type ReporterPool } from "./work/pool.ts";
import type { WritePlace } from "./write-page.ts";

const nothing = { published: false, reports: 0, files: 0, changed: 0 } as const;

/** Builds the site. The published folder is the old one or the new one at every moment. */
export async function build(options: BuildOptions, effects: BuildEffects): Promise<BuildResult> {
  const { output, incidents, shard } = options;
  const refused = refuseOutput(output, incidents);
  if (refused) return { ...nothing, findings: [refused] };
  const [layouts, assets] = await Promise.all([loadLayouts(options.layouts), loadAssets()]);
  const key = stateKey(options, layouts, assets);
  const cache = shard ? undefined : options.cache;
  const kept = cache === undefined ? undefined : statePlace(cache, options.edition, output);
  const state = kept && readState(kept, key);

  const listing = listReports(incidents);
  const found = sortOut(listing.files, state, options);
  const advance = breathing(effects);
  const pool = openPool({ ...options, entries: assets.entries }, found.unknown.length, advance);
  let staging: Staging | undefined;
  try {
    const { reports, findings } = await readReports(listing.files, found, pool);
    const all: Finding[] = [...listing.findings, ...layouts.findings, ...findings];
    if (effects.signal?.aborted) return { ...nothing, findings: all };
    if (hasError(all)) {
      // One run tells of everything: charts and tags too, which a build would only come to later.
      const checked = await checkReports(listing.files, options);
      const findings = [...listing.findings, ...layouts.findings, ...checked.findings];
      return { ...nothing, findings };
    }

    const published = lookAt(output, state);
    if (state && published.isWhole && (await isAllKnown(reports, found.unknown, state))) {
      const files = state.files.length;
      const findings = [...all, ...state.findings];
      return { published: true, findings, reports: reports.length, files, changed: 0 };
    }
    const records = reports.map(({ record }) => record).toSorted(newestFirst);
    const { render } = layouts;
    const context = pageContext({ ...options, render, entries: assets.entries }, records);
    staging = await openStaging(output, kept && { published, spare: kept.spare });
    const { folder, known: inPlace } = staging;
    const place = { folder, known: inPlace };
    const audit = (): Finding[] =>
      options.edition === "public" ? auditOutput({ ...options, folder }) : [];
    if (shard) {
      const key = siteKey(options, layouts, assets);
      const facts = await makePart(shard, { options, reports, context, place, pool, advance, key });
      all.push(...Object.values(facts.reports).flatMap(({ pages }) => pages.findings), ...audit());
      if (hasError(all) || effects.signal?.aborted) return { ...nothing, findings: all };
      await staging.commit();
      const made = Object.values(facts.reports);
      const files = made.flatMap(({ pages }) => pages.files).length;
      return { published: true, findings: all, reports: made.length, files, changed: files };
    }
    const pages = await makeReportPages(reports, context, pool, place);
    const { search } = options;
    const known = state ?? {};
    const made = await makeSite({ context, assets, reports: pages, place, known, search, advance });
    all.push(...made.findings);
    staging.keepOnly(made.state.files);
    if (!hasError(all)) all.push(...audit());
    if (hasError(all) || effects.signal?.aborted) return { ...nothing, findings: all };
    await staging.commit();
    if (kept) writeState(kept, { ...made.state, key, publishedAt: Date.now() });
    const files = made.state.files.length;
    const { changed } = made;
    return { published: true, findings: all, reports: reports.length, files, changed };
  } catch (error) {
    const why = reasonOf(error);
    if (why === undefined) throw error;
    const problem = finding("output-unwritable", output, { line: 1, column: 1 }, { why });
    return { ...nothing, findings: [problem] };
  } finally {
    await pool.close();
    await staging?.discard();
  }
}

/** True where every report, and every file beside one, is what the earlier build knew. */
async function isAllKnown(
  reports: readonly Report[],
  unknown: readonly unknown[],
  state: BuildState,
): Promise<boolean> {
  if (unknown.length > 0 || reports.length !== Object.keys(state.reports).length) return false;
  return (await Promise.all(reports.map(isSameBeside))).every(Boolean);
}

interface PartMaking {
  readonly options: BuildOptions;
  readonly reports: readonly Report[];
  readonly context: PageContext;
  readonly place: WritePlace;
  readonly pool: ReporterPool;
  readonly advance: (stage: string, done: number, total: number | undefined) => Promise<void>;
  readonly key: string;
}

/** Makes the pages and the search index of one part, and the file that tells about it. */
async function makePart(shard: Shard, making: PartMaking): Promise<PartFacts> {
  const { options, reports, context, place, pool, advance, key } = making;
  const oldestFirst = context.records.toReversed();
  const count = oldestFirst.length;
  const isOwn = (index: number): boolean => shardOf(index, count, shard.of) === shard.number;
  const own = new Set(oldestFirst.filter((_, index) => isOwn(index)).map(({ file }) => file));
  const ownReports = reports.filter(({ file }) => own.has(file.path));
  const pages = await makeReportPages(ownReports, context, pool, place);
  const written = [...pages.values()].flatMap((report) => report.pages.files);
  const hashes = new Map(written.map(({ path, hash }) => [path, hash]));
  const { search, settings, edition, now } = options;
  const index =
    search && wholeParts(count, shard.of)
      ? (await makeIndex({ context, hashes, place, known: {}, advance, only: isOwn })).parts
      : {};
  const archive = recordsHash(context);
  const known = { reports: Object.fromEntries(pages), index };
  const facts: PartFacts = { shard, key, archive, settings, edition, now, search, ...known };
  writeFileSync(join(place.folder, partFile), JSON.stringify(facts));
  return facts;
}

/** Tells of progress and lets signals in. */
export const breathing =
  ({ progress }: BuildEffects) =>
  async (stage: string, done: number, total: number | undefined): Promise<void> => {
    progress(stage, done, total);
    await new Promise((resume) => setImmediate(resume));
  };
