import type { CatalogueEntry } from "./entry.ts";

/** Settings, the output folder, and what is verified before it is switched in. */
export const publishCatalogue = {
  "settings-unreadable": {
    level: "error",
    message: ({ why = "" }) => `The settings cannot be read: ${why}.`,
    fix: () => "Mend the file at this place.",
  },
  "settings-unknown-key": {
    level: "error",
    message: ({ key = "", nearest = "" }) =>
      `Unknown setting "${key}"${nearest && `; the nearest known one is "${nearest}"`}.`,
    fix: ({ key = "", nearest = "" }) =>
      nearest ? `Write "${nearest}" instead of "${key}".` : `Remove "${key}".`,
  },
  "settings-invalid": {
    level: "error",
    message: ({ key = "", expected = "" }) => `The setting "${key}" is not valid: ${expected}.`,
    fix: ({ key = "" }) => `Give "${key}" a value of that kind, or leave it out.`,
  },
  "settings-twice": {
    level: "error",
    message: ({ name = "", other = "" }) => `There are two files for "${name}": here and ${other}.`,
    fix: () => "Keep one of the two.",
  },
  "output-refused": {
    level: "error",
    message: ({ why = "" }) => `The output folder must not be replaced: ${why}.`,
    fix: () => "Name another folder with --output.",
  },
  "output-unwritable": {
    level: "error",
    message: ({ why = "" }) =>
      `The site cannot be written: ${why}. The published site is unchanged.`,
    fix: () => "Free space, or make the folder writable, and build again.",
  },
  "layout-invalid": {
    level: "error",
    message: ({ why = "" }) => `The layout cannot be used: ${why}.`,
    fix: () => "Give the file one default export: a function from a view and tools to markup.",
  },
  "layout-unknown": {
    level: "error",
    message: ({ name = "" }) => `There is no layout "${name}".`,
    fix: ({ name = "" }) => `Add layouts/${name}.ts, or name a layout that exists.`,
  },
  "url-collision": {
    level: "error",
    message: ({ url = "", other = "" }) => `Two pages have the address ${url}: this and ${other}.`,
    fix: () => "Give one of them another slug.",
  },
  "slug-taken": {
    level: "error",
    message: ({ slug = "", other = "" }) => `The slug "${slug}" is already that of ${other}.`,
    fix: () => "Give this report a `slug` of its own.",
  },
  "part-unusable": {
    level: "error",
    message: ({ why = "" }) => `This part cannot be joined: ${why}.`,
    fix: () => "Build all parts from one commit with `build --shard I/N`, and give each of them.",
  },
  "broken-link": {
    level: "warning",
    message: ({ page = "", link = "" }) => `${link} does not exist; it is linked from ${page}.`,
    fix: () => "Mend the link, or remove it.",
  },
  "malformed-output": {
    level: "error",
    message: ({ page = "", why = "" }) => `The file ${page} is not well-formed: ${why}.`,
    fix: () => "Mend the layout that prints this page.",
  },
} as const satisfies Record<string, CatalogueEntry>;
