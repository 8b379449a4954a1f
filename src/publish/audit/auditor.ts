/** The parts of an audit that threads can share. */
import { findItems, type ItemFinder } from "./find-items.ts";
import type { SourceReader } from "./internal-text.ts";
import { type Searcher, searchFiles } from "./search.ts";
import { readSourceTexts } from "./source-texts.ts";

/** Whoever does these parts. */
export interface Auditor {
  readonly readSourceTexts: SourceReader;
  readonly findItems: ItemFinder;
  readonly searchFiles: Searcher;
}

/** Does them in this thread. */
export const localAuditor: Auditor = {
  readSourceTexts: async (reading) => readSourceTexts(reading),
  findItems: async (search) => findItems(search),
  searchFiles: async (search) => searchFiles(search),
};
