/**
 * Findings: what is wrong in a report, where, and how to mend it.
 *
 * Rule: the core returns findings, adapters print them; all wording sits in the catalogue.
 */
import type { CatalogueEntry, Details, FindingLevel } from "./catalogue/entry.ts";
import { catalogue, type FindingCode } from "./catalogue/index.ts";
import type { Edit } from "./edit.ts";
import type { Place } from "./text.ts";

export type { CatalogueEntry, Details, FindingLevel } from "./catalogue/entry.ts";
export type { FindingCode } from "./catalogue/index.ts";

/** One problem at one place of one file. */
export interface Finding {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  readonly file: string;
  /** Counted from 1; a finding about a whole file points at 1:1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly fix: string;
  /** What `check --fix` may do without asking; most findings need a person. */
  readonly edits?: readonly Edit[];
}

/** Makes a finding from its catalogue entry. `level` overrides the entry's own. */
export function finding(
  code: FindingCode,
  file: string,
  place: Place,
  details: Details = {},
  level?: FindingLevel,
): Finding {
  const entry: CatalogueEntry = catalogue[code];
  return {
    code,
    level: level ?? entry.level,
    file,
    line: place.line,
    column: place.column,
    message: entry.message(details),
    fix: entry.fix(details),
  };
}

/** True for codes whose findings are printed without the line they speak of. */
export const isConfidential = (code: FindingCode): boolean =>
  (catalogue[code] as CatalogueEntry).confidential === true;

/** Sorts by file, line, column and code, so that output never depends on the order of work. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
