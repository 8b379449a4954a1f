import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { openSite, type TestSite } from "./site.ts";

let site: TestSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site?.close());

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const titles = (page: Page): Promise<string[]> =>
  page.locator(".incident-list > li:visible :is(h2, h3)").allInnerTexts();

describe("the theme switch", () => {
  it("changes the theme, remembers it before the first paint, and forgets it again", async () => {
    const page = await site.open("/", { colorScheme: "light" });
    const light = await paper(page);
    await page.getByRole("button", { name: "Dark theme" }).click();
    const dark = await paper(page);
    expect(dark).not.toBe(light);
    await page.goto(`${site.origin}/incidents/`, { waitUntil: "commit" });
    await page.locator("main").waitFor();
    expect(await paper(page)).toBe(dark);
    await page.getByRole("button", { name: "Dark theme", pressed: true }).click();
    expect(await paper(page)).toBe(light);
    expect(await page.evaluate(() => localStorage.getItem("theme"))).toBeNull();
  });

  it("follows the system where nothing was chosen", async () => {
    const page = await site.open("/", { colorScheme: "dark" });
    expect(await page.getByRole("button", { name: "Dark theme", pressed: true }).count()).toBe(1);
  });
});

describe("the list of incidents", () => {
  it("stands on several static pages, complete without scripts", async () => {
    const page = await site.open("/incidents/", { javaScriptEnabled: false });
    expect(await titles(page)).toHaveLength(5);
    await page.getByRole("link", { name: "Older" }).click();
    expect(new URL(page.url()).pathname).toBe("/incidents/page/2/");
    expect(await titles(page)).toHaveLength(2);
    expect(await page.locator(".list-tools:visible").count()).toBe(0);
  });

  it("sorts and filters without loading a page", async () => {
    const page = await site.open("/incidents/");
    const before = await titles(page);
    const loads: string[] = [];
    page.on("request", (request) => {
      if (!request.url().endsWith("icon.svg")) loads.push(request.url());
    });
    await page.getByLabel("Severity").selectOption("SEV2");
    expect(await titles(page)).toContain("Checkout was slow for an hour & a half");
    expect((await titles(page)).length).toBeLessThan(before.length);
    await page.getByLabel("Severity").selectOption("");
    await page.locator("[name=order]").selectOption("oldest");
    expect((await titles(page)).at(-1)).toBe(before[0]);
    await page.getByLabel("Words").fill("nobody log");
    expect(await titles(page)).toEqual(["Nobody could log in"]);
    expect(await page.locator("output").innerText()).toBe("1 shown");
    expect(loads).toEqual([]);
    await page.reload();
    expect(await titles(page)).toEqual(["Nobody could log in"]);
  });
});

describe("the page of an incident", () => {
  it("weighs at most 60 kB with its styles and scripts", async () => {
    const weights: [string, number][] = [];
    const page = await site.open("/");
    page.on("response", async (response) => {
      const path = new URL(response.url()).pathname;
      if (/\/$|\.(?:css|js)$/.test(path)) {
        weights.push([path, gzipSync(await response.body()).length]);
      }
    });
    await page.goto(`${site.origin}/incidents/checkout/`, { waitUntil: "networkidle" });
    expect(weights.length).toBeGreaterThan(3);
    expect(weights.reduce((sum, [, weight]) => sum + weight, 0)).toBeLessThan(60_000);
  });
});

describe("the keyboard", () => {
  it("goes from the skip link through the header into the page, always in sight", async () => {
    const page = await site.open("/incidents/checkout/");
    const names: string[] = [];
    for (let stop = 0; stop < 10; stop++) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const name = element.ariaLabel ?? element.textContent ?? "";
        return { name: name.trim(), outline: `${outlineStyle} ${outlineWidth}` };
      });
      names.push(focus.name);
      expect(focus.outline).toBe("solid 3px");
    }
    expect(names).toEqual([
      "Skip to content",
      "Outages of Example",
      "Incidents",
      "Tags",
      "Archive",
      "Statistics",
      "Actions",
      "Search",
      "Dark theme",
      "Incidents",
    ]);
  });

  it("skips to the content", async () => {
    const page = await site.open("/");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("page-main");
  });
});

describe("the search page of a site without a search index", () => {
  it("says so, asks for nothing, and leads to tags and years", async () => {
    const page = await site.open("/404.html");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.origin}/search/?q=database`, { waitUntil: "networkidle" });
    expect(asked.filter((path) => path.endsWith(".json"))).toEqual([]);
    expect(await page.isVisible("text=built without its search index")).toBe(true);
    expect(await page.isVisible("#query")).toBe(false);
    expect(await page.locator('main a[href^="/tags/"]:visible').count()).toBeGreaterThan(1);
    expect(await page.locator('main a[href^="/archive/"]:visible').count()).toBeGreaterThan(0);
  });
});
