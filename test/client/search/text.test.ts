import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openText, type SearchText } from "../../../src/client/search/text.ts";
import { partFolder } from "../../../src/model/search/parts.ts";
import {
  directoryPages,
  type PartFacts,
  partFacts,
} from "../../../src/publish/search/directory.ts";
import { closeIndexer, indexPart } from "../../../src/publish/search/part.ts";

/** Texts of pages, oldest first; three to a part. */
const texts = [
  "The resolver kube-proxy[812] lost its cache and queries timed out",
  "A certificate expired; clients saw ECONNREFUSED from the gateway",
  "Caching nodes restarted, and the resolver failed over to Zürich",
  "com.example.PoolManager.borrow: connection refused after ERR_SYNC_FAILED",
  "Error 0x80070005 while the disk was full, the disk that nobody watched",
  "An outage of the gateway. The gateway of the gateway cached a failure",
  "Eine Störung in Zürich, und Ошибка соединения",
];
const pagesPerPart = 3;
const address = "https://archive.test/";
const files = new Map<string, Uint8Array<ArrayBuffer>>();

beforeAll(async () => {
  const facts: PartFacts[] = [];
  for (let part = 0; part * pagesPerPart < texts.length; part++) {
    const first = part * pagesPerPart;
    const pages = texts.slice(first, first + pagesPerPart).map((text, i) => ({
      url: `/incidents/${first + i}/`,
      markup: `<html><body><main data-pagefind-body><p>${text}</p></main></body></html>`,
    }));
    const made = await indexPart(pages, "en");
    facts.push(partFacts(made.map(({ path, content }) => ({ path, read: () => content }))));
    for (const { path, content } of made)
      files.set(`${address}pagefind/${partFolder(part)}${path}`, new Uint8Array(content));
  }
  const count = { pages: texts.length, pagesPerPart };
  for (const { url, content } of (await directoryPages(facts, count)).pages) {
    files.set(address + url.slice(1), new TextEncoder().encode(String(content)));
  }
  vi.stubGlobal("fetch", async (asked: string) => {
    const content = files.get(asked.replace(/\?.*$/, ""));
    return new Response(content ?? "", { status: content ? 200 : 404 });
  });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await closeIndexer();
});

const open = (): Promise<SearchText> =>
  openText({
    index: `${address}pagefind/`,
    directory: `${address}search/`,
    language: "en",
  });

/** Pages found, best first, by their number from the oldest. */
const find = async (query: string): Promise<number[]> =>
  (await (await (await open()).find(query)).all()).map(({ row }) => texts.length - 1 - row);

describe("openText(addresses)(query)", () => {
  it.each([
    ["resolver", [0, 2]],
    ["ECONNREFUSED", [1]],
    ["econnref", [1]],
    ["kube-proxy", [0]],
    ["0x8007", [4]],
    ["PoolManager.borrow", [3]],
    ["sync_failed", [3]],
    ["zurich", [2, 6]],
    ["Zürich", [2, 6]],
    ["ошибка", [6]],
    ["cache", [0, 2, 5]],
    ["failure", [2, 3, 5]],
    ["gateway certificate", [1]],
    ['"connection refused"', [3]],
  ])("finds %s in all parts that hold it", async (query, pages) => {
    expect((await find(query)).toSorted()).toEqual(pages);
  });

  it.each(["ECONNRESET", "0x8008", "resolver certificate", '"refused connection"', "!?", "status"])(
    "finds nothing for %s",
    async (query) => {
      expect(await find(query)).toEqual([]);
    },
  );

  it("puts the page that speaks of it most first", async () => {
    expect(await find("gateway")).toEqual([5, 1]);
    expect(await find("failed")).toEqual([2, 5, 3]); // the form, then a part of a longer word
  });

  it("gives the text with the places of the words", async () => {
    const [hit] = (await (await open()).find("disk full")).first;
    const found = await hit?.load();
    expect(found?.fragment.url).toBe("/incidents/4/");
    const words = found?.fragment.content.split(/\s+/) ?? [];
    expect(found?.hits.map(({ at }) => words[at])).toEqual(["disk", "full,", "disk"]);
  });

  it("asks for one small file a word, however many parts there are, and for none twice", async () => {
    const asked: string[] = [];
    const answer = globalThis.fetch;
    vi.stubGlobal("fetch", (url: string) => (asked.push(url), answer(url)));
    const { find } = await open();
    await find("gateway");
    await find("gateway");
    vi.stubGlobal("fetch", answer);
    expect(asked).toEqual([`${address}search/words.json`, `${address}search/words-0.json`]);
  });

  it("finds what Pagefind's own engine finds", async () => {
    const module = files.get(`${address}pagefind/pagefind.js`);
    const source = Buffer.from(module ?? []).toString("base64");
    const { createInstance } = (await import(
      /* @vite-ignore */ `data:text/javascript;base64,${source}`
    )) as { createInstance: (options: object) => Engine };
    const engine = createInstance({ basePath: `${address}pagefind/`, noWorker: true });
    for (const part of [1, 2]) await engine.mergeIndex(`${address}pagefind/${part}/`);
    for (const query of ["resolver", "econnrefused", "gateway", "disk", "zürich", "the gateway"]) {
      const { results } = await engine.search(query);
      const urls = await Promise.all(results.map(async ({ data }) => (await data()).url));
      const pages = urls.map((url) => Number(/\d+/.exec(url)?.[0]));
      expect([query, pages.toSorted()]).toEqual([query, (await find(query)).toSorted()]);
    }
  });
});

interface Engine {
  readonly mergeIndex: (address: string) => Promise<void>;
  readonly search: (
    query: string,
  ) => Promise<{ results: readonly { data: () => Promise<{ url: string }> }[] }>;
}
