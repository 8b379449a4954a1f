/** Filters that read a timeline out of any text of the host's own pages. */
import { archiveFor, type EleventyPlugin } from "./eleventy.ts";
import { printTimeline, type Timeline, timelineOf } from "../src/index.ts";

/**
 * Adds `incidentTimeline` (Markdown → a timeline as data) and `incidentTimelineList` (Markdown →
 * an ordered list of events). Both take the zone and the day of publication where the text
 * states none: `{{ text | incidentTimelineList("Europe/Warsaw", "2024-03-07") | safe }}`.
 */
const postmortemTimeline: EleventyPlugin = (eleventyConfig, options) => {
  const { options: resolved } = archiveFor(eleventyConfig, options, "postmortem timeline");
  const read = (text: string, zone?: string, published?: string): Promise<Timeline> =>
    timelineOf(text, resolved, { zone, published });

  eleventyConfig.addAsyncFilter("incidentTimeline", read);
  eleventyConfig.addAsyncFilter(
    "incidentTimelineList",
    async (text: string, zone?: string, published?: string) =>
      printTimeline(await read(text, zone, published)),
  );
};

export default postmortemTimeline;
