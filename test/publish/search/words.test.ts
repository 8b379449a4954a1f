import { describe, expect, it } from "vitest";
import {
  decodeAscending,
  decodeNumbers,
  encodeNumbers,
} from "../../../src/model/search/numbers.ts";
import {
  packPlaces,
  packWeight,
  unpackPlaces,
  unpackWeight,
} from "../../../src/model/search/words.ts";
import type { PartWord, PartWords } from "../../../src/publish/search/part-words.ts";
import { joinWords } from "./joined-words.ts";

/** A word on some pages, each with the page's number as weight. */
const word = (name: string, ...pages: readonly number[]): PartWord => [
  name,
  pages[0] ?? 0,
  pages.at(-1) ?? 0,
  encodeNumbers(pages.slice(1).map((page, i) => page - (pages[i] ?? 0))),
  encodeNumbers(pages),
  pages.map((page) => packPlaces([page, 7])).join(""),
];

/** So many words that they fill several files. */
const many = (from: number): PartWords =>
  Array.from({ length: 3000 }, (_, i) =>
    word(`word${String(i + from).padStart(5, "0")}`, 0, i % 9),
  );

const count = { pages: 20, pagesPerPart: 10 };

/** A word at so many places of each of ten pages, every third from one on. */
const frequent = (name: string, from: number): PartWord => {
  const places = Array.from({ length: 1700 }, (_, i) => from + 3 * i);
  const pages = Array.from({ length: 10 }, () => packPlaces(places)).join("");
  return [name, 0, 9, encodeNumbers([1, 1, 1, 1, 1, 1, 1, 1, 1]), encodeNumbers([]), pages];
};

describe("wordJoiner(count)", () => {
  it("counts the pages of all parts through, from the oldest", () => {
    const parts = [[word("cache", 1, 4), word("dns", 0)], [], [word("cache", 0, 9)]];
    const { files, places, starts, common } = joinWords(parts, { pages: 30, pagesPerPart: 10 });
    expect([starts, common]).toEqual([[""], []]);
    const [whole, ...further] = places[0] ?? [];
    expect(further).toEqual([]);
    expect(unpackPlaces(whole?.[0] ?? "").map((own) => own[0])).toEqual([1, 4, 0, 7]);
    expect(whole).toHaveLength(2);
    const [cache, pages = "", weights = "", dns] = files[0] ?? [];
    expect([cache, dns]).toEqual(["cache", "dns"]);
    expect(decodeAscending(pages)).toEqual([1, 4, 20, 29]);
    expect(decodeNumbers(weights)).toEqual([1, 4, 0, 9]);
  });

  it("puts each word into the file that its beginning leads to", () => {
    const { files, starts } = joinWords([many(0), many(1500)], count);
    expect(files.length).toBeGreaterThan(5);
    expect(starts.toSorted()).toEqual(starts);
    files.forEach((file, number) => {
      const words = file.filter((_, i) => i % 3 === 0);
      expect(words.length).toBeGreaterThan(0);
      const next = starts[number + 1];
      for (const name of words) {
        expect(name >= (starts[number] ?? "")).toBe(true);
        if (next !== undefined) expect(name < next).toBe(true);
      }
    });
  });

  it("looks up common words side by side as one, and gives each a file of its own", () => {
    const part = [frequent("at", 0), frequent("the", 1), word("db", 3), word("tcp", 0)];
    const { common, files, places, starts } = joinWords([part, part], count);
    expect(common).toEqual(["at", "the"]);
    const words = files.map((file) => file.filter((_, i) => i % 3 === 0));
    expect(words).toEqual([[" at the"], ["at"], ["db", "tcp"], ["the"]]);
    expect(starts).toEqual(["", "a", "d", "th"]);
    const [, pages = "", weights] = files[0] ?? [];
    expect(decodeAscending(pages)).toEqual(Array.from({ length: 20 }, (_, page) => page));
    expect(weights).toBe("");
    const pair = (places[0] ?? []).map(([text = ""]) => unpackPlaces(text));
    expect(pair.map(({ length }) => length)).toEqual([3, 3, 3, 3, 3, 3, 2, 0]);
    expect(pair[6]?.[1]?.slice(0, 3)).toEqual([0, 3, 6]);
  });

  it("changes few files when one report gains a word", () => {
    const before = joinWords([many(0)], count).files.map((file) => file.join(" "));
    const after = joinWords([[...many(0), word("word01234x", 3)]], count).files;
    const known = new Set(before);
    const changed = after.filter((file) => !known.has(file.join(" ")));
    expect(changed.length).toBeLessThanOrEqual(3);
  });
});

describe("packPlaces(places)", () => {
  it("is read back in order, each place once, page after page", () => {
    const text = packPlaces([40, 3, 40]) + packPlaces([]) + packPlaces([900]);
    expect(unpackPlaces(text)).toEqual([[3, 40], [], [900]]);
  });
});

describe("packWeight(weight)", () => {
  it("keeps weights apart where they are small", () => {
    for (const weight of [0.2, 0.5, 1, 2, 4, 8])
      expect(Math.abs(unpackWeight(packWeight(weight)) / weight - 1)).toBeLessThan(0.2);
    expect(packWeight(0)).toBe(0);
    expect(packWeight(1e6)).toBe(30);
  });
});
