/**
 * What tells a file from all that stood at its path before, without reading it.
 *
 * Rule: the system notes the instant of each change, and no program can set it. Changes within one
 *       tick of its clock look alike (two seconds on the coarsest file systems), so that a file has
 *       no stamp until it is older than that.
 */
import { lstatSync } from "node:fs";

const coarsest = 2000;

/**
 * The stamp of a regular file; taken before the file is read, it never tells of a later content.
 * What cannot be looked at has none.
 */
export function stampOf(file: string): string | undefined {
  try {
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (!found?.isFile() || found.ctimeMs > Date.now() - coarsest) return undefined;
    const { ino, size, mtimeMs, ctimeMs } = found;
    return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
  } catch {
    return undefined;
  }
}
