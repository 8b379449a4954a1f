import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atWordStarts } from "../../../src/derive/timeline/word-starts.ts";

describe("atWordStarts(pattern)", () => {
  it("asks for the boundary once, before all alternatives that need it", () => {
    const grouped = atWordStarts(/\bdown\b|,\s*fire\.|\b(?:went|goes) (?:off|dark)|[|(]x/i);
    expect(grouped.source).toBe(
      String.raw`\b(?:down\b|(?:went|goes) (?:off|dark))|,\s*fire\.|[|(]x`,
    );
    expect(grouped.flags).toBe("i");
    expect(atWordStarts(/down|\boff\b/).source).toBe(String.raw`down|\boff\b`);
  });

  it("matches where the pattern matches", () => {
    const pattern =
      /\bdown\b|\b(?:is|was) (?:off|out)\b|,\s*fire\.|\bup\|\)again|(?<!no )\berrors?\b/i;
    const quick = atWordStarts(pattern);
    const word = fc.constantFrom(
      "down",
      "Down",
      "is off",
      ", fire.",
      "up|)again",
      "no error",
      "was",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.string({ maxLength: 3 }))),
        fc.boolean(),
        (parts, glued) => {
          const text = parts.join(glued ? "" : " ");
          expect(quick.exec(text)?.index).toBe(pattern.exec(text)?.index);
        },
      ),
    );
  });
});
