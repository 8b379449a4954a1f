import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookAt, watchFor } from "../../src/source/look.ts";

const mayRain = watchFor("rain", "snow");
const mayVersion = watchFor("vD.D", "sg.");

describe("watchFor(...words)", () => {
  it("sees a word in any case, at either end, and within another word", () => {
    for (const text of ["rain", "It RAINED", "no SnOw", "x\nsnow", "training", "– rain –"])
      expect([text, mayRain(text)]).toEqual([text, true]);
  });

  it("sees nothing where the word is not there in one piece", () => {
    for (const text of ["", "ra", "r-ain", "ra in", "sno\nw", "ŕain", "niar"])
      expect([text, mayRain(text)]).toEqual([text, false]);
  });

  it("reads D as any digit, and finds words of three characters", () => {
    expect(["v1.7", "V1.0", "v1.x", "SG.", "msg.x", "sg"].map(mayVersion)).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it("misses no word in any text, as long as that may be", () => {
    const words = ["age-secret", "10.", "@on", "://", "should have", "d.dd"].map((word) => {
      const watch = watchFor(word);
      return { word, watch };
    });
    const part = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(...words.flatMap(({ word }) => [word, word.toUpperCase(), word.slice(1)])),
    );
    fc.assert(
      fc.property(fc.array(part), fc.nat(70_000), (parts, before) => {
        const text = "x".repeat(before) + parts.join("");
        for (const { word, watch } of words)
          if (watch(text) !== text.toLowerCase().includes(word)) return false;
        return true;
      }),
      { numRuns: 60 },
    );
  });
});

describe("lookAt(text)", () => {
  it("tells where words turn: letters and digits meet, a capital follows a small letter", () => {
    expect(lookAt("sev2 10T17 aB Ab ABC 12 a+1 a-1").turns).toEqual([3, 7, 8, 12, 26]);
  });

  it("tells where colons and equals signs stand", () => {
    expect(lookAt("a: b=c ::").colons).toEqual([1, 4, 7, 8]);
  });

  it("gives the same for a text of any length", () => {
    const text = "x".repeat(32_767) + "a1:bC";
    expect(lookAt(text)).toMatchObject({ turns: [32_768, 32_771], colons: [32_769] });
  });
});
