/** Publishes a page for each tag, service, severity, author and cause. */
import { archiveFor, type EleventyPlugin } from "./eleventy.ts";

/** Adds these pages to the site, below the option `mount`. */
const postmortemTags: EleventyPlugin = (eleventyConfig, options) => {
  archiveFor(eleventyConfig, options, "postmortem tags").publish("tags");
};

export default postmortemTags;
