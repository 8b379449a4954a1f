/**
 * Makes a site anew: read, derive, render, stage, verify, switch.
 *
 * In:   the listed reports, and what an earlier build knew of them.
 * Out:  the output folder replaced in one step, or findings and the folder as it was.
 */
import { newestFirst } from "../derive/newest-first.ts";
import { toldAlike } from "../derive/told-of-others.ts";
import { type Finding, finding } from "../source/finding.ts";
import type { Listing } from "../source/folder.ts";
import { readOtherArchives } from "./archives/read.ts";
import type { AssetFiles } from "./pages/assets.ts";
import { auditorAside, auditorHere, type BuildAuditor } from "./audit/build-auditor.ts";
import { chartCache } from "./cache/charts.ts";
import { siteKey } from "./cache/key.ts";
import { packState, type PackedState, type StatePlace } from "./cache/state.ts";
import type { BuildState } from "./cache/known.ts";
import { checkReports } from "./reports/check.ts";
import { pageContext } from "./pages/context.ts";
import { reasonOf } from "./folder/disk.ts";
import { loadLayouts } from "./pages/layouts.ts";
import { makePart } from "./make-part.ts";
import { makeSite } from "./make-site.ts";
import { type BuildEffects, type BuildOptions, type BuildResult, nothing } from "./options.ts";
import { readReports } from "./reports/read-reports.ts";
import { makeReportPages } from "./pages/report-pages.ts";
import { openIndexAside } from "./search/aside.ts";
import { mayKeepIndex } from "./search/old-index.ts";
import { hasError } from "./site.ts";
import { areRecordsAlike, type SortedOut } from "./reports/sort-out.ts";
import type { Staging } from "./folder/staging.ts";
import { filesWorthThread, worthThreads } from "./work/asked-thread.ts";
import { expectGarbage } from "./work/garbage.ts";
import type { ReporterPool } from "./work/pool.ts";
import type { WritePlace } from "./pages/write-page.ts";
import { hashesByPath } from "./hashes-by-path.ts";

/** What a build found before it makes anything. */
export interface Rebuilding {
  readonly options: BuildOptions;
  readonly effects: BuildEffects;
  readonly assets: AssetFiles;
  readonly listing: Listing;
  readonly found: SortedOut;
  /** The folder in which the site is made; it may still be in the making. */
  readonly staging: Promise<Staging>;
  readonly pool: ReporterPool;
  readonly advance: (stage: string, done: number, total: number | undefined) => Promise<void>;
  /** What an earlier build knew, and where it is kept. */
  readonly was: {
    readonly key: string;
    readonly kept: StatePlace | undefined;
    readonly state: BuildState | undefined;
    /** Hash of the lists of other archives as they are now. */
    readonly archives: string;
  };
}

