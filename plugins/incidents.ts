/** Publishes every incident as a page of its own, the pages about all of them, and a collection. */
import { archiveFor, type CollectionApi, type EleventyPlugin } from "./eleventy.ts";

/** Adds the pages of incidents, `collections.incidents` and the global data `postmortems`. */
const postmortemIncidents: EleventyPlugin = (eleventyConfig, options) => {
  const archive = archiveFor(eleventyConfig, options, "postmortem incidents");
  const { collection, mount } = archive.options;
  archive.publish("incidents");

  const incidents = async (): Promise<object[]> =>
    (await archive.current()).records.map((record) => {
      const url = `${mount}incidents/${record.slug}/`;
      const date = record.published === undefined ? undefined : new Date(record.published);
      return { ...record, url, date, data: { ...record, url, date } };
    });
  eleventyConfig.addGlobalData("postmortems", async () => Object.freeze(await incidents()));
  eleventyConfig.addCollection(collection, (collections: CollectionApi) => {
    const [tagged] = collections.getFilteredByTag(collection);
    if (tagged) {
      throw new Error(
        `postmortem: the site already has a collection "${collection}" (${tagged.inputPath}). ` +
          "Name the collection of incidents with the option `collection`.",
      );
    }
    return incidents();
  });
};

export default postmortemIncidents;
