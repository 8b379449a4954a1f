import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSite, type TestSite } from "./site.ts";

let site: TestSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site?.close());

const checkout = "/incidents/checkout/";
const login = "/incidents/login/";

const texts = (page: Page, selector: string): Promise<string[]> =>
  page
    .locator(selector)
    .allInnerTexts()
    .then((all) => all.map((text) => text.replace(/\s+/g, " ").trim()));

describe("the page of an incident", () => {
  it("shows times in the site's zone with their offset", async () => {
    const page = await site.open(login);
    expect(await texts(page, ".facts .wide:first-child dd")).toEqual([
      "1 May 2024, 10:00 UTC+02:00 to 1 May 2024, 10:20 UTC+02:00",
    ]);
    expect(await texts(page, ".rail time[data-show=clock]")).toEqual(["10:00", "10:05", "10:20"]);
  });

  it("switches all times to UTC and to the reader's zone, and remembers", async () => {
    const page = await site.open(checkout);
    const days = (): Promise<string[]> => texts(page, ".rail-day h3 time");
    expect(await days()).toEqual(["7 March 2024", "8 March 2024"]);
    await page.getByRole("radio", { name: "UTC", exact: true }).check();
    expect(await texts(page, ".rail .event-time time[data-show=clock]")).toContain("21:55");
    expect(await days()).toEqual(["7 March 2024", "8 March 2024"]);
    await page.getByRole("radio", { name: /Your zone/ }).check();
    expect(await texts(page, ".facts .wide:first-child dd")).toEqual([
      "7 March 2024, 17:10 UTC−05:00 to 7 March 2024, 19:40 UTC−05:00",
    ]);
    expect(await days()).toEqual(["7 March 2024"]);
    await page.reload();
    expect(await days()).toEqual(["7 March 2024"]);
    await page.getByRole("radio", { name: "Europe/Warsaw" }).check();
    expect(await days()).toEqual(["7 March 2024", "8 March 2024"]);
    expect(await texts(page, ".until time")).toEqual(["8 Mar 2024, 01:40"]);
  });

  it("keeps the author's words in the report and shows the converted time beside them", async () => {
    const page = await site.open(login);
    await page.getByRole("radio", { name: /Your zone/ }).check();
    expect(await texts(page, ".prose .said:first-child + .converted")).toContain(
      "(1 May 2024, 04:00)",
    );
    expect((await texts(page, ".prose .said"))[0]).toContain("08:00");
  });

  it("leads from an event to its words and back, and lights both up", async () => {
    const page = await site.open(login);
    await page.locator(".rail .event-said").first().click();
    const id = new URL(page.url()).hash.replace("#said-", "");
    const event = page.locator(`[id="event-${id}"]`);
    const said = page.locator(`[id="said-${id}"]`);
    expect(await event.getAttribute("class")).toContain("lit");
    expect(await said.getAttribute("class")).toContain("lit");
    await said.click();
    expect(new URL(page.url()).hash).toBe(`#event-${id}`);
    const other = page.locator(".rail .event").nth(2);
    await other.hover();
    expect(await page.locator(".said.lit").count()).toBe(1);
    expect(await other.getAttribute("class")).toContain("lit");
  });

  it("shows the phases that the reader leaves chosen, without scripts too", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await site.open(checkout, { javaScriptEnabled });
      const shown = (): Promise<number> => page.locator(".rail .event:visible").count();
      expect(await shown()).toBe(4);
      await page.getByRole("checkbox", { name: /Recovery/ }).uncheck();
      expect(await shown()).toBe(3);
      const expected = javaScriptEnabled ? 1 : 2;
      expect(await page.locator(".rail-day:visible").count()).toBe(expected);
    }
  });

  it("names the phases, the milestones and the ranges in words", async () => {
    const page = await site.open(checkout);
    const [, impact] = await texts(page, ".rail .event");
    expect(impact).toBe(
      "23:10 to 8 Mar 2024, 01:40 Checkouts waited for the orders table Impact Impact starts for 2 h 30 min",
    );
    expect(await page.locator(".overview svg").getAttribute("aria-label")).toMatch(/Impact/);
  });

  it("shows no day of a report that names none", async () => {
    const page = await site.open("/incidents/no-day/");
    const main = await page.locator("main").innerHTML();
    expect(await texts(page, ".facts .wide:first-child dd")).toEqual([
      "October 2012; the day is not known",
    ]);
    expect(await texts(page, ".rail-day h3")).toContain("Day 1");
    expect(main).not.toMatch(/2012-10-\d\d|\d{1,2} October 2012/);
    expect(await page.getByRole("radio").count()).toBe(0);
  });

  it("reads whole without scripts", async () => {
    const page = await site.open(checkout, { javaScriptEnabled: false });
    const main = await page.locator("main").innerText();
    for (const words of ["Customers affected", "Ada Example", "without a lock timeout", "paged"]) {
      expect(main).toContain(words);
    }
    expect(await page.locator(".needs-scripts:visible, .theme:visible").count()).toBe(0);
  });
});
