import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settingsSchema, type SettingsSpec } from "../../src/model/settings/index.ts";
import { searchFormat } from "../../src/model/search/facets.ts";
import { encodeNumbers } from "../../src/model/search/numbers.ts";
import { build } from "../../src/publish/build.ts";
import { type ArchiveFolder, archiveFolder } from "../publish/archive-folder.ts";
import { openChromium } from "./chromium.ts";
import { searchReports } from "./search-reports.ts";
import { serveFolder, type ServedFolder } from "./serve-folder.ts";

interface Incident {
  readonly slug: string;
  readonly tags: readonly string[];
  readonly services: readonly string[];
  readonly severity: string | null;
  readonly started: string | null;
  readonly published: string | null;
}

const paymentReports: Readonly<Record<string, string>> = {
  "2024-04-02-chargebacks.md": `---
title: Chargebacks were lost
date: 2024-04-02
tags: [dns, ledger]
services: [Ledger]
severity: SEV0
timezone: UTC
---

Nobody saw the chargebacks of one day.

## Timeline

- 2024-04-01 08:00 The ledger's queue was full.
- 08:30 Workers logged \`chargeback rejected: ECONNREFUSED\` all day.
- 19:00 The queue was drained.
`,
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].map((n) => [
      `202${n}-05-05-cards-${n}.md`,
      `---\ntitle: Cards ${n}\ndate: 202${n}-05-05\ntags: [dns]\nservices: [Checkout, Cards]\nseverity: SEV${1 + (n % 2)}\ntimezone: UTC\nstarted: 202${n}-05-04T10:00:00Z\nresolved: 202${n}-05-04T1${n}:30:00Z\n---\n\nCards were refused for a while.\n`,
    ]),
  ),
};

let own: ArchiveFolder;
let payments: ArchiveFolder;
let served: ServedFolder;
let browser: Browser;
let ours: readonly Incident[];
let incidents: readonly Incident[];
const complaints: string[] = [];

async function publish(archive: ArchiveFolder, settings: SettingsSpec): Promise<void> {
  const options = { ...archive.options, settings: settingsSchema.parse(settings), search: true };
  const { published, findings } = await build(options, archive.effects);
  if (!published) throw new Error(findings.map(({ message }) => message).join("\n"));
}

const listIn = (folder: string): readonly Incident[] =>
  (JSON.parse(readFileSync(join(folder, "incidents.json"), "utf8")) as { incidents: Incident[] })
    .incidents;

