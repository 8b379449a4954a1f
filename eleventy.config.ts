/**
 * The starter site through Eleventy: `npm run eleventy`. The same pages as `npm run build`, with
 * Eleventy's own plugins, transforms and pages open to whoever adds them here.
 */
import type { EleventyConfig } from "./plugins/eleventy.ts";
import postmortem from "./plugins/index.ts";

/** Adds every plugin of the package, with the settings of `_data/`. */
export default function starter(eleventyConfig: EleventyConfig): object {
  postmortem(eleventyConfig, { incidents: "incidents", site: "_data/site.yaml" });
  return {
    // Nothing in this repository is a template: every page comes from the plugins.
    templateFormats: ["11ty.js"],
    dir: { input: ".", includes: "layouts", data: "_data", output: "_site" },
  };
}
