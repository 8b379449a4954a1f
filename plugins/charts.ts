/** A shortcode that draws a chart from a data file on any page of the host. */
import { archiveFor, type EleventyPlugin } from "./eleventy.ts";
import { printChart } from "../src/index.ts";

/**
 * Adds the shortcode `incidentChart`: `{% incidentChart "pages/latency.csv", "Latency" %}` prints
 * a figure that was drawn at build time. The file is a path below the folder of the command.
 */
const postmortemCharts: EleventyPlugin = (eleventyConfig, options) => {
  const { options: resolved } = archiveFor(eleventyConfig, options, "postmortem charts");
  eleventyConfig.addAsyncShortcode("incidentChart", (file: string, title: string) =>
    printChart(file, title, resolved),
  );
};

export default postmortemCharts;
