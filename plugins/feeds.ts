/** Publishes feeds, calendars, tables, the sitemap and the other open data. */
import { archiveFor, type EleventyPlugin } from "./eleventy.ts";

/** Adds these pages to the site, below the option `mount`. */
const postmortemFeeds: EleventyPlugin = (eleventyConfig, options) => {
  archiveFor(eleventyConfig, options, "postmortem feeds").publish("feeds");
};

export default postmortemFeeds;