beforeAll(async () => {
  payments = archiveFolder(paymentReports);
  own = archiveFolder(Object.fromEntries(Object.entries(searchReports).slice(0, 14)));
  await publish(payments, {
    title: "Payments",
    url: "https://example.org/payments/",
    severities: ["SEV0", "SEV1", "SEV2", "SEV3"],
  });
  await publish(own, {
    title: "Shop",
    archives: [
      { title: "Payments", url: "/payments/", folder: payments.output },
      { title: "Gone", url: "/gone/" },
      { title: "Old", url: "/old/" },
      { title: "Network", url: "https://network.example/" },
    ],
  });
  ours = listIn(own.output);
  incidents = [...ours, ...listIn(payments.output)];
  cpSync(payments.output, join(own.output, "payments"), { recursive: true });
  mkdirSync(join(own.output, "old/search"), { recursive: true });
  writeFileSync(join(own.output, "old/search/facets.json"), '{ "rows": 3, "facets": [] }');
  [served, browser] = await Promise.all([serveFolder(own.output), openChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  for (const { root } of [own, payments]) rmSync(root, { recursive: true, force: true });
});

async function open(url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(served.origin + url);
  return page;
}
const settled = (page: Page): Promise<unknown> =>
  page.waitForSelector(".search:not([aria-busy])[data-search] .search-count:not(:empty)");
const titles = (page: Page): Promise<string[]> => page.locator(".search-list h2").allTextContents();
const rows = (page: Page): Promise<string[]> =>
  page.locator(".search-list .team").allTextContents();

describe("the search page with archives of other teams", () => {
  it("finds an incident of another team and lands on its event", async () => {
    const page = await open("/search/?q=chargeback+rejected");
    await settled(page);
    expect(await titles(page)).toEqual(["Chargebacks were lost"]);
    expect(await rows(page)).toEqual(["Payments"]);
    await page.click(".search-list h2 a");
    await page.waitForURL(/\/payments\/incidents\/chargebacks\/.*#event-2024-04-01-0830$/);
    expect(await page.locator(":target mark").first().textContent()).toMatch(/chargeback/);
  });

  it("ranks the hits of all archives together", async () => {
    const page = await open("/search/?q=ECONNREFUSED");
    await settled(page);
    expect((await rows(page)).toSorted()).toEqual(["Payments", "Shop"]);
    expect(await page.textContent(".search-count")).toBe(`2 of ${incidents.length} incidents`);
  });

  it("counts every value over all archives", async () => {
    const page = await open("/search/");
    await settled(page);
    expect(await page.textContent(".search-count")).toBe(`${incidents.length} incidents`);
    const counts = await page.locator(".search-facets li").evaluateAll((items) =>
      items.map((item) => {
        const input = item.querySelector("input");
        const count = Number(item.querySelector(".count")?.textContent);
        return [input?.name.replace(/^f\./, ""), input?.value, count] as const;
      }),
    );
    const holds: Readonly<Record<string, (incident: Incident, value: string) => boolean>> = {
      tag: ({ tags }, value) => tags.includes(value),
      service: ({ services }, value) => services.includes(value),
      severity: ({ severity }, value) => severity === value,
      year: ({ started, published }, value) => (started ?? published)?.slice(0, 4) === value,
      archive: (incident, value) => ours.includes(incident) === (value === "Shop"),
    };
    const known = counts.filter(([facet]) => facet !== undefined && facet in holds);
    expect(known.length).toBeGreaterThan(20);
    for (const [facet = "", value = "", count] of known) {
      const wanted = incidents.filter((one) => holds[facet]?.(one, value)).length;
      expect([facet, value, count]).toEqual([facet, value, wanted]);
    }
    const severities = known.flatMap(([facet, value]) => (facet === "severity" ? [value] : []));
    expect(severities).toEqual(["SEV0", "SEV1", "SEV2", "SEV3"]);
  });

  it("narrows to one archive, and sorts over all of them", async () => {
    const only = await open("/search/?f.archive=Payments&f.tag=dns");
    await settled(only);
    expect(await only.textContent(".search-count")).toBe(`6 of ${incidents.length} incidents`);
    expect(new Set(await rows(only))).toEqual(new Set(["Payments"]));
    const worst = await open("/search/?sort=severity");
    await settled(worst);
    expect((await titles(worst))[0]).toBe("Chargebacks were lost");
    const newest = await open("/search/");
    await settled(newest);
    expect((await titles(newest)).slice(0, 2)).toEqual(["Cards 5", "Cards 4"]);
  });

  it("names archives that it cannot search, and links to those elsewhere", async () => {
    const page = await open("/search/?q=ledger");
    await settled(page);
    expect(await page.textContent(".search-failed")).toMatch(/^Not searched: Gone, Old \(/);
    const there = page.locator("a[data-search-there]");
    expect(await there.getAttribute("href")).toBe("https://network.example/search/?q=ledger");
    expect(await titles(page)).toEqual(["Chargebacks were lost"]);
  });

  it("shows text of a hostile index as text, and leads nowhere out of its archive", async () => {
    const page = await browser.newPage();
    const evil = "<img src=x onerror=alert(1)>";
    const tag = { name: "tag", label: evil, values: [{ value: "x", label: evil, count: 1 }] };
    const files: Readonly<Record<string, unknown>> = {
      "facets.json": { format: searchFormat, rows: 1, rowsPerBlock: 1000, facets: [tag] },
      "facets-0.json": {
        days: encodeNumbers([40_000]),
        minutes: encodeNumbers([0]),
        facets: [[encodeNumbers([0])]],
      },
      "rows-0.json": [["0:../../../evil", evil, evil, evil, 1, evil]],
    };
    await page.route("**/gone/search/*", (route) =>
      route.fulfill({ json: files[route.request().url().replace(/^.*\//, "")] }),
    );
    await page.goto(`${served.origin}/search/`);
    await settled(page);
    expect((await titles(page))[0]).toBe(evil);
    expect(await page.locator(".search-list h2 a").first().getAttribute("href")).toBe(
      "/gone/incidents/",
    );
    expect(await page.locator(".search img").count()).toBe(0);
  });

  it("asks the other archives only when its own results stand there", async () => {
    const page = await browser.newPage();
    let shown = -1;
    await page.route("**/payments/**", async (route) => {
      if (shown < 0) shown = await page.locator(".search-list > li").count();
      await route.continue();
    });
    await page.goto(`${served.origin}/search/?q=ECONNREFUSED`);
    await settled(page);
    expect(shown).toBe(1);
  });

  it("breaks no policy", () => {
    expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
  });
});
