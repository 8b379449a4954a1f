import type { CatalogueEntry } from "../finding.ts";

/** What must not be published. */
export const safetyCatalogue = {
  "internal-not-closed": {
    level: "error",
    message: () => "This internal passage is never closed; expected a line `:::` of its own.",
    fix: () => "Add a line `:::` behind the passage.",
  },
  "internal-marker-disguised": {
    level: "error",
    message: () => "This looks like the marker `::: internal`, spelt in another way.",
    fix: () => "Write `::: internal` in plain characters on a line of its own.",
  },
  "internal-marker-in-line": {
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
} as const satisfies Record<string, CatalogueEntry>;
