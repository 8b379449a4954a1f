/** Which pages hold words one after another. */
import { lastNotAfter } from "../../model/search/directory.ts";
import { decodeAscending } from "../../model/search/numbers.ts";
import { type PlaceFile, unpackPlaces } from "../../model/search/words.ts";
import type { LoadWords } from "./lexicon.ts";

/** Loads a file of places by its number. */
export type LoadPlaces = (file: number) => Promise<PlaceFile>;

/** By page the places at which the words begin to stand one after another. */
export async function findPhrase(
  words: readonly string[],
  starts: readonly string[],
  loadWords: LoadWords,
  loadPlaces: LoadPlaces,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const places = await Promise.all(
    words.map((word) => placesOf(word, lastNotAfter(starts, word), loadWords, loadPlaces)),
  );
  const found = new Map<number, readonly number[]>();
  for (const [page, own] of places[0] ?? []) {
    const later = places.map((held) => new Set(held.get(page)));
    const begins = own.filter((start) => later.every((held, index) => held.has(start + index)));
    if (begins.length > 0) found.set(page, begins);
  }
  return found;
}

async function placesOf(
  word: string,
  file: number,
  loadWords: LoadWords,
  loadPlaces: LoadPlaces,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const [words, places] = await Promise.all([loadWords(file), loadPlaces(file)]);
  const at = words.findIndex((field, i) => i % 3 === 0 && field === word);
  const pages = at < 0 ? [] : decodeAscending(words[at + 1] ?? "");
  const unpacked = unpackPlaces(places[at / 3] ?? "");
  return new Map(pages.map((page, i) => [page, unpacked[i] ?? []]));
}
