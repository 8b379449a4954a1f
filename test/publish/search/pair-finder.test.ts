import { describe, expect, it } from "vitest";
import { encodeNumbers } from "../../../src/model/search/numbers.ts";
import { pairOf, packPlaces } from "../../../src/model/search/words.ts";
import { findPairs, pairsOfParts } from "../../../src/publish/search/pair-finder.ts";
import type { PartWord, PartWords } from "../../../src/publish/search/part-words.ts";

/** A word at some places of the first page. */
const word = (name: string, ...places: readonly number[]): PartWord => [
  name,
  0,
  0,
  "",
  encodeNumbers([1]),
  packPlaces(places),
];

const common = ["at", "the"];
const part = (number: number): string =>
  JSON.stringify([word("at", number), word("db", 1, 2), word("the", number + 1)]);

async function pairsOf(parts: readonly (() => string)[]): Promise<PartWords[]> {
  const found: PartWords[] = [];
  for await (const pairs of pairsOfParts(parts, common)) found.push(pairs);
  return found;
}

describe("pairsOfParts(parts, common)", () => {
  it("finds the same in threads as here, in the order of the parts", async () => {
    const texts = Array.from({ length: 50 }, (_, number) => part(number));
    const found = await pairsOf(texts.map((text) => () => text));
    expect(found).toEqual(texts.map((words) => findPairs({ words, common })));
    expect(found[7]).toEqual([[pairOf("at", "the"), 0, 0, "", "", packPlaces([7])]]);
    expect(await pairsOf([() => part(3)])).toEqual([found[3]]);
  });

  it("fails where the words of a part are of another form", async () => {
    const texts = Array.from({ length: 50 }, (_, number) =>
      number === 9 ? '[["at",1]]' : part(number),
    );
    await expect(pairsOf(texts.map((text) => () => text))).rejects.toThrow(/unknown form/);
  });
});
