/** What the search page loads, each when it is first needed and once. */
import {
  rowsPerFile,
  searchFormat,
  type FacetBlock,
  type FacetFile,
  type ListedRow,
} from "../../model/search/facets.ts";
import { loadJson, once } from "./load.ts";
import { openArchive, type Archive } from "./narrow.ts";
import { openText, type SearchText, type TextAddresses, type TextFound } from "./text.ts";

export interface SearchFiles {
  /** Pages with all words of a query, best first. */
  readonly search: (query: string) => Promise<TextFound>;
  readonly facets: () => Promise<FacetFile>;
  /** What narrowing needs to know of some rows. Default: of all. */
  readonly archive: (rows?: Iterable<number>) => Promise<Archive>;
  readonly listed: (row: number) => Promise<ListedRow>;
  /** The same, where it was loaded before. */
  readonly listedNow: (row: number) => ListedRow | undefined;
  /** Loads what a search for words will need, before it is asked for. */
  readonly prepare: (query: string) => Promise<void>;
  /** Loads what every search needs besides. */
  readonly ahead: () => Promise<unknown>;
}

/** Rows of archives up to this size are loaded ahead: their results stand before their texts. */
const rowsAhead = 1000;

/** More incidents than any archive has. */
const mostRows = 1_000_000;

/** The files of an archive. */
export function searchFiles(place: TextAddresses): SearchFiles {
  const { directory } = place;
  let opened: { readonly blocks: number; readonly archive: Archive } | undefined;
  const blocks = new Map<number, FacetBlock>();
  const openOnce = once<void, SearchText>(() => openText(place));
  const loadFacets = once<void, FacetFile>(() => loadFacetFile(`${directory}facets.json`));
  const loadBlock = once(async (number: number) => {
    blocks.set(number, await loadJson<FacetBlock>(`${directory}facets-${number}.json`));
  });
  const rowFiles = new Map<number, readonly ListedRow[]>();
  const loadRows = once(async (number: number) => {
    rowFiles.set(number, await loadJson<readonly ListedRow[]>(`${directory}rows-${number}.json`));
  });
  const listedNow = (row: number): ListedRow | undefined =>
    rowFiles.get(Math.floor(row / rowsPerFile))?.[row % rowsPerFile];
  const loadArchive: SearchFiles["archive"] = async (rows) => {
    const file = await loadFacets();
    const { rowsPerBlock } = file;
    const all = Array.from({ length: Math.ceil(file.rows / rowsPerBlock) }, (_, i) => i);
    const wanted = rows && new Set([...rows].map((row) => Math.floor(row / rowsPerBlock)));
    await Promise.all([...(wanted ?? all)].map(loadBlock));
    if (opened?.blocks !== blocks.size)
      opened = { blocks: blocks.size, archive: openArchive(file, blocks) };
    return opened.archive;
  };
  return {
    search: async (query) => (await openOnce()).find(query),
    facets: loadFacets,
    archive: loadArchive,
    listed: async (row) => {
      await loadRows(Math.floor(row / rowsPerFile));
      const found = listedNow(row);
      if (!found) throw new Error(`there is no row ${row}`);
      return found;
    },
    listedNow,
    prepare: async (query) => (await openOnce()).prepare(query),
    ahead: once<void, unknown>(async () => {
      const [text, { rows }] = await Promise.all([openOnce(), loadFacets()]);
      const last = rows > rowsAhead ? 0 : Math.ceil(rows / rowsPerFile);
      await Promise.all([text.ahead(), ...Array.from({ length: last }, (_, i) => loadRows(i))]);
    }),
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
