/** What one build leaves for the next to know. */
import type { IncidentRecord } from "../../model/archive.ts";
import type { Finding } from "../../source/finding.ts";
import type { Written, WrittenPages } from "../pages/write-page.ts";
import type { BesideFile } from "../reports/recording.ts";

/** What tells whether a report that the edition shows is as it was. */
export interface SeenReport {
  /** Of its text. */
  readonly hash: string;
  /** Of its file, as `stampOf` gives it: while it stays, the file need not be read. */
  readonly stamp: string | undefined;
  readonly heldUntil: string | undefined;
  readonly findings: readonly Finding[];
  readonly beside: readonly BesideFile[];
}

/** What is known of one report that the edition shows. */
export interface KnownReport extends SeenReport {
  readonly record: IncidentRecord;
  /** Hash of what shared pages can tell of it. */
  readonly facts: string;
  /** Hash of everything outside the report that its pages were made from. */
  readonly around: string;
  readonly pages: WrittenPages;
}

/** What tells whether there is anything to do. */
export interface SeenState {
  /** What all of it depends on besides reports. */
  readonly key: string;
  /** When its output was published, in milliseconds: no file of it is younger. */
  readonly publishedAt: number;
  readonly reports: Readonly<Record<string, SeenReport>>;
  /** Hash of what the edition does not show. */
  readonly hidden: string;
  /** Hash of the lists of other archives that shared pages were made from. */
  readonly archives: string;
  /** Everything that was found while the site was made. */
  readonly findings: readonly Finding[];
  /** True where the index is that of an earlier build. */
  readonly hasOldIndex: boolean;
  /** Every file of the site. */
  readonly files: readonly Written[];
}

/** What a build knew: what the next one takes over. */
export interface BuildState extends SeenState {
  readonly reports: Readonly<Record<string, KnownReport>>;
  /** Hash of the records that the shared pages were made from. */
  readonly records: string;
  readonly shared: WrittenPages;
  /** The parts of the search index, by the hash of what they were made from. */
  readonly index: Readonly<Record<string, readonly Written[]>>;
  /** Characters of the words of the whole index. */
  readonly indexSize?: number | undefined;
}
