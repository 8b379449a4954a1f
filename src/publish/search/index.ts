/**
 * The search index of the archive, in parts; those that hold no changed page stay.
 */
import { isIndexFile } from "../../model/search/directory.ts";
import { pagesPerPart } from "../../model/search/parts.ts";
import type { Settings } from "../../model/settings/index.ts";
import type { BuildState } from "../cache/known.ts";
import {
  addressOf,
  holdsAll,
  writePage,
  type WritePlace,
  type Written,
  type WrittenPages,
} from "../pages/write-page.ts";
import { directoryMaker } from "./directory.ts";
import { editDirectory, type EditedPart, type MadeDirectory } from "./edit-directory.ts";
import {
  editedPages,
  factsOf,
  type IndexInput,
  type KnownParts,
  makePart,
  oldWords,
  type Part,
  partsOf,
} from "./index-parts.ts";
import { type IndexPart, withIndexers } from "./indexers.ts";
import { openDirectory } from "./old-directory.ts";
import type { PartWords } from "./part-words.ts";
import { readAhead } from "./read-ahead.ts";

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

/** Makes every part of the index that is not there. */
export async function makeIndex(
  input: IndexInput,
  { only, advance }: IndexMaking,
): Promise<MadeIndex> {
  const { place, known, urls } = input;
  const size = pagesPerPart(urls.length);
  const own = partsOf(input).filter(({ number }) => only?.(number * size) !== false);
  const kept = own.flatMap(({ key }) => {
    const files = known[key];
    return files && holdsAll(files, place) ? [[key, files] as const] : [];
  });
  const parts: Record<string, readonly Written[]> = Object.fromEntries(kept);
  const missing = own.filter(({ key }) => !parts[key]);
  const edit = only ? undefined : openEdit(missing, input);
  const whole = only || edit ? undefined : wholeDirectory(own, parts, input);

  let changed = 0;
  const waiting = [...missing];
  const work = async (index: IndexPart): Promise<void> => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const made = await makePart(part, input, index);
      parts[part.key] = made.files;
      changed += made.changed;
      whole?.join();
      await advance("search index", missing.length - waiting.length, missing.length);
    }
  };
  const [pairs] = await Promise.all([edit?.readAhead(), withIndexers(missing.length, work)]);
  const edited = edit?.end(parts, pairs);
  const directory = only
    ? undefined
    : (edited ?? (await (whole ?? wholeDirectory(own, parts, input)).write()));
  const files = [...Object.values(parts).flat(), ...(directory?.files ?? [])];
  changed += directory?.changed ?? 0;
  const written = { files, listed: [], links: [], findings: [], changed };
  return { parts, size: directory?.size, written };
}

/** An edit of the directory, of which the parts to edit are still to be made. */
interface OpenEdit {
  /** Reads what it will ask for: an edit of one part leaves time while that is indexed. */
  readonly readAhead: () => Promise<PartWords | undefined>;
  /** Ends it when all parts are there; undefined where the whole directory has to be made. */
  readonly end: (parts: KnownParts, pairs: PartWords | undefined) => MadeDirectory | undefined;
}

/** Opens an edit of the directory; undefined where an earlier build left no beginning for one. */
function openEdit(missing: readonly Part[], input: IndexInput): OpenEdit | undefined {
  const before = missing.flatMap((part) => {
    const words = part.urls.length > 0 ? oldWords(part, input) : undefined;
    return words ? { part, words } : [];
  });
  const old =
    before.length === missing.length ? openDirectory(input, countOf(input.urls)) : undefined;
  if (!old) return undefined;
  return {
    readAhead: async () => {
      const [one, ...others] = before;
      if (!one || others.length > 0) return undefined;
      return readAhead(old.words, one.words, editedPages(one.part, input));
    },
    end: (parts, pairs) => {
      const edited = before.map(({ part: { number, key }, words }): EditedPart => {
        return { number, before: words, pairs, after: factsOf(parts[key], input) };
      });
      return editDirectory(input, old, edited);
    },
  };
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

const countOf = ({ length }: IndexInput["urls"]) => ({
  pages: length,
  pagesPerPart: pagesPerPart(length),
});

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
