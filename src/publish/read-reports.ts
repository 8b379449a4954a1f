/**
 * Reads the reports of a folder: those that an earlier build knows unchanged are taken from it.
 */
import { holdOf } from "../model/held-back.ts";
import type { IncidentRecord } from "../model/archive.ts";
import { type Finding, finding } from "../source/finding.ts";
import type { ReportFile } from "../source/folder.ts";
import { readSource } from "../source/read.ts";
import type { BuildState, KnownReport } from "./cache/state.ts";
import { hashOf } from "./hash.ts";
import type { BuildOptions } from "./options.ts";
import type { Reporter } from "./work/reporter.ts";

/** One report that the edition shows. */
export interface Report {
  readonly file: ReportFile;
  readonly hash: string;
  readonly record: IncidentRecord;
  readonly heldUntil: string | undefined;
  readonly findings: readonly Finding[];
  /** What an earlier build made of the same report; undefined for a new or changed one. */
  readonly known: KnownReport | undefined;
}

/** The reports of a folder, in the order of their paths. */
export interface Reports {
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
}

/** Which of the listed files an earlier build knows as they are, and which have to be read. */
export function sortOut(
  files: readonly ReportFile[],
  state: BuildState | undefined,
  { now, edition }: Pick<BuildOptions, "now" | "edition">,
): { known: ReadonlyMap<string, KnownReport>; unknown: readonly ReportFile[] } {
  const known = new Map<string, KnownReport>();
  for (const { path, file } of state ? files : []) {
    const report = state?.reports[path];
    if (!report) continue;
    const { heldUntil } = report;
    const hold = holdOf({ draft: false, internal: false, heldUntil }, now);
    if (edition === "public" && hold !== undefined) continue;
    const { source } = readSource(file, path);
    if (source && hashOf(source.text) === report.hash) known.set(path, report);
  }
  return { known, unknown: files.filter(({ path }) => !known.has(path)) };
}

/** Reads what is not known and joins both. */
export async function readReports(
  files: readonly ReportFile[],
  { known, unknown }: ReturnType<typeof sortOut>,
  reporter: Reporter,
): Promise<Reports> {
  const read = new Map((await reporter.read(unknown)).map((report) => [report.path, report]));
  const findings: Finding[] = [];
  const reports = files.flatMap((file): Report[] => {
    const before = known.get(file.path);
    if (before) {
      findings.push(...before.findings);
      return [{ ...before, file, known: before }];
    }
    const report = read.get(file.path);
    findings.push(...(report?.findings ?? []));
    const { hash = "", record, heldUntil, findings: own = [] } = report ?? {};
    return record ? [{ file, hash, record, heldUntil, findings: own, known: undefined }] : [];
  });
  return { reports, findings: [...findings, ...takenSlugs(reports)] };
}

/** Reports that would share an address. */
function takenSlugs(reports: readonly Report[]): Finding[] {
  const first = new Map<string, string>();
  return reports.flatMap(({ record: { slug }, file: { path } }) => {
    const other = first.get(slug);
    if (other === undefined) first.set(slug, path);
    return other === undefined
      ? []
      : [finding("slug-taken", path, { line: 1, column: 1 }, { slug, other })];
  });
}
