/**
 * The full-text index, through Pagefind's own interface for programs.
 *
 * Rule: it is loaded when a reader first searches for words. Rows are what the facets call them: the
 * index holds its pages from the oldest on, part after part, and a search for nothing lists them so.
 */
import { pagesPerPart, partFolder } from "../../model/search/parts.ts";

import { isAmong, partsOf } from "./words.ts";

/** Where a page's text can be linked to: an element with an `id`. */
export interface Anchor {
  readonly element: string;
  readonly id: string;
  readonly text: string | undefined;
  /** The number of words before it. */
  readonly location: number;
}

/** The text of a page as the index keeps it. */
export interface Fragment {
  readonly url: string;
  /** Words between spaces, with `&lt;` and `&gt;` for angle brackets. */
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly anchors: readonly Anchor[];
  readonly weighted_locations: readonly {
    readonly weight: number;
    readonly balanced_score: number;
    readonly location: number;
  }[];
}

interface Result {
  readonly id: string;
  readonly data: () => Promise<Fragment>;
}

interface Instance {
  readonly options: (options: { excerptLength: number }) => Promise<void>;
  readonly mergeIndex: (address: string) => Promise<void>;
  readonly search: (query: string | null) => Promise<{ readonly results: readonly Result[] }>;
}

interface PagefindModule {
  readonly createInstance: (options: { basePath: string; noWorker: boolean }) => Instance;
}

/** A page that holds all words of a query. */
export interface TextHit {
  readonly id: string;
  readonly load: () => Promise<Fragment>;
}

/** The opened index. */
export interface TextIndex {
  /** Pages with all words of a query, best first. */
  readonly search: (query: string) => Promise<readonly TextHit[]>;
  /** The row of each page by its id. */
  readonly rows: () => Promise<ReadonlyMap<string, number>>;
}

/** Opens the parts of the index below an address. Throws where a site was built without one. */
export async function openTextIndex(address: string, parts: number): Promise<TextIndex> {
  const module = (await import(`${address}pagefind.js`)) as PagefindModule;
  // Its worker would be another 43 kB to load.
  const instance = module.createInstance({ basePath: address, noWorker: true });
  await instance.options({ excerptLength: 1 });
  for (let part = 1; part < parts; part++) await instance.mergeIndex(address + partFolder(part));
  // Places are counted from the oldest page on.
  let places: Promise<ReadonlyMap<string, number>> | undefined;
  const list = async (): Promise<ReadonlyMap<string, number>> => {
    const { results } = await instance.search(null);
    return new Map(results.map(({ id }, place) => [id, place]));
  };
  const placeOf = (): Promise<ReadonlyMap<string, number>> => (places ??= list());
  const find: Find = async (query) => {
    const { results } = await instance.search(query);
    const known = parts > 1 ? await placeOf() : undefined;
    return results.map(({ id, data }) => {
      const part = Math.floor((known?.get(id) ?? 0) / pagesPerPart);
      return { id, part, load: data };
    });
  };
  return {
    search: async (query) => {
      // A phrase in quotes is found as it stands or not at all.
      if (query.startsWith('"')) return find(query);
      const known = await knownWords(query, find);
      if (known.parts.size === 0) return [];
      return (await find(known.words.join(" "))).filter(({ part }) => known.parts.has(part));
    },
    rows: async () => {
      const known = await placeOf();
      return new Map([...known].map(([id, place]) => [id, known.size - 1 - place]));
    },
  };
}

type Find = (query: string) => Promise<readonly PlacedHit[]>;

interface PlacedHit extends TextHit {
  readonly part: number;
}

/** The query in words that the index holds, and the parts that hold them all. */
async function knownWords(
  query: string,
  find: Find,
): Promise<{ readonly words: readonly string[]; readonly parts: ReadonlySet<number> }> {
  const words: string[] = [];
  let parts: ReadonlySet<number> | undefined;
  for (const asked of query.split(/\s+/)) {
    const whole = await partsWith(asked, find);
    for (const word of whole.size > 0 ? [asked] : partsOf(asked)) {
      const holding = word === asked ? whole : await partsWith(word, find);
      parts = parts === undefined ? holding : new Set([...parts].filter((p) => holding.has(p)));
      words.push(word);
    }
    if (whole.size === 0 && partsOf(asked).length === 0) parts = new Set();
  }
  return { words, parts: parts ?? new Set() };
}

/** Parts that hold a word. The best page tells: a part holds the word everywhere, or others like it. */
async function partsWith(word: string, find: Find): Promise<ReadonlySet<number>> {
  const best = new Map<number, PlacedHit>();
  for (const hit of await find(word)) if (!best.has(hit.part)) best.set(hit.part, hit);
  const held = await Promise.all(
    [...best].map(async ([part, hit]) => ((await holds(hit, word)) ? [part] : [])),
  );
  return new Set(held.flat());
}

async function holds(hit: TextHit, word: string): Promise<boolean> {
  const { raw_content, weighted_locations } = await hit.load();
  const text = textWords(raw_content);
  return isAmong(
    word,
    weighted_locations.map(({ location }) => text[location] ?? ""),
  );
}

/** The words of a page's text, by the places that the index gives. */
export const textWords = (raw: string): string[] =>
  raw.split(/[\r\n\s]+/).map((word) =>
    word
      .replace(/\u200B/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">"),
  );
