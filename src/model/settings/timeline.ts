import * as z from "zod";
import { milestoneNames } from "../timeline.ts";

const milestone = z.enum(milestoneNames as [string, ...string[]]);

/** How times are read and shown, and which durations are measured. */
export const timelineSettings = {
  /** IANA name or offset of the site: read into times without a zone, and shown to readers. */
  timezone: z.string().min(1).default("UTC"),
  /** How `03/04/2019` is read when the document itself does not decide. */
  dateOrder: z.enum(["day-first", "month-first", "undecided"]).default("undecided"),
  /** Further durations between two milestones, by name: `{ timeToX: { from, to } }`. */
  measures: z
    .record(z.string(), z.strictObject({ label: z.string(), from: milestone, to: milestone }))
    .default({}),
};
