/**
 * What `postmortem check` found in each report, on disk, by the hash of its text.
 *
 * Rule: only reports of which everything is public are kept, so that nothing internal lies in a
 *       cache. It may be deleted at any time.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { IncidentRecord } from "../../model/archive.ts";
import type { Settings } from "../../model/settings/index.ts";
import type { Finding } from "../../source/finding.ts";
import { hashOf } from "../hash.ts";
import type { BesideFile } from "../reports/recording.ts";
import { writeBeside } from "./charts.ts";
import { softwareHash } from "./version.ts";

/** One report, checked. */
export interface CheckedReport {
  /** As findings show it. */
  readonly path: string;
  /** Of its text. */
  readonly hash: string;
  /** True where nothing of it can be internal. */
  readonly isPublic: boolean;
  /** Its words; undefined where it cannot be read. */
  readonly record: IncidentRecord | undefined;
  readonly findings: readonly Finding[];
  readonly ofCharts: readonly Finding[];
  /** The files beside it that were read. */
  readonly beside: readonly BesideFile[];
}

interface Kept {
  readonly key: string;
  readonly reports: Readonly<Record<string, CheckedReport>>;
}

const fileIn = (cache: string): string => join(cache, "checked.json");
const keyOf = (settings: Settings): string => hashOf(softwareHash(), JSON.stringify(settings));

/** What an earlier check with the same software and settings kept, by path. */
export function readChecked(cache: string, settings: Settings): Kept["reports"] {
  try {
    const { key, reports } = JSON.parse(readFileSync(fileIn(cache), "utf8")) as Kept;
    return key === keyOf(settings) ? reports : {};
  } catch {
    return {};
  }
}

/** Keeps what may be kept for the next check, where it differs from what was `known`. */
export function keepChecked(
  cache: string,
  settings: Settings,
  checked: readonly CheckedReport[],
  known: Kept["reports"],
): void {
  const kept = checked.filter(({ isPublic }) => isPublic);
  const isSame = kept.every((report) => known[report.path] === report);
  if (isSame && kept.length === Object.keys(known).length) return;
  const reports: Kept["reports"] = Object.fromEntries(kept.map((report) => [report.path, report]));
  writeBeside(fileIn(cache), JSON.stringify({ key: keyOf(settings), reports } satisfies Kept));
}
