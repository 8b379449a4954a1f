/**
 * The parts of a search index: which pages lie in which, and what is made of one.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pagesPerPart, partCount, partFolder } from "../../model/search/parts.ts";
import { hashOf } from "../hash.ts";
import { linkTo, pathOf, writePage, type Written } from "../pages/write-page.ts";
import { type PartFacts, partFacts } from "./directory.ts";
import type { IndexPart } from "./indexers.ts";
import { readOld, type WrittenDirectory } from "./old-directory.ts";
import type { PartWords } from "./part-words.ts";

/** The files of each part by the hash of its pages. */
export type KnownParts = Readonly<Record<string, readonly Written[]>>;

/** What an index is made from; plain values. */
export interface IndexInput extends WrittenDirectory {
  /** Urls of the pages of all incidents, oldest first. */
  readonly urls: readonly string[];
  /** Hash of each written file by its path. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly known: KnownParts;
}

/** A part of an index. */
export interface Part {
  readonly number: number;
  readonly urls: readonly string[];
  /** By all that its files follow from. */
  readonly key: string;
}

/** The parts of the archive, oldest reports first. */
export function partsOf({ settings, urls, hashes }: IndexInput): Part[] {
  const size = pagesPerPart(urls.length);
  return Array.from({ length: partCount(urls.length) }, (_, number) => {
    const own = urls.slice(number * size, (number + 1) * size);
    const facts = own.map((url) => `${url} ${hashes.get(pathOf(url, settings)) ?? ""}`);
    return { number, urls: own, key: hashOf(String(number), facts) };
  });
}

/** Makes one part. */
export async function makePart(
  { number, urls }: Part,
  { settings, place }: IndexInput,
  index: IndexPart,
): Promise<{ files: readonly Written[]; changed: number }> {
  const pages = urls.map((url) => ({
    url: linkTo(url, settings),
    markup: readFileSync(join(place.folder, pathOf(url, settings)), "utf8"),
  }));
  const made = (await index(pages, settings.language))
    // One engine serves all parts.
    .filter(({ path }) => number === 0 || !/^(?:pagefind\.js|wasm\..*)$/.test(path))
    .map(({ path, content }) =>
      writePage({ url: `/pagefind/${partFolder(number)}${path}`, content }, place, settings),
    );
  return {
    files: made.map(({ file }) => file),
    changed: made.filter((page) => page.changed).length,
  };
}

/** What the directory is made from of a part that was written. */
export const factsOf = (files: readonly Written[] = [], { place }: IndexInput): PartFacts =>
  partFacts(
    files.map(({ path }) => ({ path, read: () => readFileSync(join(place.folder, path)) })),
  );

/** The words of a part as an earlier build found them. */
export function oldWords({ number }: Part, input: IndexInput): PartWords | undefined {
  const text = readOld(input, `/pagefind/${partFolder(number)}words.json`);
  return text === undefined ? undefined : (JSON.parse(text) as PartWords);
}

/** Pages of a part, counted from its first, that the folder held otherwise before. */
export function editedPages(
  { urls }: Part,
  { settings, hashes, place }: IndexInput,
): ReadonlySet<number> {
  const isEdited = (url: string): boolean => {
    const path = pathOf(url, settings);
    return place.known.has(path) && place.known.get(path) !== hashes.get(path);
  };
  return new Set([...urls.keys()].filter((page) => isEdited(urls[page] ?? "")));
}
