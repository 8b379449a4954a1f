import type { CatalogueEntry } from "./entry.ts";

/** Archives of other teams that are joined to this one. */
export const archivesCatalogue = {
  "archive-twice": {
    level: "error",
    message: ({ key = "", value = "" }) =>
      `The archive at this place has the ${key} "${value}", which is taken by another one or by this site itself.`,
    fix: ({ key = "" }) => `Give the archive a ${key} of its own, or remove it.`,
  },
  "archive-unreadable": {
    level: "error",
    message: ({ title = "", why = "" }) => `The archive "${title}" cannot be read: ${why}.`,
    fix: () => "Name the folder of its built site in `folder`, or leave `folder` out.",
  },
  "archive-invalid": {
    level: "error",
    message: ({ title = "", why = "" }) =>
      `The list of incidents of the archive "${title}" is not as its schema says: ${why}.`,
    fix: () => "Build that archive anew with the version of the software that builds this one.",
  },
  "archive-address": {
    level: "warning",
    message: ({ title = "", count = "", example = "", url = "" }) =>
      `The archive "${title}" gives ${count} of its incidents an address that is not below ${url}, such as "${example}"; they are left out.`,
    fix: () =>
      "Mend its `url` in the settings, or build it with the `url` and `mount` it lives at.",
  },
} as const satisfies Record<string, CatalogueEntry>;
