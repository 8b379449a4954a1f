/** What the search page loads, each when it is first needed and once. */
import { rowsPerFile, type FacetFile, type ListedRow } from "../../model/search/facets.ts";
import { openArchive, type Archive } from "./narrow.ts";
import { openText, type SearchText, type TextHit } from "./text.ts";

export interface SearchFiles {
  /** Pages with all words of a query, best first. */
  readonly search: (query: string) => Promise<readonly TextHit[]>;
  readonly archive: () => Promise<Archive>;
  readonly listed: (row: number) => Promise<ListedRow>;
}

/** The files behind the addresses that the page's element carries. */
export function searchFiles(root: HTMLElement): SearchFiles {
  const { index = "", directory = "", facets, rows } = root.dataset;
  const { lang: language } = document.documentElement;
  let text: Promise<SearchText> | undefined;
  let archive: Promise<Archive> | undefined;
  const lists = new Map<number, Promise<readonly ListedRow[]>>();
  return {
    search: async (query) => (await (text ??= openText({ index, directory, language })))(query),
    archive: () => (archive ??= loadJson<FacetFile>(facets ?? "").then(openArchive)),
    listed: async (row) => {
      const number = Math.floor(row / rowsPerFile);
      const list = lists.get(number) ?? loadJson<ListedRow[]>(`${rows}${number}.json`);
      lists.set(number, list);
      const found = (await list)[row % rowsPerFile];
      if (!found) throw new Error(`there is no row ${row}`);
      return found;
    },
  };
}

async function loadJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as Value;
}
