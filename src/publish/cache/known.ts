/** What one build leaves for the next to know. */
import type { IncidentRecord } from "../../model/archive.ts";
import type { Finding } from "../../source/finding.ts";
import type { Written, WrittenPages } from "../pages/write-page.ts";

/** What is known of one report that the edition shows. */
export interface KnownReport {
  readonly hash: string;
  readonly record: IncidentRecord;
  /** Hash of what shared pages can tell of it. */
  readonly facts: string;
  readonly heldUntil: string | undefined;
  readonly findings: readonly Finding[];
  /** Hash of everything outside the report that its pages were made from. */
  readonly around: string;
  readonly beside: readonly Written[];
  readonly pages: WrittenPages;
}

/** What a build knew. */
export interface BuildState {
  /** What all of it depends on besides reports. */
  readonly key: string;
  /** When its output was published, in milliseconds: no file of it is younger. */
  readonly publishedAt: number;
  readonly reports: Readonly<Record<string, KnownReport>>;
  /** Hash of what the edition does not show. */
  readonly hidden: string;
  /** Hash of the records that the shared pages were made from. */
  readonly records: string;
  /** Hash of the lists of other archives that they were made from. */
  readonly archives: string;
  readonly shared: WrittenPages;
  /** Everything that was found while the site was made. */
  readonly findings: readonly Finding[];
  /** The parts of the search index, by the hash of what they were made from. */
  readonly index: Readonly<Record<string, readonly Written[]>>;
  /** Characters of the words of the whole index. */
  readonly indexSize?: number | undefined;
  /** True where the index is that of an earlier build. */
  readonly hasOldIndex: boolean;
  /** Every file of the site. */
  readonly files: readonly Written[];
}
