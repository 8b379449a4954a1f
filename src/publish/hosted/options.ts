/**
 * The options of the Eleventy plugins: one object, documented here, with its defaults.
 *
 * Rule: an unknown option throws and names the nearest known one.
 */
import * as z from "zod";
import { type SettingsSpec, settingsSchema } from "../../model/settings/index.ts";
import { nearest } from "../../source/nearest.ts";

/** What somebody writes behind `addPlugin(postmortem, …)`. */
export interface PostmortemOptions {
  /** The folder of reports. Eleventy itself never reads it. Default: `"incidents"`. */
  readonly incidents?: string | undefined;
  /** Where the pages live on the site; begins and ends with a slash. Default: `"/"`. */
  readonly mount?: string | undefined;
  /** What may be shown; `"internal"` shows drafts and internal passages, marked. Default: `"public"`. */
  readonly edition?: "public" | "internal" | undefined;
  /** The one clock, an ISO instant: what is embargoed until later is left out. Default: now. */
  readonly now?: string | undefined;
  /**
   * The site's settings, or the path of a file that holds them (its registries of authors and
   * tags inside it or beside it). Default: every setting's own default.
   */
  readonly site?: string | Omit<SettingsSpec, "mount"> | undefined;
  /** The folder with the layouts that win by name over the package's own. Default: `"layouts"`. */
  readonly layouts?: string | undefined;
  /** The name of the collection of incidents. Default: `"incidents"`. */
  readonly collection?: string | undefined;
  /** Addresses below the mount that are not published, such as `"/404.html"`. Default: none. */
  readonly leaveOut?: readonly string[] | undefined;
}

/** Options with their defaults. */
export type ResolvedOptions = {
  readonly [Key in keyof PostmortemOptions]-?: NonNullable<PostmortemOptions[Key]>;
};

const schema = z.strictObject({
  incidents: z.string().min(1).default("incidents"),
  mount: settingsSchema.shape.mount,
  edition: z.enum(["public", "internal"]).default("public"),
  now: z.iso.datetime({ offset: true }).optional(),
  site: z.union([z.string().min(1), z.record(z.string(), z.unknown())]).default({}),
  layouts: z.string().min(1).default("layouts"),
  collection: z.string().min(1).default("incidents"),
  leaveOut: z.array(z.string().startsWith("/")).default([]),
});

/** Fills in the defaults. Throws for what is unknown or of the wrong kind, naming the plugin. */
export function resolvePluginOptions(
  options: PostmortemOptions | undefined,
  plugin: string,
  clock: () => string,
): ResolvedOptions {
  const result = schema.safeParse(options ?? {});
  if (!result.success) {
    throw new Error(result.error.issues.map((issue) => `${plugin}: ${wordsOf(issue)}`).join("\n"));
  }
  return { ...result.data, now: result.data.now ?? clock() } as ResolvedOptions;
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== "unrecognized_keys") {
    return `the option \`${issue.path.join(".")}\` is not valid: ${issue.message}`;
  }
  return issue.keys
    .map((key) => {
      const near = nearest(key, Object.keys(schema.shape));
      return `unknown option \`${key}\`${near === undefined ? "" : `; did you mean \`${near}\`?`}`;
    })
    .join("; ");
}
