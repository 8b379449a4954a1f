/** The parts of an audit that threads can share. */
import type { SourceReader } from "./internal-text.ts";
import { type Searcher, searchFiles } from "./search.ts";
import { readSourceTexts } from "./source-texts.ts";

/** Whoever does these parts. */
export interface Auditor {
  readonly readSourceTexts: SourceReader;
  readonly searchFiles: Searcher;
}

/** Does them in this thread. */
export const localAuditor: Auditor = {
  readSourceTexts: async (reading) => readSourceTexts(reading),
  searchFiles: async (search) => searchFiles(search),
};
