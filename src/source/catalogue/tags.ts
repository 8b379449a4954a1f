import type { CatalogueEntry } from "./entry.ts";

export const tagsCatalogue = {
  "messy-tag": {
    level: "warning",
    message: ({ written, tag }) => `Tag "${written}" is another spelling of "${tag}".`,
    fix: ({ tag }) => `Write "${tag}".`,
  },
  "messy-service": {
    level: "warning",
    message: ({ written, tag }) => `Service "${written}" is another spelling of "${tag}".`,
    fix: ({ tag }) => `Write "${tag}".`,
  },
  "unknown-tag": {
    level: "warning",
    message: ({ written, near }) =>
      `Tag "${written}" is not in the tag registry${near ? `; the nearest known one is "${near}"` : ""}.`,
    fix: ({ slug, near }) =>
      near
        ? `Write "${near}", or add "${slug}" to _data/tags.`
        : `Add "${slug}" to _data/tags, or leave the tag out.`,
  },
  "tag-slug-shared": {
    level: "warning",
    message: ({ written, other, slug, given }) =>
      `"${written}" and "${other}" would both live at "${slug}"; "${written}" lives at "${given}".`,
    fix: ({ written }) => `Add "${written}" to _data/tags under a slug of its own.`,
  },
  "tag-registry-clash": {
    level: "error",
    message: ({ written, tag, other }) =>
      `The tags "${other}" and "${tag}" of the registry both claim "${written}".`,
    fix: ({ written }) => `Leave "${written}" to one of the two.`,
  },
  "tag-parent": {
    level: "error",
    message: ({ tag, parent, why }) =>
      `The tag "${tag}" of the registry has the parent "${parent}", ${why}.`,
    fix: () => `Name a tag of the registry that is not below this one, or leave "parent" out.`,
  },
  "unknown-relation": {
    level: "warning",
    message: ({ slug, near }) =>
      `No report "${slug}" is in this archive${near ? `; the nearest is "${near}"` : ""}.`,
    fix: ({ near }) =>
      near ? `Write "${near}".` : `Name a report by its slug, or leave the relation out.`,
  },
} as const satisfies Record<string, CatalogueEntry>;
