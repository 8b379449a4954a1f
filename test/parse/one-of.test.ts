import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneOf } from "../../src/parse/one-of.ts";

describe("oneOf`lines`", () => {
  it("asks for the boundary once, before all lines that need it", () => {
    const grouped = oneOf`
      \bdown\b
      ,\s*fire\.
      \b(?:went|goes) (?:off|dark)
    `;
    expect(grouped.source).toBe(String.raw`\b(?:down\b|(?:went|goes) (?:off|dark))|,\s*fire\.`);
    expect(grouped.flags).toBe("i");
  });

  it("asks what stands before a line only where a word begins", () => {
    const looking = oneOf`
      (?<!\b(?:no|any) )\berrors?\b
      \bdown\b
    `;
    expect(looking.source).toBe(String.raw`\b(?:(?<!\b(?:no|any) )errors?\b|down\b)`);
  });

  it("takes lines in their order where no two begin with a boundary", () => {
    const lines = String.raw`
      down
      \boff\b
    `;
    expect(oneOf`${lines}`.source).toBe(String.raw`down|\boff\b`);
  });

  it("matches where one of the lines does", () => {
    const pattern =
      /\bdown\b|\b(?:is|was) (?:off|out)\b|,\s*fire\.|\bup\|\)again|(?<!no )\berrors?\b/i;
    const quick = oneOf`
      \bdown\b
      \b(?:is|was) (?:off|out)\b
      ,\s*fire\.
      \bup\|\)again
      (?<!no )\berrors?\b
    `;
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
