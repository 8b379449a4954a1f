/**
 * Reads the reports of a folder: those that an earlier build knows unchanged are taken from it.
 */
import type { IncidentRecord } from "../../model/archive.ts";
import type { Finding } from "../../source/finding.ts";
import type { ReportFile } from "../../source/folder.ts";
import type { BuildState, KnownReport } from "../cache/known.ts";
import { hiddenHash } from "./held-back.ts";
import { knowRecord } from "./record-hash.ts";
import type { SortedOut } from "./sort-out.ts";
import { takenSlugs } from "./taken-slugs.ts";
import type { Reporter } from "../work/reporter.ts";

/** One report that the edition shows. */
export interface Report {
  readonly file: ReportFile;
  readonly hash: string;
  /** Of its file, as `stampOf` gives it. */
  readonly stamp: string | undefined;
  readonly record: IncidentRecord;
  readonly heldUntil: string | undefined;
  readonly findings: readonly Finding[];
  /** What an earlier build made of the same report; undefined for a new or changed one. */
  readonly known: KnownReport | undefined;
}

/** The reports of a folder, in the order of their paths. */
export interface Reports {
  readonly reports: readonly Report[];
  /** One hash of all that the edition does not show; it tells nothing but whether that changed. */
  readonly hidden: string;
  readonly findings: readonly Finding[];
}

/** Reads what is not known and joins both; `state` is that of the build that knew the others. */
export async function readReports(
  files: readonly ReportFile[],
  { known, unknown, stamps }: SortedOut,
  state: BuildState | undefined,
  reporter: Reporter,
): Promise<Reports> {
  const read = new Map((await reporter.read(unknown)).map((report) => [report.path, report]));
  const findings: Finding[] = [];
  const reports = files.flatMap((file): Report[] => {
    const stamp = stamps.get(file.path);
    const before = known.has(file.path) ? state?.reports[file.path] : undefined;
    if (before) {
      knowRecord(before.record, before.facts);
      findings.push(...before.findings);
      return [{ ...before, stamp, file, known: before }];
    }
    const report = read.get(file.path);
    findings.push(...(report?.findings ?? []));
    const { hash = "", record, heldUntil, findings: own = [] } = report ?? {};
    return record
      ? [{ file, hash, stamp, record, heldUntil, findings: own, known: undefined }]
      : [];
  });
  const unseen = [...read.values()].filter(({ record }) => !record);
  const hidden = hiddenHash(unseen.map(({ hash }) => hash));
  return {
    reports,
    hidden,
    findings: [...findings, ...takenSlugs(reports.map(({ record }) => record))],
  };
}
