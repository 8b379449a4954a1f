/**
 * The search index of an archive inside a host's site, made from finished pages in memory.
 */
import { pagesPerPart, partCount, partFolder } from "../../model/search/parts.ts";
import type { PageContext } from "../../render/context.ts";
import type { Page } from "../../render/page.ts";
import { directoryPages, type PartFacts, partFacts } from "./directory.ts";
import { withIndexers } from "./indexers.ts";
import { incidentUrls } from "./urls.ts";

/** The files of the whole index, as a build of its own would write them. */
export async function indexPages(
  context: PageContext,
  pages: readonly Page[],
): Promise<readonly Page[]> {
  const markup = new Map(pages.map(({ url, content }) => [url, content]));
  const { link, settings } = context;
  const urls = incidentUrls(context);
  const made: Page[] = [];
  const facts: PartFacts[] = [];
  const size = pagesPerPart(urls.length);
  await withIndexers(1, async (index) => {
    for (let part = 0; part < partCount(urls.length); part++) {
      const own = urls.slice(part * size, (part + 1) * size).map((url) => {
        const content = markup.get(url) ?? "";
        return { url: link(url), markup: typeof content === "string" ? content : "" };
      });
      const files = await index(own, settings.language);
      facts.push(partFacts(files.map(({ path, content }) => ({ path, read: () => content }))));
      for (const { path, content } of files) {
        if (part > 0 && /^(?:pagefind\.js|wasm\..*)$/.test(path)) continue;
        made.push({ url: `/pagefind/${partFolder(part)}${path}`, content });
      }
    }
  });
  const directory = await directoryPages(facts, { pages: urls.length, pagesPerPart: size });
  return [...made, ...directory.pages];
}
