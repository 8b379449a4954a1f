/**
 * What a site owner decides, in `_data/site.yaml` or in the plugin's options.
 *
 * Rule: one schema per area beside this file; unknown keys are refused with the nearest known one.
 */
import * as z from "zod";
import { archivesSettings } from "./archives.ts";
import { openDataSettings } from "./open-data.ts";
import { safetySettings } from "./safety.ts";
import { severitySettings } from "./severity.ts";
import { siteSettings } from "./site.ts";
import { timelineSettings } from "./timeline.ts";
import { registrySettings } from "./registries.ts";

/** All settings with their defaults. Each field is described where it is declared. */
export const settingsSchema = z.strictObject({
  ...siteSettings,
  ...severitySettings,
  ...timelineSettings,
  ...registrySettings,
  ...openDataSettings,
  ...archivesSettings,
  safety: z.strictObject(safetySettings).prefault({}),
});

/** What a site owner may write. */
export type SettingsSpec = z.input<typeof settingsSchema>;

/** Settings with every default filled in. */
export type Settings = z.output<typeof settingsSchema>;
