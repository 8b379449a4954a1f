import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyWord } from "../../src/parse/any-word.ts";

describe("anyWord(words)", () => {
  it("lets words share their beginnings", () => {
    expect(anyWord(["Jan", "January", "June"])).toBe("J(?:an(?:uary)?|une)");
    expect(anyWord(["a", "an"])).toBe("a(?:n)?");
  });

  it("finds the longest of the words at every place, as to try them one by one does", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), fc.array(word), (words, text) => {
        const one = words.toSorted((a, b) => b.length - a.length).join("|");
        const find = (pattern: string): readonly string[] | null =>
          text.join(" ").match(new RegExp(pattern, "g"));
        expect(find(anyWord(words))).toEqual(find(one));
      }),
    );
  });
});
