import { describe, expect, it } from "vitest";
import { type PartWords, someWords } from "../../../src/publish/search/part-words.ts";
import { partOf } from "./part-of.ts";

/** Words at so many places that their numbers are written with every character there is. */
const places = (word: string, every: number): string[] =>
  Array.from({ length: 2000 }, (_, i) => (i % every === 0 ? word : `other${i}`));

const part: PartWords = partOf([
  ["the", "theatre", "at"],
  places("the", 7),
  places("at", 31),
  ["störung", "☎", "at"],
]);
const json = JSON.stringify(part);

describe("someWords(json, asked)", () => {
  it("reads the words that are asked for as they were written, and no other", () => {
    const asked = ["at", "the", "theatre", "☎"].toSorted();
    expect(someWords(json, asked)).toEqual(part.filter(([word]) => asked.includes(word)));
  });

  it("leaves out words that the part does not have", () => {
    expect(someWords(json, ["a", "theat"])).toEqual([]);
    expect(someWords("[]", ["at"])).toEqual([]);
  });

  it("throws where words are of another form", () => {
    expect(() => someWords('[["at",1]]', ["at"])).toThrow(/unknown form/);
  });
});
