/**
 * The search index, made by Pagefind from the finished pages of incidents.
 *
 * In:   the archive, and the markup of each incident's page as it will be published.
 * Out:  the files of `/pagefind/`; pages in the order of the archive, as the facets count them.
 * Rule: nothing is indexed that the page does not show, and no furniture of the page is: only what
 *       stands in the element marked `data-pagefind-body`, without the parts named here.
 */
import { close, createIndex, type PagefindIndex } from "pagefind";
import type { PageContext } from "../render/context.ts";
import { incidentUrl } from "../render/open-data/addresses.ts";
import type { Page } from "../render/page.ts";

/** Parts of an incident's page that are not its text. Charts keep their captions. */
const furniture = [
  "nav",
  "form",
  "fieldset",
  "button",
  "svg",
  "canvas",
  ".facts dt",
  ".facts time",
  ".facts .to",
  ".timeline .side",
  ".zones",
  ".overview",
  ".measures",
  ".rail-day h3",
  ".event-time",
  ".event-facts",
  ".gap",
  ".unplaced",
  ".neighbours",
  ".incident-json",
  ".unseen",
  "h2[id^='page-']",
];

/** What the search page loads; the rest of Pagefind's files are interfaces of its own. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_\w+|wasm\..*\.pagefind)$/;

/** Makes the index. `markupOf` returns the page at a url; an incident without one is an error. */
export async function searchIndex(
  { records, settings, link }: PageContext,
  markupOf: (url: string) => string,
): Promise<Page[]> {
  const [forceLanguage = "en"] = settings.language.split("-");
  const { index, errors } = await createIndex({ excludeSelectors: furniture, forceLanguage });
  if (!index) throw new Error(`the search index was not made: ${errors.join("; ")}`);
  try {
    for (const { slug } of records) {
      const url = incidentUrl(slug);
      await addPage(index, link(url), markupOf(url));
    }
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`the search index failed: ${failures.join("; ")}`);
    const pages = files
      .filter(({ path }) => needed.test(path.replace(/^.*\//, "")))
      .map(({ path, content }) => ({ url: `/pagefind/${path}`, content }));
    return withoutIdleEngines(pages);
  } finally {
    await close(); // ends the process that did the work
  }
}

async function addPage(index: PagefindIndex, url: string, content: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ url, content });
  if (errors.length > 0) throw new Error(`${url} is not in the search index: ${errors.join("; ")}`);
}

/** Drops the engines of languages that the index does not have. */
function withoutIdleEngines(pages: readonly Page[]): Page[] {
  const entry = pages.find(({ url }) => url.endsWith("/pagefind-entry.json"));
  const { languages } = JSON.parse(
    entry ? Buffer.from(entry.content).toString("utf8") : `{ "languages": {} }`,
  ) as { languages: Record<string, { wasm: string | null }> };
  const used = new Set(Object.values(languages).map(({ wasm }) => wasm ?? "unknown"));
  return pages.filter(({ url }) => {
    const engine = /wasm\.(.*)\.pagefind$/.exec(url)?.[1];
    return engine === undefined || used.has(engine);
  });
}
