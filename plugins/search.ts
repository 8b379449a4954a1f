/** Publishes the search page, and indexes the archive once the site is written. */
import { archiveFor, type EleventyPlugin } from "./eleventy.ts";

/** Adds these pages to the site, below the option `mount`. */
const postmortemSearch: EleventyPlugin = (eleventyConfig, options) => {
  archiveFor(eleventyConfig, options, "postmortem search").publish("search");
};

export default postmortemSearch;
