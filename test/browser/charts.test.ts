import { rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/publish/build.ts";
import { archiveFolder } from "../publish/archive-folder.ts";
import { csv, report, timelineText } from "../render/chart/report.ts";
import { openChromium } from "./chromium.ts";
import { inkIn } from "./picture.ts";
import { serveFolder, type ServedFolder } from "./serve-folder.ts";

const milestones =
  "started: 2018-07-18T12:00:00+02:00\nresolved: 2018-07-18T12:20:00+02:00\nslug: charts\n";
const block = (fields: string): string => `\`\`\`chart\n${fields}\n\`\`\`\n`;
const body = `${timelineText}
${block("src: data.csv\ntitle: Traffic\nunit: req/s\nmark: all")}
${"Words between both charts.\n\n".repeat(40)}
${block("src: data.csv\nseries: failed\ntitle: Failures\ntype: area")}`;

let archive: ReturnType<typeof archiveFolder>;
let served: ServedFolder;
let browser: Browser;
const asked: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  archive = archiveFolder(
    {
      "2018-08-31-charts.md": report(body, milestones),
      "2018-09-01-plain.md": report("Words.", "slug: plain\n"),
      "2018-09-02-long.md": report(block("src: long.csv\nunit: ms"), "slug: long\n"),
    },
    { timezone: "Europe/Warsaw" },
  );
  const rows = csv(
    "successful,failed",
    (minute) => `${1000 + minute * 10},${minute >= 10 ? 400 : 0}`,
  );
  writeFileSync(join(archive.incidents, "data.csv"), rows);
  writeFileSync(join(archive.incidents, "long.csv"), longRows());
  const { published, findings } = await build(archive.options, archive.effects);
  if (!published) throw new Error(findings.map(({ message }) => message).join("\n"));
  [served, browser] = await Promise.all([serveFolder(archive.output), openChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(archive.root, { recursive: true, force: true });
});

/** 5000 seconds whose values are their own number, with a gap in the middle. */
function longRows(): string {
  const rows = Array.from({ length: 5000 }, (_, second) => {
    const time = new Date(Date.UTC(2018, 6, 18, 10) + second * 1000).toISOString();
    return `${time},${second > 2600 && second < 2700 ? "" : second % 100}`;
  });
  return `time,delay\n${rows.join("\n")}\n`;
}

/** Opens a page without waiting for anything. */
async function open(
  url: string,
  options: { javaScriptEnabled?: boolean; colorScheme?: "dark" } = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 700 }, ...options });
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("response", (response) => asked.push(response.url()));
  await page.goto(served.origin + url);
  return page;
}

/** Opens the report and waits until its first chart lives. */
async function openLive(url = "/incidents/charts/"): Promise<Page> {
  const page = await open(url);
  await page.locator("#chart-1").scrollIntoViewIfNeeded();
  await page.waitForSelector("#chart-1.is-live");
  return page;
}

const said = (page: Page): Promise<string | null> =>
  page.locator("#chart-1 [aria-live]").textContent();

