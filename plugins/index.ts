/**
 * Publishes an archive of incident postmortems inside an Eleventy site.
 *
 * `eleventyConfig.addPlugin(postmortem, { incidents: "incidents", mount: "/postmortems/" })`
 */
import charts from "./charts.ts";
import type { EleventyPlugin } from "./eleventy.ts";
import feeds from "./feeds.ts";
import incidents from "./incidents.ts";
import search from "./search.ts";
import tags from "./tags.ts";
import timeline from "./timeline.ts";

export type { PostmortemOptions } from "../src/index.ts";
export { charts, feeds, incidents, search, tags, timeline };

/** Adds every plugin of the package with the same options. */
const postmortem: EleventyPlugin = (eleventyConfig, options) => {
  for (const plugin of [incidents, timeline, tags, charts, search, feeds]) {
    plugin(eleventyConfig, options);
  }
};

export default postmortem;
