/**
 * What a search costs a reader: bytes over the wire and time on a slow machine.
 *
 * `node --import tsx test/bench/search.ts FOLDER QUERY…` looks at a built site with Chromium, from a
 * server that sends gzip as static hosts do. Each query is asked by its address, which loads
 * everything anew, and on a page that is open already with a processor slowed down four times: put
 * into the box and sent, without and with a slow network, and typed key by key with one.
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

const site = await serveFolder(folder);
const browser = await openChromium();
console.log(
  "| query | found | files | kB until first results | kB with facets | ms | ms, slow network | ms after the last key, slow network |",
);
console.log("|---|---|---|---|---|---|---|---|");
for (const query of queries) {
  const { first, all, files, found } = await transfer(query);
  const kilobytes = [first, all].map((bytes) => (bytes / 1000).toFixed(1));
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

interface Transfer {
  readonly first: number;
  readonly all: number;
  readonly files: number;
  readonly found: string;
}

/** Bytes of all answers, headers included, of an address that is opened for the first time. */
async function transfer(query: string): Promise<Transfer> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  let bytes = 0;
  let files = 0;
  await network.send("Network.enable");
  network.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    files++;
  });
  await page.goto(`${site.origin}/search/?q=${encodeURIComponent(query)}`, { waitUntil: "commit" });
  await page.waitForSelector(".search-list li, .search-none p");
  const first = bytes;
  const filesOfFirst = files;
  await page.waitForSelector(".search-count:not(:empty)");
  await page.waitForTimeout(500);
  const found = (await page.textContent(".search-count")) ?? "";
  await context.close();
  return { first, all: bytes, files: filesOfFirst, found };
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

/** Milliseconds from the last key to results that hold the last word. */
async function wait(query: string, isSlow: boolean, ask: Ask): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 412, height: 915 } });
  const page = await openSlowly(context, isSlow);
  const shown = page.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        const list = document.querySelector(".search-list");
        let shown = 0;
        new MutationObserver((changes) => {
          if (list?.querySelector("mark") && changes.some(({ target }) => target === list))
            shown = performance.now();
          // The address follows the results.
          if (shown > 0 && new URLSearchParams(location.search).get("q") === words) resolve(shown);
        }).observe(document.body, { childList: true, subtree: true });
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
