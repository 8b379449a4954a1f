/**
 * Which pages hold words one after another.
 *
 * In:   the words, and the pages that hold all of them, best first.
 * Out:  the places at which the words begin to stand one after another, page by page.
 * Rule: places lie in pieces, for some pages each; those of rare words are looked at first. Two
 *       common words side by side are a pair, which the index holds like a word.
 */
import { lastNotAfter } from "../../model/search/directory.ts";
import { decodeAscending } from "../../model/search/numbers.ts";
import {
  pagesPerPiece,
  pairOf,
  type PlaceFile,
  unpackPlaces,
  type WordFile,
} from "../../model/search/words.ts";
import { once } from "./load.ts";

/** What the index says of words, as a phrase needs it. */
export interface PhraseIndex {
  readonly pages: number;
  /** What the words of each file begin at. */
  readonly starts: readonly string[];
  /** In how many pieces the places of the words of each file lie. */
  readonly pieces: readonly number[];
  readonly common: ReadonlySet<string>;
  readonly words: (file: number) => Promise<WordFile>;
  readonly places: (file: number, piece: number) => Promise<PlaceFile>;
}

/** A phrase that is looked for. */
export interface Phrase {
  /** Whether a page can hold it: false where it lacks a pair. */
  readonly mayBeIn: (page: number) => boolean;
  /** Whether each page that may hold it does: where it is one pair. */
  readonly isSure: boolean;
  /** Where it begins in a page, ascending; nowhere where words stand otherwise. */
  readonly startsIn: (page: number) => Promise<readonly number[]>;
}

/** A word or a pair of a phrase. */
interface Term {
  /** The number of words of the phrase before it. */
  readonly offset: number;
  /** Ascending. */
  readonly pages: readonly number[];
  readonly placesIn: (page: number) => Promise<readonly number[]>;
}

/** Looks up the words of a phrase and its pairs of common words. */
export async function openPhrase(words: readonly string[], index: PhraseIndex): Promise<Phrase> {
  const pairs = words.map((word, at) => {
    const next = words[at + 1];
    const areCommon = next !== undefined && index.common.has(word) && index.common.has(next);
    return areCommon ? pairOf(word, next) : undefined;
  });
  const open = (key: string, offset: number): Promise<Term> => openTerm(key, offset, index);
  const openPair = async (key: string | undefined, offset: number): Promise<Term | undefined> =>
    key === undefined ? undefined : open(key, offset);
  const pairTerms = await Promise.all(pairs.map(openPair));
  const cover = await Promise.all(
    coverOf(pairs).map(
      ({ offset, isPair }) =>
        (isPair ? pairTerms[offset] : undefined) ?? open(words[offset] ?? "", offset),
    ),
  );
  const rarest = cover.toSorted((a, b) => a.pages.length - b.pages.length);
  const held = pairTerms.flatMap((term) => (term ? [new Set(term.pages)] : []));
  return {
    mayBeIn: (page) => held.every((pages) => pages.has(page)),
    isSure: pairTerms.length === 2 && pairTerms[0] !== undefined,
    startsIn: once(async (page) => {
      await Promise.all(rarest.slice(0, 2).map(({ placesIn }) => placesIn(page)));
      let starts: readonly number[] | undefined;
      for (const { offset, placesIn } of rarest) {
        const own = new Set((await placesIn(page)).map((place) => place - offset));
        starts = starts ? starts.filter((start) => own.has(start)) : [...own];
        if (starts.length === 0) break;
      }
      return starts ?? [];
    }),
  };
}

/** Which pairs and words the places of a phrase are read from: all words, by as few as possible. */
function coverOf(
  pairs: readonly (string | undefined)[],
): { readonly offset: number; readonly isPair: boolean }[] {
  const cover: { offset: number; isPair: boolean }[] = [];
  for (let at = 0; at < pairs.length; at++) {
    if (pairs[at] !== undefined) cover.push({ offset: at++, isPair: true });
    else if (at > 0 && pairs[at - 1] !== undefined) cover.push({ offset: at - 1, isPair: true });
    else cover.push({ offset: at, isPair: false });
  }
  return cover;
}

async function openTerm(key: string, offset: number, index: PhraseIndex): Promise<Term> {
  const file = lastNotAfter(index.starts, key);
  const words = await index.words(file);
  const at = words.findIndex((field, i) => i % 3 === 0 && field === key);
  const pages = at < 0 ? [] : decodeAscending(words[at + 1] ?? "");
  const perPiece = pagesPerPiece(index.pages, index.pieces[file] ?? 1);
  const pieceAt = once(async (piece: number) => {
    const places = unpackPlaces((await index.places(file, piece))[at / 3] ?? "");
    const own = pages.filter((page) => Math.floor(page / perPiece) === piece);
    return new Map(own.map((page, i) => [page, places[i] ?? []]));
  });
  return {
    offset,
    pages,
    placesIn: async (page) => (await pieceAt(Math.floor(page / perPiece))).get(page) ?? [],
  };
}
