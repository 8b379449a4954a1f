/**
 * Builds the archive: looks whether anything has changed, and makes the site anew if so.
 *
 * In:   reports, settings, layouts, and what an earlier build knew.
 * Out:  the output folder replaced in one step, or findings and the folder as it was.
 * Rule: what makes pages is loaded only when there are pages to make.
 */
import { listReports, type ReportFile } from "../source/folder.ts";
import { archivesHash } from "./archives/hash.ts";
import { loadAssets } from "./pages/assets.ts";
import { breathing } from "./breathing.ts";
import { stateKey } from "./cache/key.ts";
import { type FoundState, readState, statePlace, unchanged } from "./cache/state.ts";
import { layoutFiles } from "./pages/layout-files.ts";
import {
  type BuildEffects,
  type BuildOptions,
  type BuildResult,
  nothing,
  type ShownReport,
} from "./options.ts";
import { refuseOutput } from "./folder/output.ts";
import { lookAt } from "./folder/published.ts";
import { areHeldBack } from "./reports/held-back.ts";
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
  const seen = kept && readState(kept, key);

  const listing = listReports(incidents);
  let found = sortOut(listing.files, seen, options);
  let published = lookAt(output, seen);
  const archives = archivesHash(options.settings);
  const shown = listing.files.flatMap((file) => {
    const known = found.known.get(file.path);
    return known ? [{ file, known }] : [];
  });
  const isFresh =
    seen?.archives === archives && published.isWhole && (options.oldIndex || !seen.hasOldIndex);
  const isSame = seen !== undefined && isFresh && (await isAllKnown(shown, seen));
  if (isSame && areHeldBack(found.unknown, seen, options)) {
    const findings = shown.flatMap(({ known }) => known.findings);
    return unchanged(seen, [...listing.findings, ...findings], shown.length, () =>
      shownReports(listing.files, seen),
    );
  }
  const state = seen?.recall();
  if (seen && !state) {
    // What only half of is left tells nothing.
    found = sortOut(listing.files, undefined, options);
    published = lookAt(output, undefined);
  }
  const advance = breathing(effects);
  const opening = openPool({ ...options, entries: assets.entries }, found.unknown.length, advance);
  const [pool, { rebuild }] = await Promise.all([opening, import("./rebuild.ts")]);
  const was = { key, kept, state, published, archives };
  return rebuild({ options, effects, assets, listing, found, was, pool, advance });
}

/** The reports of an unchanged site; undefined where what is known of them is gone. */
function shownReports(
  files: readonly ReportFile[],
  { recall }: FoundState,
): readonly ShownReport[] | undefined {
  const known = recall()?.reports;
  return (
    known &&
    files.flatMap((file) => {
      const report = known[file.path];
      return report ? { file, record: report.record } : [];
    })
  );
}
