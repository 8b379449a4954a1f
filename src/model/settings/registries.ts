import * as z from "zod";

/**
 * What a tag speaks of. `cause` and `trigger` count as causes in statistics and on `/causes/`;
 * tags of kind `service` also settle the spelling and label of `services:`; action items whose
 * team is a tag of kind `team` are grouped under its label.
 */
export const tagKinds = ["cause", "trigger", "service", "technology", "team"] as const;

/** What a tag speaks of, where the registry says so. */
export type TagKind = (typeof tagKinds)[number];

/** The registries beside the site's settings: `_data/authors` and `_data/tags`. */
export const registrySettings = {
  /** Authors by the key that reports use. */
  authors: z
    .record(z.string(), z.strictObject({ name: z.string(), url: z.url().optional() }))
    .default({}),
  /** Tags by slug. */
  tags: z
    .record(
      z.string(),
      z.strictObject({
        /** Name as readers see it. Default: the slug. */
        label: z.string().optional(),
        /** One sentence for the tag's page. */
        description: z.string().optional(),
        /** Other names, former ones included: each former address leads to the tag's page. */
        aliases: z.array(z.string()).default([]),
        /** The slug of a wider tag. */
        parent: z.string().optional(),
        kind: z.enum(tagKinds).optional(),
      }),
    )
    .default({}),
  /** When true, a tag that the registry does not know is an error. */
  closedTags: z.boolean().default(false),
};
