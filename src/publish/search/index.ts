/**
 * The search index of the archive, in parts; those that hold no changed page stay.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isIndexFile } from "../../model/search/directory.ts";
import { pagesPerPart, partCount, partFolder } from "../../model/search/parts.ts";
import type { Settings } from "../../model/settings/index.ts";
import type { BuildState } from "../cache/known.ts";
import { hashOf } from "../hash.ts";
import {
  addressOf,
  holdsAll,
  linkTo,
  pathOf,
  writePage,
  type WritePlace,
  type Written,
  type WrittenPages,
} from "../pages/write-page.ts";
import { directoryMaker, type PartFacts, partFacts } from "./directory.ts";
import { editDirectory, type EditedPart, type MadeDirectory } from "./edit-directory.ts";
import { type IndexPart, withIndexers } from "./indexers.ts";
import { openDirectory, readOld } from "./old-directory.ts";
import type { PartWords } from "./part-words.ts";
import { readAhead } from "./read-ahead.ts";

/** The files of each part by the hash of its pages. */
export type KnownParts = Readonly<Record<string, readonly Written[]>>;

/** What an index is made from; plain values. */
export interface IndexInput {
  readonly settings: Settings;
  /** Urls of the pages of all incidents, oldest first. */
  readonly urls: readonly string[];
  /** Hash of each written file by its path. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly place: WritePlace;
  readonly known: KnownParts;
  /** The size of the words that an earlier build knew. */
  readonly size?: number | undefined;
}

/** How an index is made. */
export interface IndexMaking {
  /** Whether a page is among those whose parts are made, counted from the oldest. Default: all. */
  readonly only?: (index: number) => boolean;
  readonly advance: (stage: string, done: number, total: number | undefined) => Promise<void>;
}

/** The index as written. */
export interface MadeIndex {
  readonly parts: KnownParts;
  /** Characters of the words of all parts; undefined where they were not put together. */
  readonly size: number | undefined;
  readonly written: WrittenPages;
}

interface Part {
  readonly number: number;
  readonly urls: readonly string[];
  readonly key: string;
}

/** Makes every part of the index that is not there. */
export async function makeIndex(
  input: IndexInput,
  { only, advance }: IndexMaking,
): Promise<MadeIndex> {
  const { place, known, urls } = input;
  const parts: Record<string, readonly Written[]> = {};
  const missing: Part[] = [];
  let changed = 0;
  const all = partsOf(input);
  for (const part of all) {
    if (only?.(part.number * pagesPerPart(urls.length)) === false) continue;
    const files = known[part.key];
    if (files && holdsAll(files, place)) parts[part.key] = files;
    else missing.push(part);
  }
  const before = new Map(missing.map(({ number }) => [number, oldWords(number, input)]));
  const whole = wholeDirectory(all, parts, input);
  const isWhole = !only && missing.some(({ number }) => before.get(number) === undefined);
  const waiting = [...missing];
  const work = async (index: IndexPart): Promise<void> => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const made = await makePart(part, input, index);
      parts[part.key] = made.files;
      changed += made.changed;
      if (isWhole) whole.join();
      await advance("search index", missing.length - waiting.length, missing.length);
    }
  };
  const old = only || isWhole ? undefined : openDirectory(input, countOf(urls));
  // An edit of one part is most edits, and leaves this thread little to do until it is indexed.
  const [part, ...others] = missing;
  const words = part && others.length === 0 ? before.get(part.number) : undefined;
  const ahead = part && words && old && readAhead(old.words, words, editedPages(part, input));
  const [pairs] = await Promise.all([ahead, withIndexers(missing.length, work)]);
  const edited = missing.flatMap(({ number, key, urls }): EditedPart[] => {
    const was = before.get(number);
    return was && urls.length > 0
      ? [{ number, before: was, pairs, after: factsOf(parts[key], input) }]
      : [];
  });
  const areKnown = edited.length === missing.length;
  const directory = only
    ? undefined
    : ((areKnown && old ? editDirectory(input, old, edited) : undefined) ?? (await whole.write()));
  const files = [...Object.values(parts).flat(), ...(directory?.files ?? [])];
  changed += directory?.changed ?? 0;
  const written = { files, listed: [], links: [], findings: [], changed };
  return { parts, size: directory?.size, written };
}

