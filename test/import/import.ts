/** Imports a text as the tests see it. */
import { Buffer } from "node:buffer";
import { importDocument } from "../../src/import/index.ts";
import type { Import, ImportOptions } from "../../src/import/document.ts";

const nothing: ImportOptions = {
  format: undefined,
  title: undefined,
  date: undefined,
  origin: undefined,
};

/** Imports a document that is given as text, or as bytes. */
export function imported(
  document: string | Uint8Array,
  { path = "notes.txt", ...options }: Partial<ImportOptions> & { readonly path?: string } = {},
): Import {
  const bytes = typeof document === "string" ? Buffer.from(document, "utf8") : document;
  return importDocument(bytes, path, { ...nothing, ...options });
}

/** The text of the report that a document becomes. */
export const reportOf = (...document: Parameters<typeof imported>): string =>
  imported(...document).report?.text ?? "";

/** The codes of an import's findings. */
export const codesOf = (...document: Parameters<typeof imported>): string[] =>
  imported(...document).findings.map(({ code }) => code);
