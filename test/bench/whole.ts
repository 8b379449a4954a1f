/**
 * Whether a built site of any size holds what the archive promises.
 *
 * `node --import tsx test/bench/whole.ts FOLDER [--files]` looks at its files, then asks its search
 * in Chromium; `--files` leaves the browser out. Exit 1 where anything is wrong.
 */
import { openChromium } from "../browser/chromium.ts";
import { serveFolder } from "../browser/serve-folder.ts";
import { invalidFeeds, invalidJson, largestPage, tooLarge } from "../browser/whole/files.ts";
import { incidentsOf, lostOnTheWay, wrongCounts } from "../browser/whole/search.ts";

const [folder = "_site", ...flags] = process.argv.slice(2);
const combinations = 50;
/** Incidents that are looked for, evenly from all years. */
const sought = 10;

async function report(what: string, complaints: readonly string[]): Promise<void> {
  console.log(`${complaints.length === 0 ? "right" : "WRONG"}  ${what}`);
  for (const complaint of complaints.slice(0, 20)) console.log(`       ${complaint}`);
  if (complaints.length > 0) process.exitCode = 1;
}

const { path, size } = largestPage(folder);
console.log(`largest page: ${path}, ${(size / 1000).toFixed(0)} kB`);
await report("no page or file of a page is larger than 300 kB", tooLarge(folder));
await report("each document follows the published schema", invalidJson(folder));
await report("feeds, sitemap and calendars are read by parsers", invalidFeeds(folder));
if (!flags.includes("--files")) {
  const [{ origin, close }, browser] = await Promise.all([serveFolder(folder), openChromium()]);
  const site = { folder, origin, browser };
  await report(
    `all values and ${combinations} combinations`,
    await wrongCounts(site, combinations),
  );
  const incidents = incidentsOf(site);
  for (let i = 0; i < sought; i++) {
    const incident = incidents[Math.floor((i * incidents.length) / sought)];
    if (incident) await report(`finds ${incident.slug}`, await lostOnTheWay(site, incident));
  }
  await browser.close();
  await close();
}