/** The index as an earlier build made it; undefined where not all of it is there. */
export function keptIndex(
  { index, indexSize, files }: Partial<Pick<BuildState, "index" | "indexSize" | "files">>,
  place: WritePlace,
  settings: Settings,
): MadeIndex | undefined {
  const own = (files ?? []).filter(({ path }) => isOfIndex(path, settings));
  if (!index || own.length === 0 || !holdsAll(own, place)) return undefined;
  return {
    parts: index,
    size: indexSize,
    written: { files: own, listed: [], links: [], findings: [], changed: 0 },
  };
}

/** Whether a file of the site belongs to its index. */
export function isOfIndex(path: string, settings: Settings): boolean {
  const { mount } = addressOf(settings);
  return `/${path}`.startsWith(mount) && isIndexFile(`/${path}`.slice(mount.length));
}

/** Pages of a part, counted from its first, that the folder held otherwise before. */
function editedPages({ urls }: Part, { settings, hashes, place }: IndexInput): ReadonlySet<number> {
  const isEdited = (url: string): boolean => {
    const path = pathOf(url, settings);
    return place.known.has(path) && place.known.get(path) !== hashes.get(path);
  };
  return new Set([...urls.keys()].filter((page) => isEdited(urls[page] ?? "")));
}

/** The words of a part as an earlier build found them. */
function oldWords(number: number, input: IndexInput): PartWords | undefined {
  const text = readOld(input, `/pagefind/${partFolder(number)}words.json`);
  return text === undefined ? undefined : (JSON.parse(text) as PartWords);
}

const countOf = ({ length }: IndexInput["urls"]) => ({
  pages: length,
  pagesPerPart: pagesPerPart(length),
});

const factsOf = (files: readonly Written[] = [], { place }: IndexInput): PartFacts =>
  partFacts(
    files.map(({ path }) => ({ path, read: () => readFileSync(join(place.folder, path)) })),
  );

/** The directory of all parts, put together while they are made. */
interface WholeDirectory {
  /** Adds the parts that are there by now. */
  readonly join: () => void;
  readonly write: () => Promise<MadeDirectory>;
}

function wholeDirectory(
  all: readonly Part[],
  parts: KnownParts,
  input: IndexInput,
): WholeDirectory {
  const { settings, urls, place } = input;
  // Of an archive without reports, Pagefind makes a part that tells of no pages and words.
  const held = all.filter((part) => part.urls.length > 0);
  const maker = directoryMaker(countOf(urls));
  let next = 0;
  function join(): void {
    for (let part = held[next]; part && parts[part.key]; part = held[++next])
      maker.add(factsOf(parts[part.key], input));
  }
  return {
    join,
    write: async () => {
      join();
      const { pages, size } = await maker.end();
      const written = Array.from(pages, (page) => writePage(page, place, settings));
      return {
        files: written.map(({ file }) => file),
        changed: written.filter((page) => page.changed).length,
        size,
      };
    },
  };
}

async function makePart(
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

/** The parts of the archive, oldest reports first. */
function partsOf({ settings, urls, hashes }: IndexInput): Part[] {
  const size = pagesPerPart(urls.length);
  return Array.from({ length: partCount(urls.length) }, (_, number) => {
    const own = urls.slice(number * size, (number + 1) * size);
    const facts = own.map((url) => `${url} ${hashes.get(pathOf(url, settings)) ?? ""}`);
    return { number, urls: own, key: hashOf(String(number), facts) };
  });
}
