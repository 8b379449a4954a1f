/**
 * Finds everything that can be said about reports without making a page.
 *
 * In:   files of reports, the site's settings, an edition.
 * Out:  every finding. In the internal edition drafts and embargoed reports have theirs too.
 * Rule: a report that an earlier check knows as it is, is not read again.
 */
import { settleTaxonomy } from "../../derive/taxonomy/index.ts";
import type { Finding } from "../../source/finding.ts";
import type { ReportFile } from "../../source/folder.ts";
import { readSource } from "../../source/read.ts";
import type { ReportOptions } from "./archive.ts";
import { type CheckedReport, keepChecked, readChecked } from "../cache/checked.ts";
import { hashOf } from "../hash.ts";
import { areSameBeside } from "./sort-out.ts";
import { takenSlugs } from "./taken-slugs.ts";

/** Checks reports, together: tags and slugs are settled across all of them. */
export async function checkReports(
  files: readonly ReportFile[],
  options: ReportOptions,
  cache?: string,
): Promise<readonly Finding[]> {
  const known = cache === undefined ? {} : readChecked(cache, options.settings);
  const checked: CheckedReport[] = [];
  const findings: Finding[] = [];
  const areSame = await areSameBeside(files.map((file) => ({ file, known: known[file.path] })));
  for (const [index, file] of files.entries()) {
    const { source, findings: unreadable } = readSource(file.file, file.path);
    findings.push(...unreadable);
    if (!source) continue;
    const before = known[file.path];
    if (before && areSame[index] && before.hash === hashOf(source.text)) checked.push(before);
    else {
      const { checkClosely } = await import("./check-closely.ts");
      checked.push(await checkClosely({ ...source, file: file.file }, options));
    }
  }
  if (cache !== undefined) keepChecked(cache, options.settings, checked, known);
  const records = checked.flatMap(({ record }) => record ?? []);
  return [
    ...findings,
    ...checked.flatMap((report) => report.findings),
    ...settleTaxonomy(records, options.settings).findings,
    ...checked.flatMap((report) => report.ofCharts),
    ...takenSlugs(records),
  ];
}
