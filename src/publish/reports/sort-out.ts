/**
 * Sorts out which reports an earlier build knows as they are.
 */
import type { IncidentRecord } from "../../model/archive.ts";
import { holdOf } from "../../model/held-back.ts";
import { readerBeside } from "../../source/beside.ts";
import type { ReportFile } from "../../source/folder.ts";
import { readSource } from "../../source/read.ts";
import type { BuildState, KnownReport, SeenReport, SeenState } from "../cache/known.ts";
import { hashOf } from "../hash.ts";
import type { BuildOptions } from "../options.ts";
import { stampBeside } from "./recording.ts";
import { stampOf } from "./stamp.ts";

/** The listed files by what an earlier build knows of them. */
export interface SortedOut {
  /** By path. */
  readonly known: ReadonlyMap<string, SeenReport>;
  /** To be read: what is new or changed, and what the edition may not show. */
  readonly unknown: readonly ReportFile[];
  /** Of each file as it was before anything read it, by path. */
  readonly stamps: ReadonlyMap<string, string | undefined>;
}

/** Which of the listed files an earlier build knows as they are, and which have to be read. */
export function sortOut(
  files: readonly ReportFile[],
  state: SeenState | undefined,
  { now, edition }: Pick<BuildOptions, "now" | "edition">,
): SortedOut {
  const known = new Map<string, SeenReport>();
  const stamps = new Map(files.map(({ path, file }) => [path, stampOf(file)]));
  for (const { path, file } of state ? files : []) {
    const report = state?.reports[path];
    if (!report) continue;
    const { heldUntil } = report;
    const hold = holdOf({ draft: false, internal: false, heldUntil }, now);
    if (edition === "public" && hold !== undefined) continue;
    if (isAsRead(file, stamps.get(path), report)) known.set(path, report);
  }
  return { known, unknown: files.filter(({ path }) => !known.has(path)), stamps };
}

/** Whether a file holds what it held when it was read. */
function isAsRead(
  file: string,
  stamp: string | undefined,
  { stamp: was, hash }: SeenReport,
): boolean {
  if (stamp !== undefined && stamp === was) return true;
  const { source } = readSource(file, file);
  return source !== undefined && hashOf(source.text) === hash;
}

/** Whether all records are those that an earlier build knew, or like them. */
export const areRecordsAlike = (
  reports: readonly {
    readonly file: ReportFile;
    readonly record: IncidentRecord;
    readonly known: KnownReport | undefined;
  }[],
  state: BuildState | undefined,
  isAlike: (record: IncidentRecord, before: IncidentRecord) => boolean,
): boolean =>
  state !== undefined &&
  reports.length === Object.keys(state.reports).length &&
  reports.every(({ file, record, known }) => {
    if (known) return true;
    const before = state.reports[file.path]?.record;
    return before !== undefined && isAlike(record, before);
  });

/** Whether known reports are all that a state has, and every file beside them is as it was. */
export async function isAllKnown(
  reports: readonly { readonly file: ReportFile; readonly known: SeenReport }[],
  state: SeenState,
): Promise<boolean> {
  if (reports.length !== Object.keys(state.reports).length) return false;
  return (await areSameBeside(reports)).every(Boolean);
}

/** Files that are open at once. */
const atOnce = 64;

/** For each report, whether the files beside it are those that it was read with. */
export async function areSameBeside(
  reports: readonly Parameters<typeof isSameBeside>[0][],
): Promise<readonly boolean[]> {
  const answers: boolean[] = [];
  for (let from = 0; from < reports.length; from += atOnce)
    answers.push(...(await Promise.all(reports.slice(from, from + atOnce).map(isSameBeside))));
  return answers;
}

/** Whether the files beside a report are those that its pages were made from. */
async function isSameBeside({
  file,
  known,
}: {
  readonly file: ReportFile;
  readonly known: Pick<SeenReport, "beside"> | undefined;
}): Promise<boolean> {
  if (!known || known.beside.length === 0) return known !== undefined;
  const readFile = readerBeside(file.file);
  for (const { path, hash, stamp } of known.beside) {
    if (stamp !== undefined && stampBeside(file.file, path) === stamp) continue;
    const reading = await readFile(path);
    if (("bytes" in reading ? hashOf(reading.bytes) : reading.refused) !== hash) return false;
  }
  return true;
}
