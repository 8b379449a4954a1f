/** Files that were written, looked up by their paths. */
import type { Written } from "./pages/write-page.ts";

/** The hash of each file by its path; of two at one path the last one's. */
export const hashesByPath = (files: readonly Written[]): Map<string, string> =>
  new Map(files.map(({ path, hash }) => [path, hash]));
