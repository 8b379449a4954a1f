/**
 * What a preview must know of the archive to make the pages of one report.
 *
 * In:   the reports of a build, and what their pages were made with.
 * Out:  plain values that can be handed to another thread.
 */
import { settleTaxonomy } from "../../derive/taxonomy/index.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import type { ShownReport } from "../options.ts";
import { type Surroundings, surroundingsOf } from "../pages/incident-pages.ts";
import type { ArchiveFacts, ReporterOptions } from "../work/reporter.ts";

/** One report as the last build knew it. */
export interface PreviewedReport {
  /** As findings show its file. */
  readonly path: string;
  readonly slug: string;
  readonly around: Surroundings;
}

/** What previews are made with until the next build says otherwise. */
export interface PreviewFacts extends Omit<ArchiveFacts, "folder"> {
  readonly options: Omit<ReporterOptions, "now">;
  /** By the file of each on this machine. */
  readonly reports: ReadonlyMap<string, PreviewedReport>;
}

/** An archive as it was built. */
export interface BuiltArchive {
  readonly reports: readonly ShownReport[];
  /** Of the same, newest first. */
  readonly records: readonly IncidentRecord[];
}

/** Takes these facts from an archive that was built. */
export function previewFacts(
  { reports, records }: BuiltArchive,
  options: PreviewFacts["options"],
): PreviewFacts {
  const { settings } = options;
  const around = surroundingsOf({ records, settings });
  const known = reports.map(({ file: { path, file }, record: { slug } }) => {
    const report: PreviewedReport = { path, slug, around: around(slug) };
    return [file, report] as const;
  });
  const taxonomy = { ...settleTaxonomy(records, settings), findings: [] };
  return { options, taxonomy, count: records.length, reports: new Map(known) };
}
