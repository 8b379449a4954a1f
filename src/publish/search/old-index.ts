/**
 * Whether the search index of an earlier build may stand beside pages that are made now.
 *
 * Rule: it must not tell of a report that is no longer shown, nor of words that a report has come
 *       to hold back; where one that was edited holds anything back, the index is made anew.
 */
import type { Settings } from "../../model/settings/index.ts";
import { readReport, type ReportFile } from "../../source/folder.ts";
import { isAllPublic } from "../audit/source-texts.ts";
import type { BuildState } from "../cache/known.ts";

/** What the index is held against. */
export interface IndexedSince {
  readonly state: Pick<BuildState, "reports">;
  /** All reports that are shown now. */
  readonly shown: readonly { readonly file: ReportFile; readonly known: unknown }[];
  readonly settings: Settings;
  readonly now: string;
}

/** True where nothing that the index can tell is held back now. */
export function mayKeepIndex({ state, shown, settings, now }: IndexedSince): boolean {
  const paths = new Set(shown.map(({ file }) => file.path));
  if (Object.keys(state.reports).some((path) => !paths.has(path))) return false;
  return shown.every(({ file, known }) => {
    if (known !== undefined) return true;
    const { source } = readReport(file);
    return source !== undefined && isAllPublic(source, settings, now);
  });
}
