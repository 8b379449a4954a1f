/**
 * Builds the archive: looks whether anything has changed, and makes the site anew if so.
 *
 * In:   reports, settings, layouts, and what an earlier build knew.
 * Out:  the output folder replaced in one step, or findings and the folder as it was.
 * Rule: what makes pages is loaded only when there are pages to make.
 */
import { listReports, type ReportFile } from "../source/folder.ts";
import { archivesHash } from "./archives/hash.ts";
import { type AssetFiles, loadAssets } from "./pages/assets.ts";
import { breathing } from "./breathing.ts";
import { stateKey } from "./cache/key.ts";
import {
  type FoundState,
  readState,
  type StatePlace,
  statePlace,
  unchanged,
} from "./cache/state.ts";
import { layoutFiles } from "./pages/layout-files.ts";
import {
  type BuildEffects,
  type BuildOptions,
  type BuildResult,
  nothing,
  type ShownReport,
} from "./options.ts";
import { refuseOutput } from "./folder/output.ts";
import { openStaging } from "./folder/staging.ts";
import { beginLook, type Looking, nothingPublished, openLooker } from "./folder/looking.ts";
import { areHeldBack } from "./reports/held-back.ts";
import { isAllKnown, sortOut } from "./reports/sort-out.ts";
import { openPool } from "./work/pool.ts";

/** Builds the site. The published folder is the old one or the new one at every moment. */
export async function build(options: BuildOptions, effects: BuildEffects): Promise<BuildResult> {
  const { output, incidents, edition } = options;
  const refused = refuseOutput(output, incidents);
  if (refused) return { ...nothing, findings: [refused] };
  const cache = options.shard ? undefined : options.cache;
  const kept = cache === undefined ? undefined : statePlace(cache, edition, output);
  const looker = kept && openLooker(kept.state);
  let looking: Looking | undefined;
  try {
    const assets = await loadAssets();
    const key = stateKey(options, await layoutFiles(options.layouts), assets);
    const seen = kept && readState(kept, key);
    looking = beginLook(output, seen, looker);
    return await buildSince({ options, effects, assets, key, kept, seen, looking });
  } finally {
    await (looking ?? looker)?.close();
  }
}

/** What a build begins with. */
interface Beginning {
  readonly options: BuildOptions;
  readonly effects: BuildEffects;
  readonly assets: AssetFiles;
  readonly key: string;
  readonly kept: StatePlace | undefined;
  readonly seen: FoundState | undefined;
  readonly looking: Looking;
}

async function buildSince(beginning: Beginning): Promise<BuildResult> {
  const { options, effects, assets, key, kept, seen, looking } = beginning;
  const listing = listReports(options.incidents);
  let found = sortOut(listing.files, seen, options);
  const archives = archivesHash(options.settings);
  const shown = listing.files.flatMap((file) => {
    const known = found.known.get(file.path);
    return known ? [{ file, known }] : [];
  });
  const isFresh = seen?.archives === archives && (options.oldIndex || !seen.hasOldIndex);
  const isSame = seen !== undefined && isFresh && (await isAllKnown(shown, seen));
  if (isSame && areHeldBack(found.unknown, seen, options) && (await looking.published).isWhole) {
    const findings = shown.flatMap(({ known }) => known.findings);
    return unchanged(seen, [...listing.findings, ...findings], shown.length, () =>
      shownReports(listing.files, seen),
    );
  }
  const state = seen?.recall();
  // What only half of is left tells nothing.
  const isLost = seen !== undefined && !state;
  if (isLost) found = sortOut(listing.files, undefined, options);
  // Reports are read while somebody looks.
  const staging = looking.published.then((looked) => {
    const published = isLost ? nothingPublished : looked;
    return openStaging(options.output, kept && { published, spare: kept.spare });
  });
  staging.catch(() => undefined); // told where it is waited for
  const advance = breathing(effects);
  const opening = openPool({ ...options, entries: assets.entries }, found.unknown.length, advance);
  const [pool, { rebuild }] = await Promise.all([opening, import("./rebuild.ts")]);
  const was = { key, kept, state, archives };
  return rebuild({ options, effects, assets, listing, found, was, staging, pool, advance });
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