/** Makes the site. Nothing is published where anything is wrong. */
export async function rebuild(making: Rebuilding): Promise<BuildResult> {
  const { options, effects, assets, listing, found, was, pool, advance } = making;
  const { output, shard, search, edition } = options;
  const { state, kept, key, archives } = was;
  const isEdit = found.unknown.length < worthThreads;
  const isIndexEdited = isEdit && search && state !== undefined && options.oldIndex !== true;
  const aside = isIndexEdited ? openIndexAside() : undefined;
  let auditor: BuildAuditor | undefined;
  expectGarbage(!isEdit);
  try {
    const layouts = await loadLayouts(options.layouts);
    const { reports, hidden, ...read } = await readReports(listing.files, found, state, pool);
    const others = readOtherArchives(options.settings, [options.incidents, output]);
    const around = [...layouts.findings, ...others.findings];
    const all: Finding[] = [...listing.findings, ...around, ...read.findings];
    if (effects.signal?.aborted) return { ...nothing, findings: all };
    if (hasError(all)) {
      // One run tells of everything: charts and tags too, which a build would only come to later.
      await pool.close(); // its threads make pages
      const checked = await checkReports(listing.files, options, { advance });
      const findings = [...listing.findings, ...around, ...checked];
      return { ...nothing, findings };
    }

    const records = reports.map(({ record }) => record).toSorted(newestFirst);
    const { render } = layouts;
    const charts = options.cache === undefined ? undefined : chartCache(options.cache, edition);
    const parts = { ...options, render, entries: assets.entries, archives: others.archives };
    const context = pageContext({ ...parts, charts }, records);
    const isWrong = (): boolean => hasError(all) || effects.signal?.aborted === true;
    const isAudited = edition === "public";
    const { cleared: clearances, memory } = kept ?? {};
    const sources = new Map(reports.map(({ file, hash }) => [file.path, hash]));
    const { incidents, settings, now } = options;
    const told = { incidents, settings, now, sources, memory, clearances };
    // It reads the sources later than the build did: what became internal since is searched for.
    const isAside = isAudited && isEdit && (state?.files.length ?? 0) >= filesWorthThread;
    const opening = making.staging.then((staging) => {
      const { folder, known } = staging;
      const auditing = isAside ? auditorAside(told) : auditorHere(told, pool);
      auditor = auditing;
      const note = (path: string): void => void auditing.ahead({ folder, path });
      const isWhole = known.size === state?.files.length;
      const place: WritePlace = { folder, known, isWhole, ...(isAside && { note }) };
      const verify = async (hashes: ReadonlyMap<string, string>): Promise<void> => {
        if (hasError(all) || !isAudited) return;
        all.push(...(await auditing.audit({ folder, hashes })));
      };
      return { staging, place, auditing, verify };
    });
    opening.catch(() => undefined); // told where it is waited for
    if (shard) {
      const { staging, place, verify } = await opening;
      const site = siteKey(options, layouts.files, assets);
      const part = { options, reports, context, place, pool, advance, key: site };
      const made = Object.values((await makePart(shard, part)).reports);
      for (const { pages } of made) all.push(...pages.findings);
      const files = made.flatMap(({ pages }) => pages.files);
      await verify(hashesByPath(files));
      if (isWrong()) return { ...nothing, findings: all };
      await staging.commit();
      const count = files.length;
      return { published: true, findings: all, reports: made.length, files: count, changed: count };
    }
    const isSame = areRecordsAlike(reports, state, isEqual);
    const areToldAlike = isSame || areRecordsAlike(reports, state, toldAlike);
    const placing = opening.then(({ place }) => place);
    const pages = makeReportPages(reports, context, pool, placing, areToldAlike);
    for (const awaited of [placing, pages]) awaited.catch(() => undefined); // told below
    const { staging, place, auditing, verify } = await opening;
    if (isEdit) await pages; // so that the index, made by another process, begins before the rest
    const site = { context, assets, place, search, advance, archives };
    const hasOwnLayouts = layouts.files.length > 0;
    const since = { ...options, state: state ?? { reports: {} }, shown: reports };
    const asked = {
      oldIndex: options.oldIndex === true && mayKeepIndex(since),
      hasOwnLayouts,
      isSame,
      known: state ?? {},
      aside,
      ...(isEdit && isAudited && { meanwhile: auditing.prepare }),
    };
    const made = await makeSite({ ...site, ...asked, reports: pages });
    for (const problem of made.findings) all.push(problem); // too many for one call
    const findings = [...around, ...made.findings];
    const pack = (): PackedState | undefined =>
      kept && packState(kept, { ...made.state, findings, key, hidden });
    const hashes = hashesByPath(made.state.files);
    staging.keepOnly(hashes);
    const verified = verify(hashes);
    verified.catch(() => undefined); // told below
    let packed: PackedState | undefined;
    if (isAside && !isWrong()) {
      staging.compare();
      packed = pack();
    }
    await verified;
    if (isWrong()) return { ...nothing, findings: all };
    await pool.close(); // its memory is better spent on what the next build will know
    await staging.commit();
    (packed ?? pack())?.keep(Date.now());
    const {
      changed,
      state: { files },
    } = made;
    return {
      published: true,
      findings: all,
      reports: reports.length,
      files: files.length,
      changed,
      shown: () => reports,
    };
  } catch (error) {
    const why = reasonOf(error);
    if (why === undefined) throw error;
    const problem = finding("output-unwritable", output, { line: 1, column: 1 }, { why });
    return { ...nothing, findings: [problem] };
  } finally {
    await aside?.close();
    await auditor?.close();
    await pool.close();
    await making.staging.then(
      ({ discard }) => discard(),
      () => undefined, // told where it is waited for
    );
  }
}

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
