import type { PlaceFile, WordFile } from "../../../src/model/search/words.ts";
import { pairsOf } from "../../../src/publish/search/pairs.ts";
import type { PartWords } from "../../../src/publish/search/part-words.ts";
import {
  type ArchiveWords,
  type PageCount,
  wordJoiner,
} from "../../../src/publish/search/words.ts";

/** The words of an archive, all files of them at once. */
export interface JoinedWords extends Omit<ArchiveWords, "files"> {
  readonly files: readonly WordFile[];
  /** Beside each of them, in pieces. */
  readonly places: readonly (readonly PlaceFile[])[];
}

/** Puts the words of all parts together. */
export function joinWords(parts: readonly PartWords[], count: PageCount): JoinedWords {
  const joiner = wordJoiner(count);
  for (const part of parts) joiner.add(part);
  const common = new Set(joiner.common());
  for (const part of parts) joiner.addPairs(pairsOf(part, common));
  const { files, ...rest } = joiner.end();
  const made = [...files];
  return {
    ...rest,
    files: made.map(({ words }) => words),
    places: made.map(({ places }) => places),
  };
}
