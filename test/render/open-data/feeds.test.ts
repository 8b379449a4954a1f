import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { feeds } from "../../../src/render/open-data/feeds.ts";
import { pageContext } from "../page-context.ts";
import { records } from "./hostile.ts";

interface AtomEntry {
  id: string;
  title: { "#text": string };
  updated: string;
  published: string;
  summary?: { "#text": string };
  author?: { name: string }[];
}
interface AtomFeed {
  id: string;
  title: string;
  updated: string;
  author: { name: string }[];
  link: { "@_rel": string; "@_href": string }[];
  entry: AtomEntry[];
}

const lists = new Set(["entry", "author", "link", "category"]);
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => lists.has(name) });

const atom = (text: string): AtomFeed => {
  expect(XMLValidator.validate(text)).toBe(true);
  return (parser.parse(text) as { feed: AtomFeed }).feed;
};

const published = (settings = {}): Map<string, string> =>
  new Map(
    [...feeds(pageContext({ records, settings }))].map((page) => [page.url, String(page.content)]),
  );

describe("feeds(context)", () => {
  const pages = published();
  const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

  it("writes a feed of the site, of each tag and of each service", () => {
    expect([...pages.keys()].filter((url) => !/\d-plus/.test(url))).toEqual([
      "/feed.xml",
      "/feed.json",
      "/tags/database/feed.xml",
      "/tags/dns/feed.xml",
      "/services/task-processing/feed.xml",
    ]);
  });

  it("has in every Atom feed what RFC 4287 requires", () => {
    for (const [url, text] of pages) {
      if (url.endsWith(".json")) continue;
      const feed = atom(text);
      const self = feed.link.find((link) => link["@_rel"] === "self");
      expect(self?.["@_href"]).toBe(`https://example.org${url}`);
      expect(feed.id).toMatch(/^https:/);
      expect(feed.title).toBeTruthy();
      expect(feed.author[0]?.name).toBeTruthy();
      expect(feed.updated).toMatch(rfc3339);
      expect(new Set(feed.entry.map(({ id }) => id)).size).toBe(feed.entry.length);
      for (const entry of feed.entry) {
        expect(entry.id).toMatch(/^https:/);
        expect(entry.title["#text"]).toBeTruthy();
        expect(entry.updated).toMatch(rfc3339);
      }
    }
  });

  it("tells of updates as entries, and moves the report's own date", () => {
    const { entry, updated } = atom(pages.get("/feed.xml") ?? "");
    expect(entry.map(({ id, updated }) => `${id.slice(30)} ${updated.slice(0, 10)}`)).toEqual([
      "nasty/ 2019-06-01",
      "nasty/#update-1 2019-06-01",
      "servers/ 2014-10-24",
      "month/ 2012-09-24",
    ]);
    expect(entry[0]?.published).toBe("2019-05-02T00:00:00.000Z");
    expect(updated).toBe("2019-06-01T00:00:00.000Z");
  });

  it("says hostile titles as text, never as markup", () => {
    const title = atom(pages.get("/feed.xml") ?? "").entry[0]?.title["#text"];
    expect(title).toBe(
      "=1+1 &lt;b&gt;&amp;amp; &quot;x&quot; ]]&gt; ]]&gt;  ünï 🚒 &lt;/script&gt;",
    );
  });

  it("holds no more entries than the site wants", () => {
    expect(atom(published({ feedEntries: 1 }).get("/feed.xml") ?? "").entry).toHaveLength(1);
  });

  it("writes JSON Feed 1.1", () => {
    const feed = JSON.parse(pages.get("/feed.json") ?? "") as {
      version: string;
      title: string;
      feed_url: string;
      items: Record<string, unknown>[];
    };
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "Incident archive",
      feed_url: "https://example.org/feed.json",
    });
    for (const item of feed.items) {
      expect(item).toMatchObject({ id: expect.any(String), content_text: expect.any(String) });
      expect(item["date_published"]).toMatch(rfc3339);
      expect(item).not.toHaveProperty("author");
    }
  });

  it("gives the same bytes each time", () => {
    expect(published()).toEqual(pages);
  });
});
