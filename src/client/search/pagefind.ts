/**
 * The full-text index, through Pagefind's own interface for programs.
 *
 * Rule: it is loaded when a reader first searches for words. Rows are what the facets call them: the
 * index holds its pages from the oldest on, part after part, and a search for nothing lists them so.
 */
import { partFolder } from "../../model/search/parts.ts";

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
  let rows: Promise<ReadonlyMap<string, number>> | undefined;
  const list = async (): Promise<ReadonlyMap<string, number>> => {
    const { results } = await instance.search(null);
    return new Map(results.map(({ id }, place) => [id, results.length - 1 - place]));
  };
  const find = async (query: string): Promise<readonly TextHit[]> => {
    const { results } = await instance.search(query);
    return results.map(({ id, data }) => ({ id, load: data }));
  };
  return {
    search: async (query) => {
      const known = await knownWords(query, find);
      return known === undefined ? [] : find(known);
    },
    rows: () => (rows ??= list()),
  };
}

type Find = (query: string) => Promise<readonly TextHit[]>;

/** The query in words that the index holds; undefined where it lacks one. A phrase stays one. */
async function knownWords(query: string, find: Find): Promise<string | undefined> {
  if (query.startsWith('"')) return query;
  const words: string[] = [];
  for (const word of query.split(/\s+/)) {
    const parts = (await isKnown(word, find)) ? [word] : partsOf(word);
    if (parts.length === 0) return undefined;
    for (const part of parts) {
      if (part !== word && !(await isKnown(part, find))) return undefined;
    }
    words.push(...parts);
  }
  return words.join(" ");
}

/** Looks at the best page alone: the index finds either the word everywhere, or others like it. */
async function isKnown(word: string, find: Find): Promise<boolean> {
  const [best] = await find(word);
  if (!best) return false;
  const { raw_content, weighted_locations } = await best.load();
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
