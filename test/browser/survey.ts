/** One visit to each page of a site, with everything that is to be known of it. */
import axe from "axe-core";
import type { Page } from "playwright-core";
import type { TestSite } from "./site.ts";

/** What was seen on all pages; each entry begins with the address. */
export interface Survey {
  readonly accessibility: readonly string[];
  readonly sideways: readonly string[];
  readonly errors: readonly string[];
  readonly foreign: readonly string[];
  /** Pages on which something moved after the first paint. */
  readonly shifts: readonly string[];
}

/** Widths at which no page may scroll sideways. */
const widths = [390, 768, 1440];

/** Visits every page once: axe in both themes, three widths, errors and requests. */
export async function surveyPages(site: TestSite): Promise<Survey> {
  const accessibility: string[] = [];
  const sideways: string[] = [];
  const errors: string[] = [];
  const foreign: string[] = [];
  const shifts: string[] = [];
  const page = await site.open("/");
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${page.url()} ${message.text()}`);
  });
  page.on("pageerror", (error) => errors.push(`${page.url()} ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.origin)) foreign.push(request.url());
  });
  for (const url of site.pages) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(site.origin + url);
    const shift = await layoutShift(page);
    if (shift > 0.01) shifts.push(`${url} shifts by ${shift}`);
    await liven(page);
    await page.evaluate(axe.source);
    const found = await axeViolations(page, []);
    await page.emulateMedia({ colorScheme: "dark" });
    // Colours are all that the theme changes.
    found.push(...(await axeViolations(page, ["color-contrast", "link-in-text-block"])));
    accessibility.push(...found.map((violation) => `${url} ${violation}`));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const needed = await neededWidth(page);
      if (needed > width) sideways.push(`${url} needs ${needed} pixels at ${width}`);
    }
  }
  await page.context().close();
  return { accessibility, sideways, errors, foreign, shifts };
}

/** The width that a page needs once all of it has taken up a change of the window. */
const neededWidth = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (let count = 0; count < 3; count++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return document.documentElement.scrollWidth;
  });

/** Brings the charts of a page to life, as a reader does who scrolls through it. */
async function liven(page: Page): Promise<void> {
  for (const figure of await page.locator("figure[data-chart]").all()) {
    await figure.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 1);
    await figure.and(page.locator(".is-live")).waitFor();
  }
}

/** How much of the page moved since it was first painted, as browsers score it. */
const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const values = list.getEntries().map((entry) => ("value" in entry ? entry.value : 0));
          resolve(values.reduce<number>((sum, value) => sum + Number(value), 0));
        });
        observer.observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(0), 50);
      }),
  );

/** The violations of a page; no rules named: of all. */
async function axeViolations(page: Page, rules: readonly string[]): Promise<string[]> {
  const violations = await page.evaluate(
    async (rules) => {
      const { axe: run } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await run.run({
        resultTypes: ["violations"],
        ...(rules.length > 0 && { runOnly: rules }),
      });
      return violations.map(({ id, nodes }) => ({ id, targets: nodes.map((node) => node.target) }));
    },
    [...rules],
  );
  return violations.flatMap(({ id, targets }) =>
    targets.map((target) => `${id}: ${String(target)}`),
  );
}
