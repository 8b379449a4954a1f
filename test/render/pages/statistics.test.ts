import { describe, expect, it } from "vitest";
import type { IncidentRecord } from "../../../src/model/archive.ts";
import { statisticsPages } from "../../../src/render/pages/statistics.ts";
import { record } from "../../derive/record.ts";
import { pageContext } from "../page-context.ts";

const measure = (minutes: number) => ({
  minutes,
  least: minutes,
  most: minutes,
  approximate: minutes === 20,
  from: "2014-01-01T00:00:00Z",
  to: "2014-01-01T00:00:00Z",
});

const records = [10, 20, 30, 40, 1000].map((minutes, i) =>
  record({
    slug: `r${i}`,
    day: `201${i % 2}-0${i + 1}-01`,
    tags: ["dns"],
    measures: { timeToResolve: measure(minutes) },
  }),
);

async function pages(list: readonly IncidentRecord[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const { url, content } of statisticsPages(pageContext({ records: list })))
    if (url.endsWith("/")) found.set(url, String(content));
  return found;
}

describe("statisticsPages(context)", () => {
  it("has a page for the archive, for each year and for each tag with enough incidents", async () => {
    expect([...(await pages(records)).keys()]).toEqual([
      "/statistics/",
      "/statistics/2010/",
      "/statistics/2011/",
      "/statistics/tags/dns/",
    ]);
  });

  it("draws incidents by year and severity by the charts' own code", async () => {
    const urls: string[] = [];
    for await (const { url } of statisticsPages(pageContext({ records }))) urls.push(url);
    expect(urls).toContain("/statistics/charts/1.csv");
    expect((await pages(records)).get("/statistics/")).toContain('<figure class="chart"');
    expect((await pages(records)).get("/statistics/2010/")).not.toContain('<figure class="chart"');
  });

  it("says median, quartiles, n and what is unknown, and never a mean", async () => {
    const page = (await pages([...records, record({ slug: "silent" })])).get("/statistics/") ?? "";
    expect(page).toContain(
      "median 30 min, half of them 20 min to 40 min, all 10 min to 16 h 40 min",
    );
    expect(page).toContain("(n = 5; 1 does not say)");
    expect(page).toContain("There is no mean.");
  });

  it("links each dot to its incident and draws approximate ones hollow", async () => {
    const page = (await pages(records)).get("/statistics/") ?? "";
    for (const { slug } of records) expect(page).toContain(`<a href="/incidents/${slug}/"><title>`);
    expect(page.match(/<circle class="about"/g)).toHaveLength(1);
  });

  it("tells of a tag year by year and of a year tag by tag, with medians that say what they rest on", async () => {
    const more = records.map((one, i) => (i === 4 ? { ...one, tags: ["dns", "tls"] } : one));
    const found = await pages(more);
    const rows = (url: string): string[] =>
      (found.get(url)?.split('<table class="breakdown">')[1] ?? "")
        .split("</table>")[0]!
        .split("<tr>")
        .slice(2)
        .map((row) =>
          row
            .replace(/<[^>]+>/g, " ")
            .replace(/\s+/g, " ")
            .trim(),
        );
    expect(rows("/statistics/tags/dns/")).toEqual([
      "2011 2 20 min and 40 min n = 2",
      "2010 3 30 min n = 3",
    ]);
    expect(rows("/statistics/2010/")).toEqual(["dns 3 30 min n = 3", "tls 1 16 h 40 min n = 1"]);
    expect(found.get("/statistics/tags/dns/")).toContain(
      'href="/search/?f.tag=dns&amp;f.year=2011"',
    );
  });

  it("leads from a count of a year to the incidents of that year", async () => {
    const stated = records.map((one) => ({ ...one, severity: "SEV1" }));
    const found = await pages(stated);
    expect(found.get("/statistics/")).toContain('href="/severities/sev1/"');
    expect(found.get("/statistics/2010/")).toContain(
      'href="/search/?f.year=2010&amp;f.severity=SEV1"',
    );
  });

  it("draws columns where dots would be too many, so that no page grows", async () => {
    const many = Array.from({ length: 2000 }, (_, i) =>
      record({ slug: `r${i}`, day: "2014-01-01", measures: { timeToResolve: measure(1 + i) } }),
    );
    for (const page of (await pages(many)).values()) {
      expect(page).not.toContain("</title><circle");
      expect(page.length).toBeLessThan(60_000);
    }
  });

  it("prints no style attribute, which the content security policy forbids", async () => {
    for (const page of (await pages(records)).values()) expect(page).not.toMatch(/\sstyle=/);
  });
});
