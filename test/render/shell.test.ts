import { describe, expect, it } from "vitest";
import { html } from "../../src/render/html.ts";
import { documentTitle, shellPage } from "../../src/render/shell.ts";
import { pageContext } from "./page-context.ts";

const page = { url: "/tags/", title: "Tags", description: "All tags", main: html`<h1>Tags</h1>` };

describe("shellPage(context, page)", () => {
  it("makes a whole document that says where it is", () => {
    const { url, content, listed } = shellPage(pageContext(), page);
    expect(url).toBe("/tags/");
    expect(listed).toBe(true);
    expect(content).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(content).toContain('<a href="/tags/" aria-current="page">Tags</a>');
    expect(content).toContain('<link rel="canonical" href="https://example.org/tags/">');
  });

  it("escapes what it is given", () => {
    const { content } = shellPage(pageContext(), { ...page, title: "</title><script>" });
    expect(content).toContain("<title>&lt;/title&gt;&lt;script&gt;");
  });

  it("holds a policy that allows nothing inline and keeps to it", () => {
    const { content } = shellPage(pageContext(), page);
    expect(content).toContain("default-src &#39;none&#39;");
    expect(content).not.toContain("unsafe");
    expect(content).not.toMatch(/<script>|style=|<style/);
  });

  it("puts the mount in front of every link of the site", () => {
    const context = pageContext({ settings: { mount: "/postmortems/" } });
    const { content } = shellPage(context, page);
    expect(content).toContain('href="/postmortems/feed.xml"');
    expect(content).toContain('href="https://example.org/postmortems/tags/"');
  });
});

describe("documentTitle(page, site)", () => {
  it("names the page and the site", () => {
    expect(documentTitle("Tags", "Archive")).toBe("Tags · Archive");
    expect(documentTitle("Archive", "Archive")).toBe("Archive");
  });

  it("keeps to seventy characters, cut between words", () => {
    const long =
      "A report whose title goes on and on until nobody would read all of its many words";
    expect(documentTitle(long, "Archive")).toBe(
      "A report whose title goes on and on until nobody would read all of…",
    );
  });
});
