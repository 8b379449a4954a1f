/**
 * What a search costs a reader: bytes over the wire and time on a slow machine.
 *
 * `node --import tsx test/bench/search.ts FOLDER QUERY…` looks at a built site with Chromium, from a
 * server that sends gzip as static hosts do. Each query is asked twice: by its address, which loads
 * everything anew, and on a page that is open already, with a processor slowed down four times.
 */
import { openChromium } from "../browser/chromium.ts";
import { serveFolder } from "../browser/serve-folder.ts";
import { median } from "./measure.ts";

const [folder = "_site", ...asked] = process.argv.slice(2);
const queries = asked.length > 0 ? asked : ["timeout", "connection refused"];
const rounds = 5;

const site = await serveFolder(folder);
const browser = await openChromium();
console.log(
  "| query | found | files | kB until first results | kB with facets | ms on an open page |",
);
console.log("|---|---|---|---|---|---|");
for (const query of queries) {
  const { first, all, files, found } = await transfer(query);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await wait(query));
  const kilobytes = [first, all].map((bytes) => (bytes / 1000).toFixed(1)).join(" | ");
  console.log(`| ${query} | ${found} | ${files} | ${kilobytes} | ${median(times).toFixed(0)} |`);
}
await browser.close();
await site.close();

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

/** Milliseconds from the last key to the first results. */
async function wait(query: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 412, height: 915 } });
  const page = await context.newPage();
  await page.goto(`${site.origin}/search/`, { waitUntil: "networkidle" });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const time = await page.evaluate(async (words) => {
    const box = document.querySelector<HTMLInputElement>("#query");
    const list = document.querySelector(".search-list");
    if (!box || !list) return Number.NaN;
    const shown = new Promise<number>((resolve) => {
      new MutationObserver(() => {
        if (list.querySelector("mark")) resolve(performance.now());
      }).observe(list, { childList: true });
    });
    const from = performance.now();
    box.value = words;
    box.form?.requestSubmit(); // the pause that waits for more keys is not the machine's
    return (await shown) - from;
  }, query);
  await context.close();
  return time;
}
