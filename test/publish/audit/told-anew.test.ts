import { describe, expect, it } from "vitest";
import { countLetters } from "../../../src/publish/audit/counts.ts";
import { type Needle, probeOf } from "../../../src/publish/audit/probe.ts";
import { toldAnew } from "../../../src/publish/audit/told-anew.ts";
import { wordsOf } from "../../../src/publish/audit/words.ts";
import { chance } from "./chance.ts";

const found = (needles: readonly Needle[], texts: readonly string[]): Set<string> => {
  const words = new Set<string>();
  const probe = probeOf(needles, countLetters([]));
  for (const text of texts)
    probe.search(text, (needle) => {
      words.add(needle.words);
      return false;
    });
  return words;
};

describe("toldAnew(view, other, letters)", () => {
  it("gives the lines that differ, with whole lines around them that hold as many letters", () => {
    const [view, other] = ["one\ntwo\nthr&eacute;e\nfour\nfive", "one\ntwo\nthrée\nfour\nfive"];
    expect(toldAnew(view, other, 0)).toEqual(["thr&eacute;e"]);
    expect(toldAnew(view, other, 3)).toEqual(["two\nthr&eacute;e\nfour"]);
    expect(toldAnew(view, other, 5)).toEqual([view]);
    expect(toldAnew(view, view, 5)).toEqual([]);
  });

  it("tells apart what differs in two places, and lines that are missing", () => {
    expect(toldAnew("a\nb\nc\nd", "x\nb\nc\ny", 0)).toEqual(["a", "d"]);
    expect(toldAnew("a\nb\nc", "a", 0)).toEqual(["a\nb\nc"]);
    expect(toldAnew("a\n\nc", "a\nb\nc", 1)).toEqual(["a\n\nc"]);
  });

  it("gives every needle that stands in the view and not in the other", () => {
    const { below, one } = chance(17);
    const vocabulary = ["the", "ledger", "broke", "merger", "talks", "a", "zq7", "é1", "&amp;"];
    const parted = [" ", " ", "\n", ", ", "", "\n\n"];
    let told = 0;
    for (let round = 0; round < 1500; round++) {
      const words = Array.from({ length: 40 }, () => one(vocabulary) + one(parted)).join("");
      const needles = Array.from({ length: 6 }, () => {
        const from = below(words.length);
        const part = wordsOf(words.slice(from, from + 8 + below(24))).join(" ");
        return { words: part, isWhole: below(2) > 0 };
      }).filter((needle) => needle.words.replaceAll(" ", "").length >= 7);
      const other = words
        .split("\n")
        .map((line) => (below(4) > 0 ? line : line.replace(/[a-z&;]+/g, () => one(vocabulary))))
        .join("\n");
      const longest = Math.max(0, ...needles.map((needle) => needle.words.length));
      const inOther = found(needles, [other]);
      const expected = [...found(needles, [words])].filter((needle) => !inOther.has(needle));
      told += expected.length;
      expect([...found(needles, toldAnew(words, other, longest))]).toEqual(
        expect.arrayContaining(expected),
      );
    }
    expect(told).toBeGreaterThan(1000);
  });
});
