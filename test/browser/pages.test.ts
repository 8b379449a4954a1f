import { readFileSync } from "node:fs";
import axe from "axe-core";
import { HtmlValidate } from "html-validate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileOf, openSite, type TestSite } from "./site.ts";

let site: TestSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site?.close());

const htmlValidate = new HtmlValidate({ extends: ["html-validate:recommended"] });

async function axeViolations(page: Page): Promise<string[]> {
  // The page's policy allows no script from elsewhere: the test's own goes round it.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${String(target)}`),
  );
}

describe("every page", () => {
  it("passes html-validate", async () => {
    const problems: string[] = [];
    for (const url of site.pages) {
      const { results } = await htmlValidate.validateString(
        readFileSync(fileOf(site, url), "utf8"),
      );
      for (const { messages } of results) {
        problems.push(
          ...messages.map((m) => `${url}:${m.line}:${m.column} ${m.ruleId} ${m.message}`),
        );
      }
    }
    expect(site.pages.length).toBeGreaterThan(30);
    expect(problems).toEqual([]);
  });

  it.each(["light", "dark"] as const)(
    "has no axe violation in the %s theme",
    async (colorScheme) => {
      const problems: string[] = [];
      const page = await site.open("/", { colorScheme });
      for (const url of site.pages) {
        await page.goto(site.origin + url);
        problems.push(...(await axeViolations(page)).map((problem) => `${url} ${problem}`));
      }
      expect(problems).toEqual([]);
    },
  );

  it("keeps to its content policy, asks no other origin and finds all it asks for", async () => {
    const problems: string[] = [];
    const page = await site.open("/");
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(`${page.url()} ${message.text()}`);
    });
    page.on("pageerror", (error) => problems.push(`${page.url()} ${error.message}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(site.origin)) problems.push(`asked for ${request.url()}`);
    });
    for (const url of site.pages) await page.goto(site.origin + url);
    expect(problems).toEqual([]);
  });

  it.each([390, 768, 1440])("does not scroll sideways at %i pixels", async (width) => {
    const wide: string[] = [];
    const page = await site.open("/", { viewport: { width, height: 800 } });
    for (const url of site.pages) {
      await page.goto(site.origin + url);
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      if (needed > width) wide.push(`${url} needs ${needed}`);
    }
    expect(wide).toEqual([]);
  });
});
