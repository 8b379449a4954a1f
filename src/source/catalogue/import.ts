import type { CatalogueEntry } from "./entry.ts";

/** Documents that become reports. */
export const importCatalogue = {
  "import-encoding": {
    level: "warning",
    message: ({ encoding }) => `The file is not UTF-8; it was read as ${encoding}.`,
    fix: () => "Look at letters with accents and at quotation marks in the report.",
  },
  "import-mojibake": {
    level: "warning",
    message: ({ written, meant, count }) =>
      `"${written}" was mended to "${meant}": text read in the wrong encoding (places mended: ${count}).`,
    fix: () => "Nothing to do, unless the characters were meant to stand there.",
  },
  "import-no-title": {
    level: "warning",
    message: ({ title }) => `The document has no title; its own words "${title}" stand in.`,
    fix: () => "Write a better one into the report, or import again with `--title`.",
  },
  "import-picture": {
    level: "warning",
    message: ({ caption }) =>
      `The picture "${caption}" is not in the document; its words are kept.`,
    fix: () => "Put the figures behind the picture beside the report, and draw them as a chart.",
  },
  "import-left-out": {
    level: "warning",
    message: ({ count, words }) =>
      `Words around the article were left out (${count}), beginning with "${words}".`,
    fix: () => "Nothing to do, unless they belong to the report: then copy them over.",
  },
  "import-loss": {
    level: "error",
    message: ({ sentence }) => `The report would lose words of this sentence: "${sentence}".`,
    fix: () => "Name another format with `--from`, or save the document as plain text.",
  },
  "import-empty": {
    level: "error",
    message: () => "There is nothing in this document that could become a report.",
    fix: () => "Name another document, or another format with `--from`.",
  },
  "import-unreadable": {
    level: "error",
    message: ({ why }) => `The document cannot be read: ${why}.`,
    fix: () => "Mend the file, or name another one.",
  },
  "import-format": {
    level: "error",
    message: ({ format, why }) => `The document is not ${format}: ${why}.`,
    fix: () => "Leave `--from` out, or name the format that it has.",
  },
  "import-exists": {
    level: "error",
    message: ({ target }) => `${target} exists and says something else; it was left as it is.`,
    fix: () => "Compare with `--dry-run`, then remove the old file or import with `--force`.",
  },
} as const satisfies Record<string, CatalogueEntry>;
