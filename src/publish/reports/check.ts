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
import { checkAll } from "./checkers.ts";
import { areSameBeside } from "./sort-out.ts";
import { takenSlugs } from "./taken-slugs.ts";

/** How reports are checked. */
export interface Checking {
  /** The folder where what was found is kept. Default: every report is read, and nothing kept. */
  readonly cache?: string | undefined;
  /** Told of progress. Default: nobody. */
  readonly advance?: (stage: string, done: number, total: number) => Promise<void>;
}

/** Checks reports, together: tags and slugs are settled across all of them. */
export async function checkReports(
  files: readonly ReportFile[],
  options: ReportOptions,
  { cache, advance = async () => {} }: Checking = {},
): Promise<readonly Finding[]> {
  const known = cache === undefined ? {} : readChecked(cache, options.settings);
  const areSame = await areSameBeside(files.map((file) => ({ file, known: known[file.path] })));
  const kept = files.map((file, index) => (areSame[index] ? keptOf(file, known) : undefined));
  const unknown = files.filter((_, index) => !kept[index]);
  const read = await checkAll(unknown, options, advance);
  const made = new Map(unknown.map((file, index) => [file, read[index]?.report]));
  const checked = files.flatMap((file, index) => kept[index] ?? made.get(file) ?? []);
  if (cache !== undefined) keepChecked(cache, options.settings, checked, known);
  const records = checked.flatMap(({ record }) => record ?? []);
  return [
    ...read.flatMap(({ unreadable }) => unreadable),
    ...checked.flatMap((report) => report.findings),
    ...settleTaxonomy(records, options.settings).findings,
    ...checked.flatMap((report) => report.ofCharts),
    ...takenSlugs(records),
  ];
}

/** What is known of a report whose file is as it was. */
function keptOf(
  { file, path }: ReportFile,
  known: Readonly<Record<string, CheckedReport>>,
): CheckedReport | undefined {
  const before = known[path];
  const { source } = before ? readSource(file, path) : {};
  return source && before?.hash === hashOf(source.text) ? before : undefined;
}
