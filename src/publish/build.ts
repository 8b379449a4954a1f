/**
 * Builds the archive: read, derive, render, stage, verify, switch.
 *
 * In:   reports, settings, layouts, and what an earlier build knew.
 * Out:  the output folder replaced in one step, or findings and the folder as it was.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { newestFirst } from "../derive/newest-first.ts";
import { type Finding, finding } from "../source/finding.ts";
import { listReports } from "../source/folder.ts";
import { auditOutput } from "./audit/index.ts";
import { type AssetFiles, loadAssets } from "./assets.ts";
import { type BuildState, readState, writeState } from "./cache/state.ts";
import { softwareHash } from "./cache/version.ts";
import { pageContext } from "./context.ts";
import { reasonOf } from "./disk.ts";
import { hashOf } from "./hash.ts";
import { type Layouts, loadLayouts } from "./layouts.ts";
import { checkReports } from "./check.ts";
import type { BuildEffects, BuildOptions, BuildResult } from "./options.ts";
import { refuseOutput } from "./output.ts";
import { lookAt } from "./published.ts";
import { readReports, sortOut } from "./read-reports.ts";
import { isSameBeside, makeReportPages } from "./report-pages.ts";
import { makeIndex, type MadeIndex } from "./search/index.ts";
import {
  collisions,
  linkSharedPages,
  makeLastPages,
  makeSharedPages,
  recordsHash,
} from "./shared-pages.ts";
import { hasError } from "./site.ts";
import { openStaging, type Staging } from "./staging.ts";
import { brokenLinks } from "./verify/links.ts";
import { openPool, type ReporterPool } from "./work/pool.ts";

const noIndex: MadeIndex = {
  parts: {},
  written: { files: [], listed: [], links: [], findings: [], changed: 0 },
};
const nothing = { published: false, reports: 0, files: 0, changed: 0 } as const;

/** Builds the site. The published folder is the old one or the new one at every moment. */
export async function build(options: BuildOptions, effects: BuildEffects): Promise<BuildResult> {
  const { output, incidents, cache } = options;
  const refused = refuseOutput(output, incidents);
  if (refused) return { ...nothing, findings: [refused] };
  const [layouts, assets] = await Promise.all([loadLayouts(options.layouts), loadAssets()]);
  const key = stateKey(options, layouts, assets);
  const state = cache === undefined ? undefined : readState(cache, key);

  const listing = listReports(incidents);
  const found = sortOut(listing.files, state, options);
  const { entries } = assets;
  const pool = openPool({ ...options, entries }, found.unknown.length, breathing(effects));
  let staging: Staging | undefined;
  try {
    const { reports, findings } = await readReports(listing.files, found, pool);
    const all: Finding[] = [...listing.findings, ...layouts.findings, ...findings];
    if (effects.signal?.aborted) return { ...nothing, findings: all };
    if (hasError(all)) {
      // One run tells of everything: charts and tags too, which a build would only come to later.
      const checked = await checkReports(listing.files, options);
      return {
        ...nothing,
        findings: [...listing.findings, ...layouts.findings, ...checked.findings],
      };
    }

    const published = lookAt(output, state);
    const isKnown = found.unknown.length === 0 && published.isWhole;
    if (state && isKnown && reports.length === Object.keys(state.reports).length) {
      const beside = await Promise.all(reports.map(isSameBeside));
      if (beside.every(Boolean)) return unchanged(state, reports.length, all);
    }
    staging = await openStaging(output);
    const made = await makeSite({
      options,
      effects,
      reports,
      layouts,
      assets,
      pool,
      staging,
      state,
      known: published.known,
    });
    all.push(...made.findings);
    if (options.edition === "public" && !hasError(all))
      all.push(...auditOutput({ ...options, folder: staging.folder }));
    if (hasError(all) || effects.signal?.aborted) return { ...nothing, findings: all };
    await staging.commit();
    if (cache !== undefined) writeState(cache, key, { ...made.state, publishedAt: Date.now() });
    const files = made.state.files.length;
    return {
      published: true,
      findings: all,
      reports: reports.length,
      files,
      changed: made.changed,
    };
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

interface Making {
  readonly options: BuildOptions;
  readonly effects: BuildEffects;
  readonly reports: Awaited<ReturnType<typeof readReports>>["reports"];
  readonly layouts: Layouts;
  readonly assets: AssetFiles;
  readonly pool: ReporterPool;
  readonly staging: Staging;
  readonly state: BuildState | undefined;
  readonly known: ReadonlyMap<string, string>;
}

/** Fills the staging folder with every page of the site and verifies them. */
async function makeSite(making: Making): Promise<{
  state: Omit<BuildState, "publishedAt">;
  findings: readonly Finding[];
  changed: number;
}> {
  const { options, effects, reports, layouts, assets, pool, staging, state } = making;
  const records = reports.map(({ record }) => record).toSorted(newestFirst);
  const context = pageContext(
    { ...options, render: layouts.render, entries: assets.entries },
    records,
  );
  const place = { folder: staging.folder, previous: resolve(options.output), known: making.known };
  const pages = await makeReportPages(reports, context, pool, place);
  const hash = recordsHash(context);
  const advance = breathing(effects);
  const shared =
    (state?.records === hash ? linkSharedPages(state.shared, place) : undefined) ??
    (await makeSharedPages(context, place, (done) => advance("shared pages", done, undefined)));
  const made = [...[...pages.values()].map((report) => report.pages), shared];
  const last = makeLastPages(
    made.flatMap(({ listed }) => listed),
    context,
    assets,
    place,
  );
  const index = options.search
    ? await makeIndex({
        context,
        hashes: new Map(made.flatMap(({ files }) => files.map(({ path, hash }) => [path, hash]))),
        place,
        known: state?.index ?? {},
        advance,
      })
    : noIndex;
  const everything = [...made, last, index.written];
  const files = everything.flatMap((part) => part.files);
  const paths = new Set(files.map(({ path }) => path));
  const markupOf = (path: string): string => readFileSync(join(staging.folder, path), "utf8");
  const links = everything.flatMap((part) => part.links);
  const findings = [
    ...everything.flatMap((part) => part.findings),
    ...collisions(everything),
    ...brokenLinks(links, (path) => paths.has(path), markupOf),
  ];
  const known = { reports: Object.fromEntries(pages), records: hash, shared, findings };
  return {
    state: { ...known, index: index.parts, files },
    findings,
    changed: everything.reduce((sum, part) => sum + part.changed, 0) + vanished(state, paths),
  };
}

/** Files of the earlier site that the new one does not have. */
const vanished = (state: BuildState | undefined, paths: ReadonlySet<string>): number =>
  state ? state.files.filter(({ path }) => !paths.has(path)).length : 0;

function unchanged(state: BuildState, reports: number, findings: readonly Finding[]): BuildResult {
  const all = [...findings, ...state.findings];
  return { published: true, findings: all, reports, files: state.files.length, changed: 0 };
}

/** Tells of progress and lets signals in; throws nothing when the build was cancelled. */
const breathing =
  ({ progress }: BuildEffects) =>
  async (stage: string, done: number, total: number | undefined): Promise<void> => {
    progress(stage, done, total);
    await new Promise((done) => setImmediate(done));
  };

/** A state holds for one version of everything that decides bytes, and for one output. */
function stateKey(options: BuildOptions, layouts: Layouts, assets: AssetFiles): string {
  const { settings, edition, search, output, incidents } = options;
  return hashOf(
    softwareHash(),
    JSON.stringify([settings, edition, search, assets.entries, resolve(output), incidents]),
    ...layouts.files.flatMap((file) => [file, readFileSync(file, "utf8")]),
  );
}
