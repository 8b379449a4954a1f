import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { chance } from "../publish/audit/chance.ts";

const own = new MarkdownIt();
own.validateLink = () => true;

const hrefOf = (markup: string): string | undefined => /href="([^"]*)"/.exec(markup)?.[1];
const rendered = (address: string): string | undefined =>
  hrefOf(
    renderMarkdown(`[a](<${address}>)`, {
      figures: new Map(),
      remoteImages: "link",
      assets: new Set(),
    }).markup,
  );

describe("renderMarkdown(text), addresses of links", () => {
  it("are what markdown-it itself makes of them", () => {
    const { below, one } = chance(5);
    const pieces = [
      "a",
      "incidents/2014-10-23/",
      "/",
      "//",
      "..",
      "~x_1",
      "%41",
      "%",
      "é",
      "?q=1&b",
      "#part-1",
      "Big.Host",
      ".",
      "-",
      ":80",
      "x".repeat(70),
    ];
    const starts = [
      "",
      "/",
      "#",
      "https://example.org",
      "http://a.b-c.de/",
      "https://",
      "http://-x",
    ];
    for (let round = 0; round < 3000; round++) {
      const address = one(starts) + Array.from({ length: below(5) }, () => one(pieces)).join("");
      const safe = rendered(address);
      if (safe === undefined) continue; // refused, or words alone
      expect(safe).toBe(hrefOf(own.render(`[a](<${address}>)`)));
    }
  });
});
