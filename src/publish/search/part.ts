/**
 * One part of the search index, made by Pagefind from the finished pages of incidents.
 *
 * In:   the address and the markup of each page, oldest first.
 * Out:  the files of the part, and which pages hold which words; pages in the order given, as the
 *       facets count them.
 * Rule: nothing is indexed that the page does not show, and no furniture of the page is: only what
 *       stands in the element marked `data-pagefind-body`, without the parts named here, and what
 *       stands there twice only once.
 */
import { Buffer } from "node:buffer";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { partWords } from "./part-words.ts";
import { withoutRepeats } from "./repeats.ts";

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
  ".facts > div:first-child", // when it happened
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

/**
 * The index and Pagefind's interface for programs, which joins the parts by `mergeIndex`: our pages
 * do without, others may search an archive by it. The rest are interfaces for readers.
 */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_\w+|wasm\..*\.pagefind)$/;

/**
 * The language that Pagefind takes the pages to be in: words are kept as they stand, and the search
 * page knows their forms. Only languages that write no spaces are cut into words.
 */
const languageOf = (language: string): string =>
  /^(?:zh|ja|th)(?:-|$)/.exec(language)?.[0].slice(0, 2) ?? "und";

/** A page to be found. */
export interface IndexedPage {
  /** Its address on the site. */
  readonly url: string;
  readonly markup: string;
}

/** A file of a part, below the part's folder. */
export interface PartFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Indexes some pages. Throws where Pagefind fails. */
export async function indexPart(
  pages: readonly IndexedPage[],
  language: string,
): Promise<readonly PartFile[]> {
  const forceLanguage = languageOf(language);
  const { index, errors } = await createIndex({ excludeSelectors: furniture, forceLanguage });
  if (!index) throw new Error(`the search index was not made: ${errors.join("; ")}`);
  // Asked one after another and answered in that order; nobody waits in between.
  await Promise.all(pages.map(({ url, markup }) => addPage(index, url, markup)));
  const { files, errors: failures } = await index.getFiles();
  if (failures.length > 0) throw new Error(`the search index failed: ${failures.join("; ")}`);
  await index.deleteIndex();
  const own = files.filter(({ path }) => needed.test(path.replace(/^.*\//, "")));
  const chunks = own.filter(({ path }) => path.endsWith(".pf_index"));
  const words = JSON.stringify(partWords(chunks.map(({ content }) => content)));
  return [...withoutIdleEngines(own), { path: "words.json", content: Buffer.from(words) }];
}

/** Starts the process that does the work, which takes a moment, before there is work. */
export async function startIndexer(): Promise<void> {
  const { index } = await createIndex();
  await index?.deleteIndex();
}

/** Ends that process. */
export const closeIndexer = (): Promise<unknown> => close();

async function addPage(index: PagefindIndex, url: string, content: string): Promise<void> {
  const { errors } = await index.addHTMLFile({
    url,
    content: withoutRepeats(indexedPart(content)),
  });
  if (errors.length > 0) throw new Error(`${url} is not in the search index: ${errors.join("; ")}`);
}

/** The element that is indexed, cut out: a page around it costs a quarter of the time. */
function indexedPart(markup: string): string {
  const start = markup.search(/<main\b[^>]*\sdata-pagefind-body\b/);
  const end = markup.lastIndexOf("</main>");
  const isAlone = markup.split(" data-pagefind-body").length === 2;
  if (start < 0 || end < start || !isAlone) return markup;
  return `<!doctype html><html>${markup.slice(start, end)}</main></html>`;
}

/** Drops the engines of languages that the index does not have. */
function withoutIdleEngines(files: readonly PartFile[]): readonly PartFile[] {
  const entry = files.find(({ path }) => path.endsWith("pagefind-entry.json"));
  const { languages } = JSON.parse(
    entry ? Buffer.from(entry.content).toString("utf8") : `{ "languages": {} }`,
  ) as { languages: Record<string, { wasm: string | null }> };
  const used = new Set(Object.values(languages).map(({ wasm }) => wasm ?? "unknown"));
  return files.filter(({ path }) => {
    const engine = /wasm\.(.*)\.pagefind$/.exec(path)?.[1];
    return engine === undefined || used.has(engine);
  });
}
