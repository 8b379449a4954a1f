import { describe, expect, it } from "vitest";
import type { IncidentRecord } from "../../../src/model/archive.ts";
import type { SettingsSpec } from "../../../src/model/settings/index.ts";
import type { PageProducer } from "../../../src/render/context.ts";
import { archivePages } from "../../../src/render/pages/archive.ts";
import { authorPages } from "../../../src/render/pages/authors.ts";
import { causePages } from "../../../src/render/pages/causes.ts";
import { onThisDayPages } from "../../../src/render/pages/on-this-day.ts";
import { servicePages } from "../../../src/render/pages/services.ts";
import { severityPages } from "../../../src/render/pages/severities.ts";
import { tagPages } from "../../../src/render/pages/tags.ts";
import { record } from "../../derive/record.ts";
import { pageContext } from "../page-context.ts";

/** The pages of a producer by url. */
async function pagesOf(
  produce: PageProducer,
  records: readonly IncidentRecord[],
  settings: SettingsSpec = {},
): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for await (const { url, content } of produce(pageContext({ records, settings }))) {
    expect(pages.has(url)).toBe(false);
    pages.set(url, String(content));
  }
  return pages;
}

const tagged = (...lists: string[][]): IncidentRecord[] =>
  lists.map((tags, i) => record({ slug: `r${i}`, day: `2014-0${i + 1}-01`, tags }));

describe("tagPages(context)", () => {
  it("has an index, a page for each tag and one for each pair of two incidents", async () => {
    const pages = await pagesOf(tagPages, tagged(["dns", "cdn"], ["dns", "cdn"], ["dns", "tls"]));
    expect([...pages.keys()]).toEqual([
      "/tags/",
      "/tags/cdn/",
      "/tags/dns/",
      "/tags/tls/",
      "/tags/cdn+dns/",
    ]);
    expect(pages.get("/tags/dns/")).toContain('href="/tags/cdn+dns/"');
    expect(pages.get("/tags/dns/")).toContain('href="/tags/dns/feed.xml"');
  });

  it("leaves a page without script where a renamed tag was", async () => {
    const tags = { "load-shedding": { label: "Load shedding", aliases: ["brownout"] } };
    const pages = await pagesOf(tagPages, tagged(["brownout"]), { tags });
    const page = pages.get("/tags/brownout/") ?? "";
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/tags/load-shedding/">');
    expect(page).toContain('<link rel="canonical" href="https://example.org/tags/load-shedding/">');
    expect(page).not.toContain("<script");
  });

  it("cuts long lists into pages", async () => {
    const records = Array.from({ length: 12 }, (_, i) => record({ slug: `r${i}`, tags: ["dns"] }));
    const pages = await pagesOf(tagPages, records, { pageSize: 5 });
    expect([...pages.keys()].filter((url) => url.startsWith("/tags/dns/"))).toEqual([
      "/tags/dns/",
      "/tags/dns/page/2/",
      "/tags/dns/page/3/",
    ]);
  });

  it("gives a wider tag a page that leads to the narrower ones", async () => {
    const tags = { database: { label: "Databases" }, redis: { parent: "database" } };
    const pages = await pagesOf(tagPages, tagged(["redis"]), { tags });
    expect(pages.get("/tags/database/")).toContain('href="/tags/redis/"');
    expect(pages.get("/tags/database/")).not.toContain("/tags/database/feed.xml");
  });

  it("escapes what a report calls a tag", async () => {
    const pages = await pagesOf(tagPages, tagged(["<img src=x onerror=alert(1)>"]));
    for (const page of pages.values()) expect(page).not.toContain("<img");
  });
});

describe("other listings", () => {
  it("have a page for each service, severity and author", async () => {
    const records = [
      record({
        slug: "a",
        severity: "SEV1",
        services: ["Web API"],
        authors: [{ slug: "jo", name: "Jo", url: undefined }],
      }),
    ];
    expect([...(await pagesOf(servicePages, records)).keys()]).toEqual([
      "/services/",
      "/services/web-api/",
    ]);
    expect([...(await pagesOf(severityPages, records)).keys()]).toEqual([
      "/severities/",
      "/severities/sev1/",
    ]);
    expect([...(await pagesOf(authorPages, records)).keys()]).toEqual([
      "/authors/",
      "/authors/jo/",
    ]);
  });

  it("have a page for a cause from the second incident on", async () => {
    const causes = ["No alert", "Full disk"].map((cause, i) =>
      record({ slug: `r${i}`, contributingFactors: [cause, "Expired key"] }),
    );
    expect([...(await pagesOf(causePages, causes)).keys()]).toEqual([
      "/causes/",
      "/causes/expired-key/",
    ]);
  });
});

describe("archivePages(context)", () => {
  const records = [
    record({ slug: "a", day: "2014-10-23", severity: "SEV1" }),
    record({ slug: "b", day: "2014-10" }),
    record({ slug: "c", day: "2012" }),
    record({ slug: "d" }),
  ];

  it("has pages for years and months, and one for what has no day", async () => {
    expect([...(await pagesOf(archivePages, records)).keys()]).toEqual([
      "/archive/",
      "/archive/2012/",
      "/archive/2014/",
      "/archive/2014/10/",
      "/archive/undated/",
    ]);
  });

  it("puts on a day of the calendar only what is known to the day", async () => {
    const page = (await pagesOf(archivePages, records)).get("/archive/2014/") ?? "";
    const days = [...page.matchAll(/aria-label="([^"]*2014: [^"]*)"/g)].map(([, label]) => label);
    expect(days).toEqual(["23 October 2014: a, SEV1"]);
  });

  it("does not let the page of a year grow with its incidents", async () => {
    const many = Array.from({ length: 900 }, (_, i) =>
      record({
        slug: `incident-${i}`,
        title: "A title of usual length",
        day: `2014-10-${10 + (i % 20)}`,
      }),
    );
    const pages = await pagesOf(archivePages, many);
    for (const page of pages.values()) expect(page.length).toBeLessThan(100_000);
  });
});

describe("onThisDayPages(context)", () => {
  it("joins the incidents of all years that began on one day", async () => {
    const days = ["2014-10-23", "2019-10-23", "2012-10"].map((day, i) =>
      record({ slug: `r${i}`, day }),
    );
    const pages = await pagesOf(onThisDayPages, days);
    expect([...pages.keys()]).toEqual(["/archive/on-this-day/", "/archive/on-this-day/10-23/"]);
    expect(pages.get("/archive/on-this-day/10-23/")).toContain("2 incidents");
  });
});
