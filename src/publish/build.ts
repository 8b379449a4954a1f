/**
 * Builds the archive: looks whether anything has changed, and makes the site anew if so.
 *
 * In:   reports, settings, layouts, and what an earlier build knew.
 * Out:  the output folder replaced in one step, or findings and the folder as it was.
 * Rule: what makes pages is loaded only when there are pages to make.
 */
import { listReports } from "../source/folder.ts";
import { archivesHash } from "./archives/hash.ts";
import { loadAssets } from "./pages/assets.ts";
import { breathing } from "./breathing.ts";
import { stateKey } from "./cache/key.ts";
import { readState, statePlace, unchanged } from "./cache/state.ts";
import { layoutFiles } from "./pages/layout-files.ts";
import { type BuildEffects, type BuildOptions, type BuildResult, nothing } from "./options.ts";
import { refuseOutput } from "./folder/output.ts";
import { lookAt } from "./folder/published.ts";
import { isAllKnown, sortOut } from "./reports/sort-out.ts";
import { openPool } from "./work/pool.ts";

/** Builds the site. The published folder is the old one or the new one at every moment. */
export async function build(options: BuildOptions, effects: BuildEffects): Promise<BuildResult> {
  const { output, incidents, edition } = options;
  const refused = refuseOutput(output, incidents);
  if (refused) return { ...nothing, findings: [refused] };
  const assets = await loadAssets();
  const key = stateKey(options, await layoutFiles(options.layouts), assets);
  const cache = options.shard ? undefined : options.cache;
  const kept = cache === undefined ? undefined : statePlace(cache, edition, output);
  const state = kept && readState(kept, key);

  const listing = listReports(incidents);
  const found = sortOut(listing.files, state, options);
  const published = lookAt(output, state);
  const archives = archivesHash(options.settings);
  const shown = listing.files.map((file) => ({ file, known: found.known.get(file.path) }));
  const isFresh =
    state?.archives === archives && published.isWhole && (options.oldIndex || !state.hasOldIndex);
  const fresh = isFresh ? state : undefined;
  if (fresh && (await isAllKnown(shown, fresh))) {
    const reports = shown.flatMap(({ file, known }) => (known ? { file, ...known } : []));
    const findings = reports.flatMap((report) => report.findings);
    return unchanged(fresh, [...listing.findings, ...findings], reports);
  }
  const advance = breathing(effects);
  const opening = openPool({ ...options, entries: assets.entries }, found.unknown.length, advance);
  const [pool, { rebuild }] = await Promise.all([opening, import("./rebuild.ts")]);
  const was = { key, kept, state, fresh, published, archives };
  return rebuild({ options, effects, assets, listing, found, was, pool, advance });
}
