/**
 * What an edit makes of the words of an archive: only the files that hold a word of the report are
 * put together anew, as `wordJoiner` would put all of them together.
 *
 * In:   the files as they were, and the words of the edited parts, before and after.
 * Out:  the files as they are: made anew, or the number of one that stays as it was. Lists that were
 *       read and did not change are the same lists.
 * Rule: where files begin depends on their words alone; once a file begins where one began before,
 *       and nothing in it was edited, it ends where that one ended.
 */
import { isCommon, isPair, type PlaceFile, type WordFile } from "../../model/search/words.ts";
import { movePlaces } from "./moved-places.ts";
import {
  joinStretches,
  stretchesOf,
  stretchOf,
  type WordEntry,
  type WordStretch,
} from "./stretches.ts";
import { byFile, changedWords, movesOf, type PartEdit, type WordChanges } from "./word-changes.ts";
import {
  beginningOf,
  endsBefore,
  fileSize,
  fill,
  type Filling,
  type PageCount,
  placeFiles,
  sizeOf,
  wordFile,
} from "./words.ts";

/** The words of an archive as they were. */
export interface OldWords {
  readonly starts: readonly string[];
  /** As `ArchiveWords` has it. */
  readonly size: number;
  readonly common: ReadonlySet<string>;
  readonly words: (file: number) => WordFile;
  /** In pieces. */
  readonly places: (file: number) => readonly PlaceFile[];
}

/** A file that is not as it was, or the number of the one that it is. */
export type EditedFile =
  number | { readonly words: WordFile; readonly places: readonly PlaceFile[] };

/** The words as they are. */
export interface EditedWords {
  readonly starts: readonly string[];
  readonly size: number;
  readonly files: readonly EditedFile[];
}

/** Edits the words of an archive; undefined where all files have to be made anew. */
export function editWords(
  old: OldWords,
  edits: readonly PartEdit[],
  count: PageCount,
): EditedWords | undefined {
  const changes = changedWords(edits, old.common);
  const edited = new Map<number, Map<string, WordEntry | undefined>>();
  const moved = new Map<number, readonly PlaceFile[]>();
  let { size } = old;
  for (const [number, words] of byFile(changes, old.starts)) {
    const moves = movesOf(words);
    const places = moves && movePlaces(old.words(number), old.places(number), moves, count);
    if (places) {
      moved.set(number, places);
      continue;
    }
    const file = new Map<string, WordEntry | undefined>();
    edited.set(number, file);
    for (const [word, parts] of words) {
      const before = entryOf(word, number, old);
      const after = withParts(before, parts, count);
      const isNowCommon = !isPair(word) && isCommon(after?.places.length ?? 0, count.pages);
      if (isNowCommon !== old.common.has(word)) return undefined;
      size += (after ? sizeOf(word, after) : 0) - (before ? sizeOf(word, before) : 0);
      file.set(word, after);
    }
  }
  const least = fileSize(size);
  if (least !== fileSize(old.size)) return undefined;
  const places = (number: number): readonly PlaceFile[] => moved.get(number) ?? old.places(number);
  const { starts, files } = splitAnew({ ...old, places }, edited, least, count.pages);
  const isMoved = (file: EditedFile): file is number => typeof file === "number" && moved.has(file);
  return {
    starts,
    files: files.map((file) =>
      isMoved(file) ? { words: old.words(file), places: places(file) } : file,
    ),
    size,
  };
}

type Edited = ReadonlyMap<number, ReadonlyMap<string, WordEntry | undefined>>;

/** Goes through the files and splits anew what was edited, until files begin where they began. */
function splitAnew(
  old: OldWords,
  edited: Edited,
  least: number,
  pages: number,
): Pick<EditedWords, "starts" | "files"> {
  const starts: string[] = [];
  const files: (number | Filling)[] = [];
  let open: Filling | undefined;
  const begin = (start: string): Filling => {
    const file: Filling = { entries: [], size: 0 };
    starts.push(start);
    files.push(file);
    return file;
  };
  const keep = (start: string, number: number): undefined => {
    starts.push(start);
    files.push(number);
  };
  /** Whether the first word of a file is another, or the file before may reach beyond it. */
  const hasNewHead = (number: number): boolean => {
    const [first = ""] = edited.has(number) ? old.words(number) : [];
    return [...(edited.get(number)?.keys() ?? [])].some((word) => word <= first);
  };
  for (let number = 0; number < old.starts.length; number++) {
    const isKept = !edited.has(number) && !hasNewHead(number + 1);
    if (!open && isKept) {
      keep(old.starts[number] ?? "", number);
      continue;
    }
    open ??= begin(old.starts[number] ?? "");
    for (const [word, entry] of entriesOf(number, old, edited)) {
      if (endsBefore(word, entry, open, least)) {
        const start = beginningOf(word, open.entries.at(-1)?.[0] ?? "");
        if (isKept && word === old.words(number)[0]) {
          open = keep(start, number);
          break;
        }
        open = begin(start);
      }
      fill(open, word, entry);
    }
  }
  const made = files.map((file) =>
    typeof file === "number"
      ? file
      : { words: wordFile(file.entries), places: placeFiles(file.entries, pages) },
  );
  return { starts, files: made };
}

/** The words of a file as they are now, ascending. */
function entriesOf(number: number, old: OldWords, edited: Edited): [string, WordEntry][] {
  const words = old.words(number);
  const places = old.places(number);
  const entries = new Map<string, WordEntry>();
  for (let at = 0; at < words.length; at += 3) {
    entries.set(words[at] ?? "", entryAt(at, words, places));
  }
  for (const [word, entry] of edited.get(number) ?? []) {
    if (entry) entries.set(word, entry);
    else entries.delete(word);
  }
  return [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function entryOf(word: string, number: number, old: OldWords): WordEntry | undefined {
  const words = old.words(number);
  for (let at = 0; at < words.length; at += 3)
    if (words[at] === word) return entryAt(at, words, old.places(number));
  return undefined;
}

/** What a file of words and its places hold of the word at an offset. */
function entryAt(at: number, words: WordFile, places: readonly PlaceFile[]): WordEntry {
  const [, pages = "", weights = ""] = words.slice(at, at + 3);
  return { pages, weights, places: places.map((file) => file[at / 3]).join("") };
}

/** A word with some parts in the place of what they were; undefined where no page holds it. */
function withParts(
  before: WordEntry | undefined,
  parts: WordChanges,
  count: PageCount,
): WordEntry | undefined {
  const all = before ? stretchesOf(before, count) : new Map<number, WordStretch>();
  for (const [part, { after: word }] of parts) {
    if (word) all.set(part, stretchOf(word, part, count));
    else all.delete(part);
  }
  const stretches = [...all].toSorted(([a], [b]) => a - b).map(([, stretch]) => stretch);
  return stretches.length === 0 ? undefined : joinStretches(stretches);
}
