import { describe, expect, it } from "vitest";
import { firstSentences } from "../../src/derive/summary.ts";

const prose = "The registry was down for several hours, three times in one month.";

describe("firstSentences(body)", () => {
  it.each([
    `_A retelling in our own words of a post by somebody else entirely._\n\n${prose}`,
    `*This post was translated; the original is in another language.*\n\n${prose}`,
    `<p><em>A retelling in our own words of a post by a person\nof that name.</em></p>\n\n<p>${prose}</p>`,
    `<p class="note">\n<i>A retelling, with <a href="/x">a link</a> in it, of a longer post.</i>\n</p>\n${prose}`,
  ])("begins with the report, not with a note about it", (body) => {
    expect(firstSentences(body)).toBe(prose);
  });

  it("takes italics inside a paragraph for what they are", () => {
    expect(firstSentences("_The registry_ was down for hours, and _nobody_ noticed it.")).toBe(
      "The registry was down for hours, and nobody noticed it.",
    );
    expect(firstSentences("**The registry was down for hours, as nobody noticed.**")).toBe(
      "The registry was down for hours, as nobody noticed.",
    );
  });

  it("leaves out line breaks of Markdown, and paragraphs that are little but an address", () => {
    const body = `Internal report: <https://example.com/incidents/2021-03-04>\n\nThe queue\\\n${prose}`;
    expect(firstSentences(body)).toBe(`The queue ${prose}`);
  });

  it("takes a note where there is nothing else", () => {
    expect(firstSentences("_All of this report is one line that is set in italics._")).toBe(
      "All of this report is one line that is set in italics.",
    );
    expect(firstSentences("# Nothing")).toBe("");
  });
});
