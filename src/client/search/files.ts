/** What the search page loads, each when it is first needed and once. */
import {
  rowsPerFile,
  searchFormat,
  type FacetBlock,
  type FacetFile,
  type ListedRow,
} from "../../model/search/facets.ts";
import { openArchive, type Archive } from "./narrow.ts";
import { openText, type SearchText, type TextAddresses, type TextHit } from "./text.ts";

export interface SearchFiles {
  /** Pages with all words of a query, best first. */
  readonly search: (query: string) => Promise<readonly TextHit[]>;
  readonly facets: () => Promise<FacetFile>;
  /** What narrowing needs to know of some rows. Default: of all. */
  readonly archive: (rows?: Iterable<number>) => Promise<Archive>;
  readonly listed: (row: number) => Promise<ListedRow>;
}

/** More incidents than any archive has. */
const mostRows = 1_000_000;

/** The files of an archive. */
export function searchFiles(place: TextAddresses): SearchFiles {
  const { directory } = place;
  let text: Promise<SearchText> | undefined;
  let facets: Promise<FacetFile> | undefined;
  const blocks = new Map<number, FacetBlock>();
  const lists = new Map<number, Promise<readonly ListedRow[]>>();
  const loadFacets = (): Promise<FacetFile> =>
    (facets ??= loadFacetFile(`${directory}facets.json`));
  const loadBlock = async (number: number): Promise<void> => {
    if (!blocks.has(number))
      blocks.set(number, await loadJson<FacetBlock>(`${directory}facets-${number}.json`));
  };
  return {
    search: async (query) => (await (text ??= openText(place)))(query),
    facets: loadFacets,
    archive: async (rows) => {
      const file = await loadFacets();
      const { rowsPerBlock } = file;
      const all = Array.from({ length: Math.ceil(file.rows / rowsPerBlock) }, (_, i) => i);
      const wanted = rows && new Set([...rows].map((row) => Math.floor(row / rowsPerBlock)));
      await Promise.all([...(wanted ?? all)].map(loadBlock));
      return openArchive(file, blocks);
    },
    listed: async (row) => {
      const number = Math.floor(row / rowsPerFile);
      const list = lists.get(number) ?? loadJson<ListedRow[]>(`${directory}rows-${number}.json`);
      lists.set(number, list);
      const found = (await list)[row % rowsPerFile];
      if (!found) throw new Error(`there is no row ${row}`);
      return found;
    },
  };
}

/** Throws where another version of this software has made the file. */
async function loadFacetFile(address: string): Promise<FacetFile> {
  const file = await loadJson<FacetFile>(address);
  const { format, rows, rowsPerBlock } = file;
  if (format !== searchFormat || !(rows >= 0 && rows <= mostRows) || !(rowsPerBlock > 0))
    throw new Error(`${address} is of another version`);
  return file;
}

async function loadJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as Value;
}
