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
} as const satisfies Record<string, CatalogueEntry>;
