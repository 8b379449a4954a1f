/**
 * The catalogue of findings as something to read: every code with its sentence and its fix, the
 * values that a message would name standing as `{name}`.
 */
import type { CatalogueEntry, FindingCode, FindingLevel } from "../../source/finding.ts";
import { catalogue } from "../../source/catalogue/index.ts";

/** One code, described. */
export interface MessageDescription {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  readonly message: string;
  readonly fix: string;
}

/** Answers any name with itself in braces. */
const placeholders: Readonly<Record<string, string>> = new Proxy(
  {},
  { get: (_, name) => `{${String(name)}}` },
);

/** Every code that the software can report, in alphabetical order. */
export function describeMessages(): MessageDescription[] {
  const entries: readonly (readonly [string, CatalogueEntry])[] = Object.entries(catalogue);
  return entries
    .map(([code, entry]) => ({
      code: code as FindingCode,
      level: entry.level,
      message: entry.message(placeholders),
      fix: entry.fix(placeholders),
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
