import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { sanitizeMarkup } from "../../src/render/sanitize.ts";

const environment = {
  figures: new Map(),
  remoteImages: "link",
  assets: new Set<string>(),
} as const;
const markup = (text: string): string => renderMarkdown(text, environment).markup;

describe("addFootnotes(markdown)", () => {
  it("numbers footnotes as the text refers to them, and sets them at the end", () => {
    const made = markup("One[^b], two[^a].\n\n[^a]: The *second*.\n[^b]: The first.\n\nAfter.");
    expect(made).toBe(
      '<p>One<sup>\u202f<a href="#fn1" id="fnref1">1</a></sup>, ' +
        'two<sup>\u202f<a href="#fn2" id="fnref2">2</a></sup>.</p>\n<p>After.</p>\n' +
        '<div class="footnotes">\n<ol>\n' +
        '<li id="fn1"><p>The first. <a href="#fnref1">back</a></p>\n</li>\n' +
        '<li id="fn2"><p>The <em>second</em>. <a href="#fnref2">back</a></p>\n</li>\n' +
        "</ol>\n</div>\n",
    );
  });

  it("leads back to each reference to the same footnote", () => {
    const made = markup("One[^a], again[^a].\n\n[^a]: Note.");
    expect(made).toContain('id="fnref1-2"');
    expect(made).toContain('<a href="#fnref1">back</a> <a href="#fnref1-2">back</a>');
  });

  it("keeps a footnote of several blocks whole", () => {
    const made = markup("One[^a].\n\n[^a]: First.\n\n    Second.\n\n    - item");
    for (const words of ["First.", "Second.", "<li>item</li>", ">back<"])
      expect(made).toContain(words);
  });

  it("leaves alone what is no reference", () => {
    expect(markup("See [^nothing] and x^[2].")).toBe("<p>See [^nothing] and x^[2].</p>\n");
    expect(markup("`[^a]`\n\n[^a]: Note.")).toBe("<p><code>[^a]</code></p>\n");
  });

  it("survives sanitising, with the author's own markup beside it", () => {
    const made = markup("<b>One</b>[^a].\n\n[^a]: <i onclick=alert(1)>Note</i>.");
    const clean = sanitizeMarkup(made, environment);
    expect(clean).toContain('<a href="#fn1" id="fnref1">1</a>');
    expect(clean).toContain('<div class="footnotes">');
    expect(clean).toContain('<li id="fn1"><p><i>Note</i>. <a href="#fnref1">back</a></p>');
  });

  it("takes many footnotes in one sweep", () => {
    const count = 20_000;
    const numbers = Array.from({ length: count }, (_, at) => at);
    const text = `${numbers.map((at) => `a[^${at}]`).join(" ")}\n\n${numbers.map((at) => `[^${at}]: n`).join("\n")}`;
    expect(markup(text).match(/<li id="fn/g)).toHaveLength(count);
  });
});
