import type { CatalogueEntry } from "./entry.ts";

/** What must not be published. */
export const safetyCatalogue = {
  "internal-not-closed": {
    confidential: true,
    level: "error",
    message: () => "This internal passage is never closed; expected a line `:::` of its own.",
    fix: () => "Add a line `:::` behind the passage.",
  },
  "internal-marker-disguised": {
    confidential: true,
    level: "error",
    message: () => "This looks like the marker `::: internal`, spelt in another way.",
    fix: () => "Write `::: internal` in plain characters on a line of its own.",
  },
  "internal-marker-in-line": {
    confidential: true,
    level: "error",
    message: () => "An internal passage begins within this line and does not end in it.",
    fix: () => "Give `::: internal` and its `:::` lines of their own.",
  },
  "picture-missing": {
    level: "error",
    message: ({ path }) => `The picture "${path}" is not beside the report.`,
    fix: () => "Put the file there, or mend its name.",
  },
  "picture-unreadable": {
    level: "error",
    message: ({ path }) => `"${path}" is not a whole PNG, JPEG, GIF or WebP picture.`,
    fix: () => "Save the picture anew in one of these formats.",
  },
  secret: {
    confidential: true,
    level: "error",
    message: ({ kind }) => `This line holds what looks like a credential: ${kind}.`,
    fix: () =>
      "Revoke the credential and remove it; list it in the setting `safety.allow` if it is none.",
  },
  "secret-in-file": {
    confidential: true,
    level: "error",
    message: ({ kind, path, line }) =>
      `"${path}" holds what looks like a credential: ${kind} (line ${line}).`,
    fix: () =>
      "Revoke the credential and remove it; list it in the setting `safety.allow` if it is none.",
  },
  leak: {
    confidential: true,
    level: "error",
    message: ({ source }) => `This file holds internal text of ${source}.`,
    fix: () => "Do not publish this folder; build it anew, and report this if it happens again.",
  },
  "output-changed": {
    level: "error",
    message: () => "This file is not as the build wrote it: something else writes here too.",
    fix: () => "Stop what writes into the folder while it is built, and build again.",
  },
  identifier: {
    confidential: true,
    level: "warning",
    message: ({ kind }) => `This looks like something internal or personal: ${kind}.`,
    fix: () => "Write what it is instead of its name, or move the line into `::: internal`.",
  },
  blame: {
    level: "warning",
    message: ({ phrase }) => `"${phrase}" blames a person where a system could be described.`,
    fix: ({ better }) => `Write ${better}.`,
  },
} as const satisfies Record<string, CatalogueEntry>;
