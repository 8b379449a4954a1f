import { encodeNumbers } from "../../../src/model/search/numbers.ts";
import { packPlaces } from "../../../src/model/search/words.ts";
import type { PartWord, PartWords } from "../../../src/publish/search/part-words.ts";

/** The words of a part of the index whose pages hold these words, each with its number as weight. */
export function partOf(texts: readonly (readonly string[])[]): PartWords {
  const words = new Map<string, Map<number, number[]>>();
  texts.forEach((text, page) =>
    text.forEach((word, place) => {
      const pages = words.get(word) ?? new Map<number, number[]>();
      words.set(word, pages.set(page, [...(pages.get(page) ?? []), place]));
    }),
  );
  return [...words]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, held]): PartWord => {
      const pages = [...held.keys()];
      return [
        word,
        pages[0] ?? 0,
        pages.at(-1) ?? 0,
        encodeNumbers(pages.slice(1).map((page, i) => page - (pages[i] ?? 0))),
        encodeNumbers([...held.values()].map(({ length }) => length % 31)),
        [...held.values()].map(packPlaces).join(""),
      ];
    });
}
