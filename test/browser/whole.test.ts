import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { benchReport } from "../bench/corpus.ts";
import { openSite, type TestSite } from "./site.ts";
import { invalidFeeds, invalidJson, tooLarge } from "./whole/files.ts";
import { incidentsOf, lostOnTheWay, wrongCounts } from "./whole/search.ts";

/** More than one part of the index holds; `test/bench/whole.ts` looks at sites of any size. */
const reports = 300;
let site: TestSite;

beforeAll(async () => {
  const corpus = Array.from({ length: reports }, (_, number) => benchReport(number));
  site = await openSite({
    reports: Object.fromEntries(corpus.map(({ name, text }) => [name, text])),
    search: true,
  });
});
afterAll(() => site.close());

describe("an archive of 300 reports", () => {
  it("has no page, and no file of one, above 300 kB", () => {
    expect(tooLarge(site.folder)).toEqual([]);
  });

  it("publishes JSON that follows its schema, and feeds and calendars that parsers read", () => {
    expect(incidentsOf(site)).toHaveLength(reports);
    expect(invalidJson(site.folder)).toEqual([]);
    expect(invalidFeeds(site.folder)).toEqual([]);
  });

  it("counts in its search what incidents.json holds", async () => {
    expect(await wrongCounts(site, 5)).toEqual([]);
  });

  it("leads from tag, service, year and words to the event, in another browser too", async () => {
    const incidents = incidentsOf(site);
    for (const number of [0, Math.floor(reports / 2), reports - 1]) {
      const incident = incidents[number];
      expect(incident && (await lostOnTheWay(site, incident))).toEqual([]);
    }
  });
});