describe("a chart in the browser", () => {
  it("comes alive near the window, and not before", async () => {
    const page = await openLive();
    expect(await page.locator("#chart-2.is-live").count()).toBe(0);
    await page.locator("#chart-2").scrollIntoViewIfNeeded();
    await page.waitForSelector("#chart-2.is-live");
    expect(errors).toEqual([]);
    await page.close();
  });

  it("is walked by keyboard, and each point is told", async () => {
    const page = await openLive();
    await page.locator("#chart-1 .chart-live").focus();
    await page.keyboard.press("ArrowRight");
    expect(await said(page)).toBe("11:50; successful 1 k req/s; failed 0 k req/s");
    for (let step = 0; step < 10; step++) await page.keyboard.press("ArrowRight");
    expect(await said(page)).toContain(
      "12:00; successful 1.1 k req/s; failed 0.4 k req/s; 12:00 The site goes down.",
    );
    await page.keyboard.press("End");
    expect(await said(page)).toContain("12:30");
    await page.close();
  });

  it("zooms by dragging and by keyboard, and back", async () => {
    const page = await openLive();
    const stage = page.locator("#chart-1 .chart-live");
    const reset = page.getByRole("button", { name: "Show all" });
    const box = await stage.boundingBox();
    if (!box) throw new Error("the chart has no place");
    await page.mouse.move(box.x + box.width * 0.4, box.y + 90);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + 110, { steps: 6 });
    await page.mouse.up();
    await reset.waitFor();
    expect(await said(page)).toMatch(/^Shown: 18 July 2018, 1[12]:\d\d/);
    await reset.click();
    expect(await reset.isVisible()).toBe(false);
    await stage.focus();
    await page.keyboard.press("+");
    expect(await reset.isVisible()).toBe(true);
    await page.keyboard.press("0");
    expect(await reset.isVisible()).toBe(false);
    await page.close();
  });

  it("shows every point once it is zoomed in far enough", async () => {
    asked.length = 0;
    const page = await openLive("/incidents/long/");
    expect(asked.some((url) => url.endsWith(".csv"))).toBe(false);
    await page.locator("#chart-1 .chart-live").focus();
    const file = page.waitForResponse((response) => response.url().endsWith(".csv"));
    for (let step = 0; step < 5; step++) await page.keyboard.press("+");
    await file;
    const told: (string | null)[] = [];
    const walk = async (key: string): Promise<void> => {
      await page.keyboard.press(key);
      told.push(await said(page));
    };
    await expect
      .poll(async () => {
        told.length = 0;
        for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await walk(key);
        const seconds = told.map((words) => Number(/:(\d\d); delay/.exec(words ?? "")?.[1]));
        return seconds.map((second) => (second - (seconds[0] ?? 0) + 60) % 60);
      })
      .toEqual([0, 1, 2]);
    expect(told[0]).toMatch(/^1[23]:\d\d:\d\d; delay \d+ ms$/);
    await page.keyboard.press("0");
    expect(await said(page)).toBe("Everything is shown.");
    await page.keyboard.press("End");
    expect(await said(page)).toBe("13:23:19; delay 99 ms");
    expect(errors).toEqual([]);
    await page.close();
  });

  it("shares its moment with the other charts and the timeline", async () => {
    const page = await openLive();
    await page.hover("#event-2018-07-18-1157");
    await page.waitForSelector("#chart-2.is-live");
    expect(await page.locator(".chart-moment:visible").allTextContents()).toEqual([
      "11:57",
      "11:57",
    ]);
    expect(await page.locator("#chart-2 .chart-value").textContent()).toBe("0");
    const mark = page.locator("#chart-1 .chart-marks li", { hasText: "The site goes down" });
    await mark.hover();
    expect(await page.locator(".chart-moment:visible").allTextContents()).toEqual([
      "12:00",
      "12:00",
    ]);
    expect(await page.locator("#event-2018-07-18-1200.is-lit").count()).toBe(1);
    await page.locator("#chart-1 .chart-live").focus();
    await page.keyboard.press("End");
    expect(await page.locator(".chart-moment:visible").allTextContents()).toEqual([
      "12:30",
      "12:30",
    ]);
    await page.close();
  });

  it("follows the zone switch", async () => {
    const page = await openLive();
    await page.locator('input[name="zone"][value="utc"]').check();
    await page.locator("#chart-1 .chart-live").focus();
    await page.keyboard.press("Home");
    expect(await said(page)).toContain("09:50");
    await page.close();
  });

  it.each(["light", "dark"] as const)(
    "looks like the picture without scripts, in the %s theme",
    async (theme) => {
      const scheme = theme === "dark" ? { colorScheme: "dark" as const } : {};
      const still = await open("/incidents/charts/", { ...scheme, javaScriptEnabled: false });
      const live = await open("/incidents/charts/", scheme);
      await live.locator("#chart-1").scrollIntoViewIfNeeded();
      await live.waitForSelector("#chart-1.is-live");
      await live.mouse.move(0, 0);
      const [a, b] = await Promise.all(
        [still, live].map(async (page) =>
          inkIn(live, await page.locator("#chart-1 .chart-frame").screenshot()),
        ),
      );
      // Letters and edges differ by a pixel; what is drawn where does not.
      const differing =
        a?.filter((ink, cell) => Math.abs(ink - (b?.[cell] ?? 0)) > 0.22).length ?? 1;
      expect(a?.some((ink) => ink > 0.1)).toBe(true);
      expect(differing / (a?.length ?? 1)).toBeLessThan(0.03);
      await Promise.all([still.close(), live.close()]);
    },
  );

  it("prints as the picture that the build drew", async () => {
    const page = await openLive();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#chart-1 canvas").isVisible()).toBe(false);
    expect(
      await page
        .locator("#chart-1 .chart-picture")
        .evaluate((element) => getComputedStyle(element).visibility),
    ).toBe("visible");
    await page.close();
  });

  it("is complete without scripts", async () => {
    const page = await open("/incidents/charts/", { javaScriptEnabled: false });
    const figure = page.locator("#chart-1");
    expect(await figure.locator("svg[role=img]").isVisible()).toBe(true);
    await figure.locator("summary").click();
    expect(await figure.locator("tbody tr").count()).toBeGreaterThan(30);
    const address = await figure.locator("a[download]").getAttribute("href");
    const answer = await page.request.get(served.origin + (address ?? ""));
    expect((await answer.text()).split("\n")).toHaveLength(43);
    await page.close();
  });
});

describe("the scripts of charts", () => {
  it("are not loaded on pages without charts", async () => {
    asked.length = 0;
    const page = await open("/incidents/plain/");
    await page.waitForLoadState("networkidle");
    expect(asked.filter((url) => url.includes("chart"))).toEqual([]);
    await page.close();
  });

  it("wait for a reader who does something, even where a chart is in view", async () => {
    asked.length = 0;
    const page = await open("/incidents/charts/");
    await page.setViewportSize({ width: 1200, height: 4000 });
    await page.waitForLoadState("networkidle");
    expect(asked.filter((url) => url.endsWith(".json"))).toEqual([]);
    await page.mouse.move(20, 20);
    await page.waitForSelector("#chart-2.is-live");
    await page.close();
  });

  it("stay under 100 kB, compressed", async () => {
    asked.length = 0;
    const page = await openLive();
    await page.waitForLoadState("networkidle");
    const scripts = asked.filter((url) => url.endsWith(".js"));
    const bodies = await Promise.all(
      scripts.map(async (url) => (await page.request.get(url)).body()),
    );
    const size = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(size).toBeGreaterThan(20_000);
    expect(size).toBeLessThan(100_000);
    await page.close();
  });
});
