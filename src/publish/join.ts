/**
 * Joins the parts of a build that several machines made.
 *
 * In:   the folders of all parts.
 * Out:  one site with the bytes of one build.
 */
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join as joinPath } from "node:path";
import { newestFirst } from "../derive/newest-first.ts";
import { type Finding, finding } from "../source/finding.ts";
import { archivesHash } from "./archives/hash.ts";
import { readOtherArchives } from "./archives/read.ts";
import { loadAssets } from "./pages/assets.ts";
import { breathing } from "./breathing.ts";
import { siteKey } from "./cache/key.ts";
import type { KnownReport } from "./cache/known.ts";
import { pageContext } from "./pages/context.ts";
import { reasonOf } from "./folder/disk.ts";
import { loadLayouts } from "./pages/layouts.ts";
import { makeSite } from "./make-site.ts";
import { type BuildEffects, type BuildOptions, type BuildResult, nothing } from "./options.ts";
import { refuseOutput } from "./folder/output.ts";
import { readParts } from "./shard.ts";
import { hasError } from "./site.ts";
import { openStaging, type Staging } from "./folder/staging.ts";
import { tryLink } from "./folder/spare.ts";
import type { Written } from "./pages/write-page.ts";

const start = { line: 1, column: 1 } as const;

/** Joins parts into the output folder, which is replaced in one step. */
export async function joinParts(
  folders: readonly string[],
  { output, layouts: layoutsFolder }: Pick<BuildOptions, "output" | "layouts">,
  effects: BuildEffects,
): Promise<BuildResult> {
  const { parts, findings } = readParts(folders);
  const [first] = parts;
  const refused = folders.flatMap((folder) => refuseOutput(output, folder) ?? []).slice(0, 1);
  if (!first || findings.length + refused.length > 0) {
    return { ...nothing, findings: [...findings, ...refused] };
  }
  const [layouts, assets] = await Promise.all([loadLayouts(layoutsFolder), loadAssets()]);
  const others = readOtherArchives(first.settings, [output]);
  const all: Finding[] = [...layouts.findings, ...others.findings];
  if (siteKey(first, layouts.files, assets) !== first.key) {
    const why = "it was built by other software or with other layouts than are here";
    return { ...nothing, findings: [finding("part-unusable", folders[0] ?? ".", start, { why })] };
  }
  const reports = new Map<string, KnownReport>();
  for (const part of parts) {
    for (const [path, report] of Object.entries(part.reports)) reports.set(path, report);
  }
  for (const report of reports.values()) all.push(...report.findings);
  const records = [...reports.values()].map(({ record }) => record).toSorted(newestFirst);
  const { render } = layouts;
  const { archives } = others;
  const context = pageContext({ ...first, render, entries: assets.entries, archives }, records);
  let staging: Staging | undefined;
  try {
    staging = await openStaging(output);
    const { folder } = staging;
    const index = Object.assign({}, ...parts.map((part) => part.index)) as typeof first.index;
    const known = new Map<string, string>();
    parts.forEach((part, number) => {
      const files: readonly Written[] = [
        ...Object.values(part.reports).flatMap(({ pages }) => pages.files),
        ...Object.values(part.index).flat(),
      ];
      const from = folders[number] ?? ".";
      for (const { path, hash } of files) {
        if (takeFile(from, path, folder)) known.set(path, hash);
        else {
          const why = `its file ${path} cannot be read`;
          all.push(finding("part-unusable", from, start, { why }));
        }
      }
    });
    const place = { folder, known };
    const advance = breathing(effects);
    const { search } = first;
    const made = await makeSite({
      context,
      assets,
      reports,
      place,
      search,
      advance,
      archives: archivesHash(first.settings),
      known: { index },
    });
    for (const problem of made.findings) all.push(problem); // too many for one call
    if (hasError(all) || effects.signal?.aborted) return { ...nothing, findings: all };
    await staging.commit();
    const files = made.state.files.length;
    return { published: true, findings: all, reports: reports.size, files, changed: files };
  } catch (error) {
    const why = reasonOf(error);
    if (why === undefined) throw error;
    return { ...nothing, findings: [finding("output-unwritable", output, start, { why })] };
  } finally {
    await staging?.discard();
  }
}

/** Links to a file of a part, or copies it from another disk; false where it cannot be read. */
function takeFile(from: string, path: string, folder: string): boolean {
  const [file, to] = [joinPath(from, path), joinPath(folder, path)];
  if (tryLink(file, to)) return true;
  try {
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(file, to);
    return true;
  } catch {
    return false;
  }
}
