/**
 * What the bench measures of timelines: this software and chrono-node, each as a function of a report.
 *
 * Rule: plain modules; `timeline.ts` compiles them the way a checkout compiles itself.
 */
import { parse } from "chrono-node";
import { deriveTimeline } from "../../src/derive/timeline/index.ts";
import { readInput } from "../../src/derive/timeline/input.ts";
import { settingsSchema, type Settings } from "../../src/model/settings/index.ts";

/** A report, and what is known of it besides its text. */
export interface Report {
  readonly path: string;
  readonly text: string;
  readonly published: string | undefined;
  readonly settings: Settings;
}

/** Reads a report in some way; what is read is nobody's. */
export type Reader = (report: Report) => void;

/** Settings of a site that has nothing but a zone. */
export const settingsOf = (timezone: string): Settings => settingsSchema.parse({ timezone });

/** From the text of a file to its timeline and measures, front matter included. */
export const readTimeline: Reader = ({ path, text, published, settings }) => {
  deriveTimeline(readInput({ path, text }, settings, published).input, settings);
};

/** The times that chrono-node finds in the same text. */
export const findTimes: Reader = ({ text }) => {
  parse(text);
};
