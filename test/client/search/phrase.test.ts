import { describe, expect, it } from "vitest";
import { openPhrase, type PhraseIndex } from "../../../src/client/search/phrase.ts";
import { joinWords } from "../../publish/search/joined-words.ts";
import { partOf } from "../../publish/search/part-of.ts";

const pagesPerPart = 8;

/** Texts of words of which two stand everywhere, the same each time. */
const texts = Array.from({ length: 24 }, (_, page) =>
  Array.from({ length: 2400 }, (_, at) => {
    const number = (Math.imul(page * 2400 + at, 2_654_435_761) >>> 8) % 100;
    return number < 30 ? "the" : number < 60 ? "of" : `w${number + (page % 3) * 40}`;
  }),
);

const parts = [0, 8, 16].map((first) => partOf(texts.slice(first, first + pagesPerPart)));
const archive = joinWords(parts, { pages: texts.length, pagesPerPart });
const loaded: string[] = [];
const index: PhraseIndex = {
  pages: texts.length,
  starts: archive.starts,
  pieces: archive.places.map(({ length }) => length),
  common: new Set(archive.common),
  words: async (file) => archive.files[file] ?? [],
  places: async (file, piece) => {
    loaded.push(`${archive.files[file]?.[0]} ${piece}`);
    return archive.places[file]?.[piece] ?? [];
  },
};

/** Where words begin to stand one after another, read from the text. */
const expected = (words: readonly string[], text: readonly string[]): number[] =>
  text.flatMap((_, at) => (words.every((word, i) => text[at + i] === word) ? [at] : []));

describe("openPhrase(words, index)", () => {
  it.each([
    "the",
    "w70",
    "of the",
    "the the",
    "the of the",
    "of of the of",
    "the w61",
    "w62 of",
    "of the w63 the",
    "w64 the of w65",
    "w1 the",
    "the nowhere",
  ])("finds where %s begins in each page, as the text has it", async (phrase) => {
    const words = phrase.split(" ");
    const { mayBeIn, startsIn, isSure } = await openPhrase(words, index);
    for (const [page, text] of texts.entries()) {
      const wanted = expected(words, text);
      const found = mayBeIn(page) ? await startsIn(page) : [];
      expect([page, found.toSorted((a, b) => a - b)]).toEqual([page, wanted]);
      if (isSure) expect(mayBeIn(page)).toBe(wanted.length > 0);
    }
  });

  it("is sure of two common words without any of their places", async () => {
    expect(archive.common).toEqual(["of", "the"]);
    loaded.length = 0;
    const { isSure, mayBeIn } = await openPhrase(["of", "the"], index);
    expect([isSure, mayBeIn(3), loaded]).toEqual([true, true, []]);
  });

  it("loads the piece that tells of a page, and no other", async () => {
    const { startsIn } = await openPhrase(["the", "w70"], index);
    loaded.length = 0;
    await startsIn(20);
    expect(loaded.filter((name) => name.startsWith("the"))).toEqual(["the 3"]);
  });
});
