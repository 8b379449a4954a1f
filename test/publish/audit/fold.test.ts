import { describe, expect, it } from "vitest";
import { fold } from "../../../src/publish/audit/fold.ts";
import { wordsOf } from "../../../src/publish/audit/words.ts";
import { chance } from "./chance.ts";

const foldedWords = (text: string): string[] => {
  const { units, length } = fold(text);
  return String.fromCharCode(...units.subarray(0, length)).match(/[^\0]+/g) ?? [];
};

describe("fold(text)", () => {
  it.each([
    ["Plain words, 3 of them"],
    ["“Zażółć” — gęślą jaźń…"],
    ["ﬁne ①② ½ ｆｕｌｌ"],
    ["e\u0301clair and éclair"],
    ["ΟΔΟΣ ΟΔΟΣ. İstanbul"],
    ["각 각 ㄱㅏ"],
    ["𝐌𝐚𝐭𝐡 🙂 𝟙𝟚"],
    ["soft\u00adhyphen zero\u200bwidth"],
    ["नमस्ते"],
    [""],
  ])("has the words of %s", (text) => {
    expect(foldedWords(text)).toEqual(wordsOf(text));
  });

  it("has the words of any text", () => {
    const { below, one } = chance(7);
    const ranges = [0x80, 0x80, 0x80, 0x250, 0x600, 0x1200, 0x3400, 0x10000];
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: below(60) }, () => below(one(ranges)))
        .filter((code) => code < 0xd800 || code > 0xdfff)
        .map((code) => String.fromCharCode(code))
        .join("");
      expect(foldedWords(text)).toEqual(wordsOf(text));
    }
  });

  it("has the words of a text that is longer than all before", () => {
    const text = "Word ".repeat(100_000);
    expect(fold(text).length).toBe(text.length);
  });
});
