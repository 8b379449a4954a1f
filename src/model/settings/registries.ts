import { z } from "zod";

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
        label: z.string().optional(),
        description: z.string().optional(),
        aliases: z.array(z.string()).default([]),
        parent: z.string().optional(),
        kind: z.enum(["cause", "trigger", "service", "technology", "team"]).optional(),
      }),
    )
    .default({}),
  /** When true, a tag that the registry does not know is an error. */
  closedTags: z.boolean().default(false),
};
