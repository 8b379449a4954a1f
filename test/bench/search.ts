/**
 * What a search costs a reader: bytes over the wire and time on a slow machine.
 *
 * `node --import tsx test/bench/search.ts FOLDER QUERY…` looks at a built site with Chromium, from a
 * server that sends gzip as static hosts do. Each query is asked by its address, which loads
 * everything anew, and on a page that is open already and has loaded what it loads ahead; there with
 * a processor slowed down four times too: put into the box and sent, without and with a slow network,
 * and typed key by key with one. Results stand there when they can be read and opened.
 */
import type { BrowserContext, Page } from "playwright-core";
import { openChromium } from "../browser/chromium.ts";
import { serveFolder } from "../browser/serve-folder.ts";
import { median } from "./measure.ts";

const [folder = "_site", ...asked] = process.argv.slice(2);
const queries = asked.length > 0 ? asked : ["timeout", "connection refused"];
const rounds = 5;
const betweenKeys = 120;
/** What Lighthouse calls a slow mobile connection: 150 ms there and back, 1.6 Mbit/s. */
const slow = { offline: false, latency: 150, downloadThroughput: 2e5, uploadThroughput: 9e4 };

/** Keeps the time at which results, or that there are none, come to stand on a page. */
const keepTime = `new MutationObserver(() => {
  if (window.stoodAt || !document.querySelector(".search-list li, .search-none p")) return;
  window.stoodAt = performance.now();
}).observe(document, { childList: true, subtree: true })`;

const site = await serveFolder(folder);
const browser = await openChromium();
console.log(
  "| query | found | files | kB until first results | kB with facets and count | kB until first results, open page | ms | ms, slow network | ms after the last key, slow network |",
);
console.log("|---|---|---|---|---|---|---|---|---|");
for (const query of queries) {
  const { first, all, files, found } = await transfer(query);
  const kilobytes = [first, all, await transferOnOpenPage(query)].map((bytes) =>
    (bytes / 1000).toFixed(1),
  );
  const times: string[] = [];
  for (const [isSlow, ask] of [
    [false, send] as const,
    [true, send] as const,
    [true, type] as const,
  ])
    times.push((await medianOf(() => wait(query, isSlow, ask))).toFixed(0));
  console.log(`| ${[query, found, files, ...kilobytes, ...times].join(" | ")} |`);
}
await browser.close();
await site.close();

async function medianOf(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await measure());
  return median(times);
}

/** An answer that has come, headers included. */
interface Loaded {
  /** Milliseconds since the page was asked for. */
  readonly at: number;
  readonly bytes: number;
}

/** Collects the answers that a page gets. */
async function watchLoads(page: Page): Promise<readonly Loaded[]> {
  const loads: Loaded[] = [];
  let start: number | undefined;
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  network.on("Network.requestWillBeSent", ({ timestamp }) => (start ??= timestamp));
  network.on("Network.loadingFinished", ({ encodedDataLength: bytes, timestamp }) =>
    loads.push({ at: (timestamp - (start ?? timestamp)) * 1000, bytes }),
  );
  return loads;
}

function sum(loads: readonly Loaded[]): number {
  return loads.reduce((all, { bytes }) => all + bytes, 0);
}

async function stoodAt(page: Page): Promise<number> {
  await page.waitForSelector(".search-list li, .search-none p");
  return page.evaluate(() => (window as { readonly stoodAt?: number }).stoodAt ?? 0);
}

interface Transfer {
  readonly first: number;
  readonly all: number;
  readonly files: number;
  readonly found: string;
}

/** Bytes of an address that is opened for the first time. */
async function transfer(query: string): Promise<Transfer> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const loads = await watchLoads(page);
  await page.addInitScript(keepTime);
  await page.goto(`${site.origin}/search/?q=${encodeURIComponent(query)}`, { waitUntil: "commit" });
  const at = await stoodAt(page);
  await page.waitForSelector(".search:not([aria-busy]) .search-count:not(:empty)");
  const first = loads.filter((load) => load.at <= at);
  const found = (await page.textContent(".search-count")) ?? "";
  const all = sum(loads);
  await context.close();
  return { first: sum(first), all, files: first.length, found };
}

/** Bytes of a page and of all that it loads ahead, and of a query that is put into it then. */
async function transferOnOpenPage(query: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const loads = await watchLoads(page);
  await page.goto(`${site.origin}/search/`, { waitUntil: "networkidle" });
  await page.waitForSelector(".search-count:not(:empty)");
  await page.evaluate(() => {
    for (const place of document.querySelectorAll(".search-list, .search-none"))
      new MutationObserver((changes) => {
        if (changes.every(({ addedNodes }) => addedNodes.length === 0)) return;
        (window as { stoodAt?: number }).stoodAt ??= performance.now();
      }).observe(place, { childList: true });
  });
  await send(page, query);
  await page.waitForSelector(".search:not([aria-busy])");
  const at = await stoodAt(page);
  await context.close();
  return sum(loads.filter((load) => load.at <= at));
}

/** Asks a query on an open page and gives the time at which its last key was pressed. */
type Ask = (page: Page, query: string) => Promise<void>;

/** Puts it into the box at once; the pause that waits for more keys is not the machine's. */
async function send(page: Page, query: string): Promise<void> {
  await page.evaluate((words) => {
    const box = document.querySelector<HTMLInputElement>("#query");
    if (!box) return;
    box.value = words;
    performance.mark("asked");
    box.form?.requestSubmit();
  }, query);
}

/** Types it key by key. */
async function type(page: Page, query: string): Promise<void> {
  await page.evaluate(() =>
    document.querySelector("#query")?.addEventListener("keydown", () => {
      performance.clearMarks("asked");
      performance.mark("asked");
    }),
  );
  await page.locator("#query").pressSequentially(query, { delay: betweenKeys });
}

/** Milliseconds from the last key to results of all words, with or without their texts. */
async function wait(query: string, isSlow: boolean, ask: Ask): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 412, height: 915 } });
  const page = await openSlowly(context, isSlow);
  const shown = page.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        const list = document.querySelector(".search-list");
        let shown = 0;
        new MutationObserver((changes) => {
          const isNew = changes.some(({ addedNodes }) => addedNodes.length > 0);
          // The address follows the results; what comes after it are further ones.
          const isBefore = new URLSearchParams(location.search).get("q") !== words;
          if (isNew && isBefore) shown = performance.now();
        }).observe(list ?? document.body, { childList: true });
        setInterval(() => {
          if (shown > 0 && new URLSearchParams(location.search).get("q") === words) resolve(shown);
        }, 100);
      }),
    query,
  );
  await ask(page, query);
  const end = await shown;
  const from = await page.evaluate(() => performance.getEntriesByName("asked")[0]?.startTime ?? 0);
  await context.close();
  return end - from;
}

async function openSlowly(context: BrowserContext, isSlow: boolean): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  if (isSlow) await session.send("Network.emulateNetworkConditions", slow);
  await page.goto(`${site.origin}/search/`, { waitUntil: "networkidle" });
  await page.waitForSelector(".search-count:not(:empty)");
  return page;
}
