import { XMLParser, XMLValidator } from "fast-xml-parser";
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { badge } from "../../../src/render/open-data/badge.ts";
import { incidentMetadata } from "../../../src/render/open-data/metadata.ts";
import { robots, sitemap } from "../../../src/render/open-data/sitemap.ts";
import { pageContext } from "../page-context.ts";
import { records } from "./hostile.ts";

const context = pageContext({ records });
const parser = new XMLParser({ isArray: (name) => name === "url" || name === "sitemap" });

type Fields = Parameters<typeof pageContext>[0];

const pictureIn = (fields: Fields): string | undefined =>
  /"og:image" content="([^"]+)"/.exec(
    incidentMetadata(records[1]!, pageContext(fields)).join(""),
  )?.[1];

const parse = (content: unknown): unknown => {
  expect(XMLValidator.validate(String(content))).toBe(true);
  return parser.parse(String(content));
};

const robotsOf = (fields: Fields): unknown => [...robots(pageContext(fields))][0]?.content;

describe("incidentMetadata(record, context)", () => {
  const markup = incidentMetadata(records[0]!, context).join("");

  it("keeps hostile text inside its island and its attributes", () => {
    const { children } = parseDocument(markup);
    const elements = children.filter((node) => node.type !== "text").map((n) => n.type);
    expect(elements.filter((type) => type === "script")).toHaveLength(1);
    const island = /<script type="application\/ld\+json">(.*)<\/script>/.exec(markup)?.[1] ?? "";
    expect(island).not.toMatch(/[<>&]/);
    expect(JSON.parse(island)).toMatchObject({
      "@type": "TechArticle",
      headline: records[0]?.title,
    });
  });

  it("names a picture of the incident, one for all in a large archive, none where none is wanted", () => {
    const many = Array.from({ length: 101 }, () => records[1]!);
    expect(pictureIn({ records: many })).toBe("https://example.org/card.jpg");
    expect(pictureIn({ records, settings: { openGraphImages: "never" } })).toBeUndefined();
  });
});

describe("sitemap(urls, context)", () => {
  it("lists pages in the order of their addresses, reports with the day of their last change", () => {
    const [file] = sitemap(["/tags/", "/incidents/nasty/", "/"], context);
    expect(parse(file?.content)).toMatchObject({
      urlset: {
        url: [
          { loc: "https://example.org/" },
          { loc: "https://example.org/incidents/nasty/", lastmod: "2019-06-01" },
          { loc: "https://example.org/tags/" },
        ],
      },
    });
  });

  it("becomes an index of several beyond 10 000 pages", () => {
    const files = sitemap(
      Array.from({ length: 10_001 }, (_, i) => `/p/${i}/`),
      context,
    );
    expect(files.map(({ url }) => url)).toEqual([
      "/sitemap.xml",
      "/sitemap-1.xml",
      "/sitemap-2.xml",
    ]);
    expect(parse(files[0]?.content)).toMatchObject({
      sitemapindex: { sitemap: [{ loc: "https://example.org/sitemap-1.xml" }, {}] },
    });
  });
});

describe("robots(context)", () => {
  it("points at the sitemap, and keeps robots out of an internal edition", () => {
    expect(robotsOf({})).toContain("Sitemap: https://example.org/sitemap.xml");
    expect(robotsOf({ edition: "internal" })).toContain("Disallow: /");
    expect(robotsOf({ settings: { mount: "/postmortems/" } })).toBeUndefined();
  });
});

describe("badge(context)", () => {
  it("counts the incidents whose status is not the last of the site's", () => {
    const [page] = badge(context);
    expect(XMLValidator.validate(String(page?.content))).toBe(true);
    expect(page?.content).toContain("incidents: 1 open");
  });
});
