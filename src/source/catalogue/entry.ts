/** One entry of the catalogue: how bad a problem is, and how it is told. */

/** Errors stop a build; warnings are printed. */
export type FindingLevel = "error" | "warning";

/** What one code means: its level unless settings say otherwise, its wording, and its fix. */
export interface CatalogueEntry {
  readonly level: FindingLevel;
  /** One sentence that names the value and what was expected; `details` holds the values. */
  readonly message: (details: Details) => string;
  /** One sentence in the imperative. */
  readonly fix: (details: Details) => string;
  /** True where printing the line itself could tell a log what must stay inside. */
  readonly confidential?: true;
}

/** The values that a message names. They may come from a report: printers make them safe. */
export type Details = Readonly<Record<string, string>>;
