import { describe, expect, it } from "vitest";
import { countLetters } from "../../../src/publish/audit/counts.ts";
import { type Needle, probeOf } from "../../../src/publish/audit/probe.ts";
import { wordsOf } from "../../../src/publish/audit/words.ts";
import { chance } from "./chance.ts";

/** The needles in a text, by the plainest means. */
const plainly = (needles: readonly Needle[], text: string): string[] => {
  const words = ` ${wordsOf(text).join(" ")} `;
  return needles
    .filter((needle) =>
      needle.isWhole
        ? words.includes(` ${needle.words} `)
        : words.replaceAll(" ", "").includes(needle.words.replaceAll(" ", "")),
    )
    .map((needle) => needle.words);
};

const found = (needles: readonly Needle[], text: string): string[] => {
  const words = new Set<string>();
  probeOf(needles, countLetters([text])).search(text, (needle) => {
    words.add(needle.words);
    return false;
  });
  return needles.map((needle) => needle.words).filter((needle) => words.has(needle));
};

describe("probeOf(needles).search(text)", () => {
  const vocabulary = ["the", "ledger", "broke", "merger", "talks", "a", "ą1", "zq7word", "Broken"];

  it("finds what a plain search finds, and nothing else", () => {
    const { below, one } = chance(3);
    const phrase = (length: number, parting: () => string): string =>
      Array.from({ length }, () => one(vocabulary) + parting()).join("");
    let hits = 0;
    for (let round = 0; round < 1500; round++) {
      const needles = Array.from({ length: 1 + below(12) }, () => ({
        words: wordsOf(phrase(2 + below(4), () => " ")).join(" "),
        isWhole: below(3) > 0,
      })).filter(({ words }) => words.replaceAll(" ", "").length >= 7);
      const text = phrase(below(200), () => one([" ", " ", ", ", "", "\n", " — "]));
      const expected = plainly(needles, text);
      hits += expected.length;
      expect(found(needles, text)).toEqual(expected);
    }
    expect(hits).toBeGreaterThan(200);
  });

  it("ends where the needle is accepted", () => {
    const needle = { words: "merger talks", isWhole: true };
    const text = "merger talks, merger talks";
    let times = 0;
    const accept = (): boolean => ++times > 0;
    expect(probeOf([needle], countLetters([])).search(text, accept)).toBe(true);
    expect(times).toBe(1);
  });
});
