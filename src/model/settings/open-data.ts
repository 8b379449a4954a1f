import * as z from "zod";

/** What the archive offers to other programs. */
export const openDataSettings = {
  /** Entries in each feed, newest first; updates and corrections count as entries. */
  feedEntries: z.int().min(1).max(1000).default(30),
  /** Incidents in the calendar, newest first, and action items in theirs, those due last first. */
  calendarEntries: z.int().min(1).max(100_000).default(500),
  /**
   * Pictures for links shared elsewhere, one per incident. Drawing one takes about 20 ms, so `auto`
   * draws them while the archive holds at most 100 reports and one picture for the whole site beyond.
   */
  openGraphImages: z.enum(["auto", "always", "never"]).default("auto"),
};
