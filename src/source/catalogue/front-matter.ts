import type { CatalogueEntry } from "./entry.ts";

/** The block of settings at the top of a report. */
export const frontMatterCatalogue = {
  "front-matter-missing": {
    level: "error",
    message: () => "The report has no front matter; expected a line `---` as its first line.",
    fix: () =>
      "Add front matter with a title, or turn the text into a report with `postmortem import`.",
  },
  "front-matter-fence": {
    level: "error",
    message: ({ written }) =>
      `"${written}" does not fence front matter; expected exactly \`---\`, first on line 1.`,
    fix: () => "Write three plain hyphens and nothing else on the line, the first one on line 1.",
  },
  "front-matter-not-closed": {
    level: "error",
    message: () => "The front matter that begins here is never closed; expected a line `---`.",
    fix: () => "Add a line of three hyphens after the last key.",
  },
  "front-matter-empty": {
    level: "error",
    message: () => "The front matter has no keys; expected at least a title.",
    fix: () => "Add `title: …`.",
  },
  "front-matter-not-a-mapping": {
    level: "error",
    message: () => "The front matter is not a list of keys with values.",
    fix: () => "Write one `key: value` per line.",
  },
  "front-matter-too-large": {
    level: "error",
    message: ({ limit }) => `The front matter is longer than the limit of ${limit} KiB.`,
    fix: () => "Move text into the body and data into files beside the report.",
  },
  "front-matter-too-many-keys": {
    level: "error",
    message: ({ limit }) => `The front matter has more keys than the limit of ${limit}.`,
    fix: () => "Keep the keys that the documentation names.",
  },
  "yaml-syntax": {
    level: "error",
    message: ({ detail }) => `This is not valid YAML: ${detail}.`,
    fix: () => "Put text with special characters into straight quotes, and indent with spaces.",
  },
  "yaml-not-plain": {
    level: "error",
    message: ({ detail, kind }) =>
      `Only plain YAML is read here; expected no ${kind} ("${detail}").`,
    fix: () => "Write the value itself.",
  },
  "duplicate-key": {
    level: "error",
    message: ({ detail }) => `The key "${detail}" stands here a second time.`,
    fix: () => "Keep one of the two.",
  },
  "key-not-text": {
    level: "error",
    message: () => "A key must be a plain word.",
    fix: () => "Write `key: value`.",
  },
  "unknown-key": {
    level: "error",
    message: ({ key, nearest = "" }) =>
      `Unknown key "${key}"${nearest && `; the nearest known one is "${nearest}"`}.`,
    fix: ({ nearest = "" }) =>
      nearest
        ? `Write "${nearest}", or remove the key.`
        : "Remove the key, or move what it says into the body.",
  },
  "reserved-key": {
    level: "error",
    message: ({ key }) => `The key "${key}" would steer the build; reports cannot.`,
    fix: ({ key }) => (key === "permalink" ? "Use `slug` to name the page." : "Remove the key."),
  },
  "safety-key": {
    confidential: true,
    level: "error",
    message: ({ key, meant }) =>
      `"${key}" looks like "${meant}", which decides what is published; it must be spelt exactly.`,
    fix: ({ meant }) => `Write "${meant}" in plain letters, or remove the key.`,
  },
  "title-missing": {
    level: "error",
    message: () => "The report has no title.",
    fix: () => "Add `title: …` to the front matter.",
  },
  "bad-value": {
    level: "error",
    message: ({ key, found, expected }) => `"${key}" is ${found}; expected ${expected}.`,
    fix: ({ key, expected }) => `Give "${key}" ${expected}.`,
  },
  "unknown-severity": {
    level: "error",
    message: ({ found, known }) => `Unknown severity "${found}"; expected one of ${known}.`,
    fix: ({ found }) =>
      `Write one of those levels, or add "${found}" to the \`severities\` option.`,
  },
  "unknown-status": {
    level: "error",
    message: ({ found, known }) => `Unknown status "${found}"; expected one of ${known}.`,
    fix: ({ found }) => `Write one of those, or add "${found}" to the \`statuses\` option.`,
  },
  "reserved-tag": {
    level: "error",
    message: ({ found }) => `The tag "${found}" is taken by the site generator.`,
    fix: () => "Choose another tag.",
  },
  "time-without-zone": {
    level: "error",
    message: ({ key, found }) =>
      `"${key}" (${found}) has no zone; expected an offset or \`timezone\`.`,
    fix: ({ found }) => `Write "${found}Z" or another offset, or add \`timezone: Europe/Warsaw\`.`,
  },
  "time-out-of-order": {
    level: "error",
    message: ({ key, other }) => `"${key}" lies before "${other}".`,
    fix: () => "Mend whichever of the two is wrong.",
  },
  "body-missing": {
    level: "error",
    message: () => "The report has no text below its front matter.",
    fix: () =>
      "Write what happened, or mark an unfinished report with a name that begins with `_`.",
  },
  "slug-reserved": {
    level: "error",
    message: ({ slug }) => `The slug "${slug}" is reserved.`,
    fix: () => "Rename the file, or give the report another `slug`.",
  },
  "slug-missing": {
    level: "error",
    message: () => "The file's name holds no letter or digit that an address could be made of.",
    fix: () => "Rename the file, or give the report a `slug`.",
  },
} as const satisfies Record<string, CatalogueEntry>;
