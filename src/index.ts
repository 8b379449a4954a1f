/**
 * What the Eleventy plugins, and other programs, may use of the core.
 */
export type { IncidentRecord } from "./model/archive.ts";
export type { Edition, Incident } from "./model/incident.ts";
export { type Settings, type SettingsSpec, settingsSchema } from "./model/settings/index.ts";
export type { Timeline, TimelineEvent } from "./model/timeline.ts";
export { deriveTimeline, type TimelineInput } from "./derive/timeline/index.ts";
export { Html, html } from "./render/html.ts";
export type { Layout, LayoutViews, Tools } from "./render/page.ts";
export type { Finding } from "./source/finding.ts";
export {
  ArchiveError,
  findingLine,
  type HostedArchive,
  type HostedPage,
  renderArchive,
} from "./publish/hosted/pages.ts";
export type { Part } from "./publish/pages/parts.ts";
export {
  type PostmortemOptions,
  type ResolvedOptions,
  resolvePluginOptions,
} from "./publish/hosted/options.ts";
export { printChart, printTimeline, timelineOf } from "./publish/hosted/alone.ts";
export { auditHosted } from "./publish/hosted/audit.ts";
export { writeHostedFile } from "./publish/hosted/file.ts";
