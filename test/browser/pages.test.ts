import { readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileOf, openSite, type TestSite } from "./site.ts";
import { surveyPages, type Survey } from "./survey.ts";

let site: TestSite;
let survey: Survey;
beforeAll(async () => {
  // The search page asks for its index as soon as it has nothing else to do.
  site = await openSite({ search: true });
  survey = await surveyPages(site);
}, 900_000);
afterAll(() => site?.close());

const htmlValidate = new HtmlValidate({ extends: ["html-validate:recommended"] });

describe("every page", () => {
  it("passes the recommended rules of html-validate", async () => {
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

  it("has no violation that axe finds, in the light theme and in the dark one", () => {
    expect(survey.accessibility).toEqual([]);
  });

  it("keeps to its content policy and finds all it asks for", () => {
    expect(survey.errors).toEqual([]);
  });

  it("asks no other origin for anything", () => {
    expect(survey.foreign).toEqual([]);
  });

  it("does not move after its first paint", () => {
    expect(survey.shifts).toEqual([]);
  });

  it("does not scroll sideways at 390, 768 and 1440 pixels", () => {
    expect(survey.sideways).toEqual([]);
  });
});
