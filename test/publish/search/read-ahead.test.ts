import { describe, expect, it } from "vitest";
import { pairsOf } from "../../../src/publish/search/pairs.ts";
import { readAhead } from "../../../src/publish/search/read-ahead.ts";
import { partOf } from "./part-of.ts";

describe("readAhead(old, part, pages)", () => {
  it("reads the files of words that stand on the pages, and finds pairs of common words", async () => {
    const part = partOf([["bird", "the", "cache"], ["the", "cache", "dog"], ["zebra"]]);
    const read: string[] = [];
    const common = new Set(["the", "cache"]);
    const old = {
      starts: ["", "b", "c", "d", "t", "z"],
      size: 0,
      common,
      words: (file: number) => (read.push(`words ${file}`), []),
      places: (file: number) => (read.push(`places ${file}`), []),
    };
    const pairs = await readAhead(old, part, new Set([1]));
    expect(pairs).toEqual(pairsOf(part, common));
    expect(pairs.map(([name]) => name)).toEqual([" the cache"]);
    const files = read.filter((file) => file.startsWith("words")).toSorted();
    expect(files).toEqual(["words 0", "words 2", "words 3", "words 4"]);
    expect(read.length).toBe(2 * files.length);
  });
});
