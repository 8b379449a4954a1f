/**
 * The words of an import: what a document is, and what a format makes of it.
 */
import type { Finding } from "../source/finding.ts";
import type { Source } from "../source/text.ts";

export const importFormats = ["text", "html", "markdown", "jekyll", "statuspage"] as const;

/** The forms that are read. `jekyll` is any Markdown or HTML with front matter. */
export type ImportFormat = (typeof importFormats)[number];

/** What the person who imports knows and the document may not say. */
export interface ImportOptions {
  readonly format: ImportFormat | undefined;
  readonly title: string | undefined;
  /** The day of publication, `YYYY-MM-DD`. */
  readonly date: string | undefined;
  /** The address of the original. */
  readonly origin: string | undefined;
}

/** What a format found in a document: a report's front matter and body, and nothing made up. */
export interface Converted {
  readonly title: string | undefined;
  /** Markdown, or HTML that a report may hold as it stands. */
  readonly body: string;
  /** The day of publication, `YYYY-MM-DD`. */
  readonly published: string | undefined;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly summary: string | undefined;
  readonly origin: string | undefined;
  /** Further keys of front matter that reports know, as the document has them. */
  readonly keys: Readonly<Record<string, unknown>>;
  /** What the document says and front matter has no key for: kept as comments. */
  readonly remarks: readonly string[];
  /** The plain text whose every word the report must hold. */
  readonly words: string;
  readonly findings: readonly Finding[];
}

/** A report made from a document. */
export interface ImportedReport {
  /** The name of its file. */
  readonly name: string;
  readonly text: string;
  readonly format: ImportFormat;
}

/** The outcome of one import; without a report an error says why. */
export interface Import {
  /** The document as it was read, mended. */
  readonly source: Source;
  readonly report: ImportedReport | undefined;
  readonly findings: readonly Finding[];
}
