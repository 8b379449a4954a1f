import { describe, expect, it } from "vitest";
import { withoutMarkup } from "../../../src/check/secrets/markup.ts";
import { chance } from "../../publish/audit/chance.ts";

const blocks =
  /^<\/?(?:address|article|aside|blockquote|br|button|caption|d[dlt]|details|div|fieldset|figcaption|figure|footer|form|h[1-6r]|header|label|legend|li|main|nav|ol|option|p|pre|script|section|style|summary|t(?:able|body|d|foot|h|head|r)|title|ul)\b/i;

/** The same by a pattern, for texts without comments. */
const plainly = (text: string): string =>
  text.replace(
    /<\/?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi,
    (tag) => (blocks.test(tag) ? " " : "") + tag.replace(/[^\n]/g, ""),
  );

describe("withoutMarkup(text)", () => {
  it.each([
    ["<p>One</p><p>two</p>", " One  two "],
    ["se<b>cr</b>et and se<!-- a\nb -->cret", "secret and se\ncret"],
    ['<a\nhref="a > b"\n>link</a>', "\n\nlink"],
    ["1 < 2, a <b and <!-- never ended", "1 < 2, a <b and <!-- never ended"],
    ["<x-name>one</x-name><pre-view>two", "one two"],
    ["<h7>one<H1>two", "one two"],
  ])("makes of %j %j", (text, expected) => {
    expect(withoutMarkup(text)).toBe(expected);
  });

  it("takes out what a pattern for tags takes out", () => {
    const { below, one } = chance(5);
    const pieces = `< </ > " ' a p div TD h1 h7 figure -x _ / = ſ é <br> <b> </p> word`.split(" ");
    for (let round = 0; round < 3000; round++) {
      const text = Array.from({ length: below(24) }, () => one([...pieces, " ", "\n"])).join("");
      expect(withoutMarkup(text)).toBe(plainly(text));
    }
  });
});
