/** What one archive answers to a search, or several as if they were one. */
import type { FacetFile } from "../../model/search/facets.ts";
import { addressBelow } from "../../model/other-archive.ts";
import { searchFiles, type SearchFiles } from "./files.ts";
import type { Archive } from "./narrow.ts";
import { resultOfFragment, resultOfRow, type Pending, type Result } from "./result.ts";
import type { SearchState } from "./state.ts";
import type { TextHit } from "./text.ts";

/** An archive that is searched. */
export interface Source {
  /** Its name beside each result; undefined where only one archive is searched. */
  readonly title: string | undefined;
  readonly files: SearchFiles;
  /** What an address of the archive has become; undefined where it leads out of the archive. */
  readonly settle: (address: string) => string | undefined;
  /** What the addresses of its reports begin with. */
  readonly incidents: string;
}

/** What an archive answers. */
export interface Look {
  readonly file: FacetFile;
  /** What narrowing needs to know; undefined where all of the archive is shown. */
  readonly archive: Archive | undefined;
  /** By row, best first; undefined where no words were asked for. */
  readonly hits: ReadonlyMap<number, TextHit> | undefined;
  /** All rows in the order in which they are listed. Default: as they are counted. */
  readonly order?: readonly number[];
  readonly result: (row: number) => Pending;
}

/** The archive of this site. */
export const ownSource = (root: HTMLElement, isOneOfMany: boolean): Source => {
  const { index = "", directory = "", incidents = "", title } = root.dataset;
  return {
    title: isOneOfMany ? title : undefined,
    files: searchFiles({ index, directory, language: document.documentElement.lang }),
    settle: (address) => address,
    incidents,
  };
};

/** Another archive on the same origin; `base` is where it begins, with a slash at its end. */
export function otherSource(title: string, base: string): Source {
  const place = {
    index: `${base}pagefind/`,
    directory: `${base}search/`,
    language: document.documentElement.lang,
  };
  const root = new URL(base, location.href);
  return {
    title,
    files: searchFiles(place),
    settle: (address) => addressBelow(address, root)?.pathname,
    incidents: `${base}incidents/`,
  };
}

/** Whether everything is shown, in the usual order. */
export const isWhole = ({ query, chosen, order }: SearchState): boolean =>
  query === "" && chosen.size === 0 && order === undefined;

/** Asks an archive for what a search needs besides the words that were found. */
export async function lookAt(
  source: Source,
  state: SearchState,
  found: readonly TextHit[] | undefined,
): Promise<Look> {
  const { files } = source;
  const hits = found && new Map(found.map((hit) => [hit.row, hit]));
  const file = await files.facets();
  const archive = isWhole(state) ? undefined : await files.archive(hits?.keys());
  return { file, archive, hits, result: (row) => resultOf(source, row, hits?.get(row)) };
}

/** One result, of words or of a row alone. */
export function resultOf(
  { files, incidents, settle, title }: Source,
  row: number,
  hit: TextHit | undefined,
): Pending {
  const placed = (result: Result): Result => ({
    ...result,
    address: settle(result.address) ?? incidents,
    archive: title,
  });
  return {
    early: () => {
      const listed = hit && files.listedNow(row);
      return listed && placed(resultOfRow(listed, incidents));
    },
    load: async () =>
      placed(
        hit ? resultOfFragment(await hit.load()) : resultOfRow(await files.listed(row), incidents),
      ),
  };
}
