import { decodeHTML } from "entities";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/check/secrets/views.ts";

const ignorable = /[\p{Default_Ignorable_Code_Point}\u200b-\u200f\u2060\ufeff]/gu;

const once = (text: string): string =>
  decodeHTML(text.replace(/&(?:#(?:0*1[03]|x0*[ad])(?![0-9a-f])|NewLine);?/gi, " "));

/** What entities and look-alike forms stand for, by the plainest means. */
const plainly = (text: string): string => once(once(text)).normalize("NFKC").replace(ignorable, "");

const entity = ["&", "#", "x", "amp", "lt", ";", "&amp;", "&#10;", "&#x0a", "&NewLine;", "0", "a"];
const shaped = ["e", "\u0301", "…", "—", "\u200b", "ﬁ", "각", "ᄀ", "ᅡ", "𝐌", "½", "´", "＆", "İ"];

describe("decodeText(text)", () => {
  it("decodes entities and forms one by one as it would the whole text", () => {
    const part = fc.constantFrom(...entity, ...shaped, " ", "\n", "<b>");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const text = parts.join("");
        expect(decodeText(text)).toBe(plainly(text));
      }),
      { numRuns: 500 },
    );
  });

  it("joins what a character of its own has before it", () => {
    expect(decodeText("cafe\u0301 …")).toBe("café ...");
  });
});
