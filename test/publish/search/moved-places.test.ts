import { describe, expect, it } from "vitest";
import { encodeAscending, encodeNumbers } from "../../../src/model/search/numbers.ts";
import { packPlaces } from "../../../src/model/search/words.ts";
import { movePlaces } from "../../../src/publish/search/moved-places.ts";
import { pairsOf } from "../../../src/publish/search/pairs.ts";
import { joinWords } from "./joined-words.ts";
import { partOf } from "./part-of.ts";

const pagesPerPart = 6;
const count = { pages: 4 * pagesPerPart, pagesPerPart };

/** Texts of all pages, in parts, in which a word stands as often as given. */
const textsOf = (often: number): string[][][] =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: pagesPerPart }, () => [
      "first",
      ...Array.from({ length: often }, () => "again"),
      "then",
    ]),
  );

/** Moves all words of a page by putting the last one first. */
const shift = (page: string[] = []): unknown => page.unshift(page.pop() ?? "");

/** The same in all pages of the first and of the last part. */
const shiftOuter = (texts: readonly string[][][]): void =>
  [...(texts[0] ?? []), ...(texts[3] ?? [])].forEach((page) => shift(page));

/** So many places, each that far from the next. */
const placesOf = (often: number, gap: number): string =>
  packPlaces(Array.from({ length: often }, (_, i) => i * gap));

/** What moving all words of some parts comes to, and what it should come to. */
function moved(often: number, edit: (texts: string[][][]) => void, edited: readonly number[]) {
  const texts = textsOf(often);
  const before = joinWords(texts.map(partOf), count);
  edit(texts);
  const parts = texts.map(partOf);
  const after = joinWords(parts, count);
  const number = before.files.findIndex((file) => file.includes("again"));
  const pieces = before.places[number] ?? [];
  const words = before.files[number] ?? [];
  const withPairs = parts.map((part) => [...part, ...pairsOf(part, new Set(before.common))]);
  const ownOf = (word: string) =>
    edited.map(
      (part) => [part, withPairs[part]?.find(([own]) => own === word)?.[5] ?? ""] as const,
    );
  const moves = words
    .filter((_, i) => i % 3 === 0)
    .map((word) => [word, new Map(ownOf(word))] as const);
  const is = movePlaces(words, pieces, new Map(moves), count);
  return { pieces, is, should: after.places[number], words, wordsAfter: after.files[number] };
}

describe("movePlaces(words, pieces, moved, count)", () => {
  it("comes to what all places put together anew come to, and leaves other pieces as they are", () => {
    const { pieces, is, should, words, wordsAfter } = moved(
      600,
      (texts) => shift(texts[2]?.[4]),
      [2],
    );
    expect(pieces.length).toBe(4);
    expect(wordsAfter).toEqual(words);
    expect(is).toEqual(should);
    expect(is).not.toEqual(pieces);
    expect(is?.map((file, piece) => file === pieces[piece])).toEqual([true, true, false, true]);
  });

  it("moves words in pieces that begin amid a part, and in several parts", () => {
    const { pieces, is, should } = moved(2200, shiftOuter, [0, 3]);
    expect(pieces.length).toBe(8); // of three pages each
    expect(is).toEqual(should);
    const few = moved(3, shiftOuter, [0, 3]);
    expect(few.pieces.length).toBe(1);
    expect(few.is).toEqual(few.should);
  });

  it("has no answer where a word becomes common, or places fill another number of pieces", () => {
    const growing = (often: number) => {
      const words = ["word", encodeAscending([0, 23]), encodeNumbers([1, 1])];
      const pieces = [[placesOf(often, 1) + placesOf(often, 1)]];
      return movePlaces(
        words,
        pieces,
        new Map([["word", new Map([[0, placesOf(often, 99)]])]]),
        count,
      );
    };
    expect(growing(1300)).toEqual([[placesOf(1300, 99) + placesOf(1300, 1)]]);
    expect(growing(1400)).toBeUndefined();
    expect(growing(3000)).toBeUndefined();
  });
});
