import type { CatalogueEntry } from "./entry.ts";

/** Files of the archive, their bytes and their characters. */
export const sourceCatalogue = {
  "folder-missing": {
    level: "error",
    message: () => "The folder of reports is not there or cannot be read.",
    fix: () => "Name another folder with `--incidents`, or make this one.",
  },
  "unreadable-file": {
    level: "error",
    message: ({ reason }) => `This file cannot be read (${reason}).`,
    fix: () => "Make the file readable, or take it out of the folder of reports.",
  },
  "not-a-regular-file": {
    level: "error",
    message: () => "This is not a regular file; links and special files are never followed.",
    fix: () => "Put the file itself here, or take it out of the folder of reports.",
  },
  "file-too-large": {
    level: "error",
    message: ({ limit }) => `This file is larger than the limit of ${limit} KiB.`,
    fix: () => "Move raw logs and data out of the report, or split it.",
  },
  "template-in-incidents": {
    level: "error",
    message: ({ name }) => `"${name}" is a template or a data file; reports are plain Markdown.`,
    fix: () => "Move it out of the folder of reports: nothing in there is ever run or merged.",
  },
  "not-utf-8": {
    level: "error",
    message: ({ found }) => `This file is not UTF-8 (${found}).`,
    fix: () => "Save the file as UTF-8.",
  },
  "double-byte-order-mark": {
    level: "error",
    message: () => "The file begins with two byte order marks, which hides its front matter.",
    fix: () => "Save the file as UTF-8 without a byte order mark.",
  },
  "forbidden-character": {
    level: "error",
    message: ({ character }) =>
      `The character ${character} is a control character, a line separator or no character at all.`,
    fix: () => "Delete the character, or write what was meant.",
  },
  "deceptive-character": {
    level: "warning",
    message: ({ character }) => `The invisible character ${character} hides or reorders text.`,
    fix: () => "Delete the character if it is not needed.",
  },
  mojibake: {
    level: "warning",
    message: ({ written, meant, count }) =>
      `"${written}" looks like "${meant}" read in the wrong encoding (${count} such characters in this file).`,
    fix: ({ meant }) => `Write "${meant}", or import the report again with \`postmortem import\`.`,
  },
} as const satisfies Record<string, CatalogueEntry>;
