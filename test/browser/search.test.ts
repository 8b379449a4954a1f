import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { searchReports } from "./search-reports.ts";
import { openSite, type TestSite } from "./site.ts";

interface Incident {
  slug: string;
  tags: string[];
  services: string[];
  authors: string[];
  severity: string | null;
  status: string | null;
  started: string | null;
  published: string | null;
  measures: Record<string, { minutes: number } | null>;
}

let site: TestSite;
let incidents: readonly Incident[];
/** Requests to elsewhere and complaints of the browser, of all pages of this file. */
const outside: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  const settings = {
    tags: { certificate: { kind: "cause" as const }, capacity: { kind: "trigger" as const } },
  };
  site = await openSite({ reports: searchReports, settings, search: true });
  incidents = (
    JSON.parse(readFileSync(join(site.folder, "incidents.json"), "utf8")) as {
      incidents: Incident[];
    }
  ).incidents;
});
afterAll(() => site.close());

/** Opens an address in a browser of its own and waits for its results. */
async function open(url: string): Promise<Page> {
  const page = await site.open("/404.html", { viewport: { width: 1200, height: 900 } });
  page.on("request", (request) => {
    if (!request.url().startsWith(site.origin)) outside.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(site.origin + url);
  return page;
}

/** Waits until the page shows what its address says. */
const settled = (page: Page): Promise<unknown> =>
  page.waitForSelector(".search:not([aria-busy])[data-search] .search-count:not(:empty)");

const countOf = async (page: Page): Promise<number> => {
  await settled(page);
  return Number.parseInt((await page.textContent(".search-count")) ?? "", 10);
};

const titles = (page: Page): Promise<string[]> => page.locator(".search-list h2").allTextContents();

const bounds = [15, 60, 240, 1440, Infinity];
const buckets = ["under-15m", "15m-1h", "1h-4h", "4h-24h", "over-24h"];
const one = (value: string | null | undefined): string[] => (value ? [value] : []);
const bucketOf = ({ measures }: Incident): string[] => {
  const minutes = measures["timeToResolve"]?.minutes;
  return minutes === undefined ? [] : [buckets[bounds.findIndex((b) => minutes < b)] ?? ""];
};

const valuesOf: Readonly<Record<string, (incident: Incident) => readonly string[]>> = {
  tag: (i) => i.tags,
  cause: (i) => i.tags.filter((tag) => tag === "certificate" || tag === "capacity"),
  service: (i) => i.services,
  author: (i) => i.authors,
  severity: (i) => one(i.severity),
  status: (i) => one(i.status),
  year: (i) => one((i.started ?? i.published)?.slice(0, 4)),
  duration: bucketOf,
};

type Choice = readonly [facet: string, value: string];

/** The number of incidents that a choice leaves, by `incidents.json` alone. */
function expected(choices: readonly Choice[]): number {
  const holds = (incident: Incident, [facet, value]: Choice): boolean =>
    valuesOf[facet]?.(incident).includes(value) ?? false;
  return incidents.filter((incident) =>
    choices.every(([facet]) => choices.some((c) => c[0] === facet && holds(incident, c))),
  ).length;
}

const addressOf = (choices: readonly Choice[]): string =>
  `/search/?${new URLSearchParams(choices.map(([facet, value]) => [`f.${facet}`, value]))}`;

/** Every box of the page with the number beside it. */
const boxes = (page: Page): Promise<(readonly [string, string, number])[]> =>
  page.locator(".search-facets li").evaluateAll((rows) =>
    rows.map((row) => {
      const input = row.querySelector("input");
      const count = Number(row.querySelector(".count")?.textContent);
      return [input?.name.replace(/^f\./, "") ?? "", input?.value ?? "", count] as const;
    }),
  );

/** The first incident in an order. */
const firstBy = async (sort: string): Promise<Incident | undefined> => {
  const page = await open(`/search/?sort=${sort}`);
  await settled(page);
  const href = (await page.getAttribute(".search-list h2 a", "href")) ?? "";
  return incidents.find(({ slug }) => href.endsWith(`/${slug}/`));
};

describe("the search page", () => {
  it("finds an error message, and a shared link lands on the event with the words marked", async () => {
    const page = await open("/search/");
    await page.fill("#query", "ECONNREFUSED");
    await page.waitForURL(/q=ECONNREFUSED/);
    expect(await countOf(page)).toBe(1);

    const shared = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await settled(shared);
    expect(await titles(shared)).toEqual(["Orders waited for a socket"]);
    await shared.click(".search-list h2 a");
    await shared.waitForURL(/#event-2019-08-01-1007$/);
    const event = shared.locator(":target");
    expect(await event.locator("mark").first().textContent()).toBe("ECONNREFUSED");
    const top = await event.evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(-20);
    expect(top).toBeLessThan(900);
  });

  it.each([
    ["kube-proxy", "what-the-logs-said"],
    ["0x8007", "what-the-logs-said"],
    ["PoolManager.borrow", "what-the-logs-said"],
    ["sync_failed", "what-the-logs-said"],
    ["mundane", undefined],
  ])("finds %s under its heading", async (query, anchor) => {
    const page = await open(`/search/?q=${encodeURIComponent(query)}`);
    expect(await countOf(page)).toBe(1);
    const href = await page.getAttribute(".search-list h2 a", "href");
    if (anchor) expect(href).toMatch(new RegExp(`#${anchor}$`));
  });

  it("finds by tag, service and year, keeps it in the address, and goes back", async () => {
    const page = await open("/search/");
    expect(await countOf(page)).toBe(incidents.length);
    const choose = async (facet: string, value: string): Promise<void> => {
      const details = page.locator(`details[data-facet=${facet}]`);
      if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
      await page.check(`input[name="f.${facet}"][value="${value}"]`);
    };
    await choose("tag", "dns");
    await choose("service", "Search & find");
    await choose("year", "2017");
    const choices: Choice[] = [
      ["tag", "dns"],
      ["service", "Search & find"],
      ["year", "2017"],
    ];
    expect(await countOf(page)).toBe(expected(choices));
    expect(expected(choices)).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get("f.service")).toBe("Search & find");
    await page.goBack();
    expect(await countOf(page)).toBe(expected(choices.slice(0, 2)));
    expect(await page.isChecked('input[name="f.year"][value="2017"]')).toBe(false);
  });

  it("counts every value as incidents.json has it", async () => {
    const page = await open("/search/");
    await settled(page);
    const all = await boxes(page);
    expect(new Set(all.map(([facet]) => facet))).toEqual(new Set(Object.keys(valuesOf)));
    const wanted = all.map(([facet, value]) => [facet, value, expected([[facet, value]])]);
    expect(all).toEqual(wanted);
  });

  it("counts fifty random combinations as incidents.json has them", async () => {
    const page = await open("/search/");
    await settled(page);
    const all = (await boxes(page)).map(([facet, value]): Choice => [facet, value]);
    let seed = 7;
    const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 50; round++) {
      const choices = Array.from({ length: 1 + next(4) }, () => all[next(all.length)]!);
      await page.evaluate((address) => {
        history.pushState(undefined, "", address);
        dispatchEvent(new PopStateEvent("popstate"));
      }, addressOf(choices));
      expect([addressOf(choices), await countOf(page)]).toEqual([
        addressOf(choices),
        expected(choices),
      ]);
      for (const [facet, value, count] of await boxes(page)) {
        const others = choices.filter(([name]) => name !== facet);
        expect([facet, value, count]).toEqual([
          facet,
          value,
          expected([...others, [facet, value]]),
        ]);
      }
    }
  });

  it("is worked by keys: / leads to the box, arrows move, Enter opens", async () => {
    const page = await open("/");
    await page.keyboard.press("/");
    await page.waitForURL(/\/search\/$/);
    await page.waitForSelector("#query:focus");
    await page.keyboard.type("outage number 7");
    await page.waitForURL(/q=outage\+number\+7$/); // not what a pause in the typing shows
    await settled(page);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/incidents\/outage-7\//);
  });

  it("shows results before their texts, and opens them where the words stand", async () => {
    const page = await open("/search/");
    await page.waitForLoadState("networkidle"); // what is loaded ahead
    const held: Route[] = [];
    await page.route("**/*.pf_fragment", (route) => void held.push(route));
    await page.fill("#query", "ECONNREFUSED");
    await page.waitForURL(/q=ECONNREFUSED/);
    expect(await titles(page)).toEqual(["Orders waited for a socket"]);
    expect(await page.locator(".search-list .hits").count()).toBe(0);
    await page.focus(".search-list h2 a");
    await page.keyboard.press("Enter");
    await expect.poll(() => held.length).toBe(1);
    await held[0]?.continue();
    await page.waitForURL(/refused\/\?mark=ECONNREFUSED#event-2019-08-01-1007$/);
  });

  it("sorts by time to resolve and by severity", async () => {
    expect((await firstBy("duration"))?.measures["timeToResolve"]?.minutes).toBe(3000);
    expect((await firstBy("severity"))?.severity).toBe("SEV1");
  });

  it("suggests near tags where nothing is found", async () => {
    const page = await open("/search/?q=certifcate");
    expect(await countOf(page)).toBe(0);
    expect(await page.textContent(".search-none")).toContain("certificate");
  });

  it("finds nothing of drafts, of internal passages, or of the page's furniture", async () => {
    for (const word of ["quicksilver", "Zanzibar", "Retold", "Happened", "weekday"]) {
      const page = await open(`/search/?q=${word}`);
      expect([word, await countOf(page)]).toEqual([word, 0]);
    }
  });

  it("leads to tags and years without scripts", async () => {
    const page = await site.open("/search/?q=dns", { javaScriptEnabled: false });
    expect(await page.isVisible("text=Searching needs JavaScript")).toBe(true);
    expect(await page.isVisible('.no-scripts a[href="/tags/dns/"]')).toBe(true);
    expect(await page.isVisible('.no-scripts a[href="/archive/2014/"]')).toBe(true);
    expect(await page.isVisible("#query")).toBe(false);
  });

  it("asked nothing of another origin, and broke no policy", () => {
    expect(outside).toEqual([]);
    expect(complaints.filter((text) => !text.includes("404"))).toEqual([]);
  });
});
