/**
 * What a search loads to find words, made from the parts of the index.
 *
 * In:   what Pagefind says of each part and the words of each, oldest first.
 * Out:  `/search/words.json`, `/search/words-N.json`, `/search/places-N-PIECE.json`,
 *       `/search/pages-N.json`.
 * Rule: a reader's browser loads a few kilobytes of it for a word, where the files of all parts
 *       would grow with the archive.
 */
import { Buffer } from "node:buffer";
import { gunzipSync } from "node:zlib";
import { decodeCBOR } from "@levischuck/tiny-cbor";
import { type DirectoryRoot, pagesPerList } from "../../model/search/directory.ts";
import { encodeNumbers } from "../../model/search/numbers.ts";
import { signatureLength } from "../../model/search/packed.ts";
import type { Page } from "../../render/page.ts";
import { collectGarbage } from "../work/garbage.ts";
import { pairsOfParts } from "./pair-finder.ts";
import type { PartWords } from "./part-words.ts";
import { type ArchiveWords, type PageCount, wordJoiner } from "./words.ts";

/** The files of a part that the directory is made from. */
export interface PartFacts {
  /** Its `pf_meta`. */
  readonly meta: Uint8Array;
  /** Reads its `words.json`: those of all parts at once would fill the memory. */
  readonly words: () => string;
}

/** Reads the words of a part. */
export const wordsOf = ({ words }: PartFacts): PartWords => JSON.parse(words()) as PartWords;

const metaOrWords = /\.pf_meta$|(?:^|\/)words\.json$/;

/** Whether a file of a part is one that the directory is made from. */
const isPartFact = (path: string): boolean => metaOrWords.test(path);

/** Finds the facts of a part among its files; throws where one is missing. */
export function partFacts(files: readonly { path: string; read: () => Uint8Array }[]): PartFacts {
  const facts = files.filter(({ path }) => isPartFact(path));
  const words = facts.find(({ path }) => path.endsWith(".json"));
  const meta = facts.find(({ path }) => !path.endsWith(".json"));
  if (!words || !meta) throw new Error("a part of the search index lacks its words");
  return { meta: meta.read(), words: () => Buffer.from(words.read()).toString("utf8") };
}

/** The root of the directory. */
export const rootUrl = "/search/words.json";

/** Its files by their numbers. */
export const wordsUrl = (number: number): string => `/search/words-${number}.json`;
export const placesUrl = (number: number, piece: number): string =>
  `/search/places-${number}-${piece}.json`;
export const pagesUrl = (number: number): string => `/search/pages-${number}.json`;

/** The urls of a file of words and of so many pieces of its places. */
export const fileUrls = (number: number, pieces: number): string[] => [
  wordsUrl(number),
  ...Array.from({ length: pieces }, (_, piece) => placesUrl(number, piece)),
];

/** The directory as pages, made one by one, and how many characters the words of all of them have. */
export interface DirectoryPages {
  readonly pages: Iterable<Page>;
  readonly size: number;
}

/** Makes the directory of an index while its parts are made. */
export interface DirectoryMaker {
  /** Adds the next part, from the oldest on. */
  readonly add: (part: PartFacts) => void;
  /** Ends it when all parts are there. */
  readonly end: () => Promise<DirectoryPages>;
}

/** Begins the directory of an index: of how many pages, and how many of them are in a part. */
export function directoryMaker(count: PageCount): DirectoryMaker {
  const facts: PartFacts[] = [];
  const joiner = wordJoiner(count);
  return {
    add: (part) => {
      joiner.add(wordsOf(part));
      if (facts.push(part) % fewParts === 0) collectGarbage();
    },
    end: async () => {
      let parts = 0;
      const words = facts.map((part) => part.words);
      for await (const pairs of pairsOfParts(words, joiner.common())) {
        joiner.addPairs(pairs);
        if (++parts % fewParts === 0) collectGarbage();
      }
      const joined = joiner.end();
      return { pages: pagesOf(joined, facts.flatMap(idsOf), count), size: joined.size };
    },
  };
}

/** Makes the directory of an index whose parts are there. */
export function directoryPages(
  facts: readonly PartFacts[],
  count: PageCount,
): Promise<DirectoryPages> {
  const maker = directoryMaker(count);
  facts.forEach(maker.add);
  return maker.end();
}

/** Parts whose words may lie in memory as garbage. */
const fewParts = 16;

/** Files of words that may lie in memory as garbage. */
const fewFiles = 128;

function* pagesOf(
  { starts, common, files }: ArchiveWords,
  ids: readonly string[],
  count: PageCount,
): Iterable<Page> {
  const pieces: number[] = [];
  for (const { words, places } of files) {
    const number = pieces.length;
    yield json(wordsUrl(number), words);
    for (const [piece, file] of places.entries()) yield json(placesUrl(number, piece), file);
    if (pieces.push(places.length) % fewFiles === 0) collectGarbage();
  }
  const prefix = /^.*_/.exec(ids[0] ?? "")?.[0] ?? "";
  yield rootPage({ prefix, ...count, words: starts, common: common.join(" ") }, pieces);
  for (let at = 0; at < ids.length; at += pagesPerList) {
    const list = ids.slice(at, at + pagesPerList).map((id) => id.slice(prefix.length));
    yield json(pagesUrl(at / pagesPerList), list.join(" "));
  }
}

/** What Pagefind says of a part: its pages in their order, and more that is not asked for. */
type PartMeta = readonly [
  version: string,
  pages: readonly (readonly [id: string, words: number])[],
];

/** The ids of the texts of a part's pages, in their order. */
export function idsOf({ meta }: PartFacts): readonly string[] {
  const bytes = new Uint8Array(gunzipSync(meta)).subarray(signatureLength);
  const [, pages] = decodeCBOR(bytes) as unknown as PartMeta;
  return pages.map(([id]) => id);
}

/** The root of a directory with so many pieces of places beside each file of words. */
export const rootPage = (root: Omit<DirectoryRoot, "pieces">, pieces: readonly number[]): Page =>
  json(rootUrl, { ...root, pieces: encodeNumbers(pieces) } satisfies DirectoryRoot);

/** A file of the directory. */
export const json = (url: string, value: unknown): Page => ({
  url,
  content: JSON.stringify(value),
});
