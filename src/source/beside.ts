/**
 * Reads files that lie beside a report, for the charts in it.
 *
 * In:   the report's path and a relative path that the report names.
 * Out:  the file's bytes, or why they are refused.
 * Rule: only regular files whose real path lies in the report's folder; nothing hidden, no links out.
 */
import { constants } from "node:fs";
import { open, realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, sep } from "node:path";

/** Why a file is not read. */
export type RefusedFile = "missing" | "empty" | "outside" | "hidden" | "not-a-file" | "too-large";

/** What was read, or why nothing was. */
export type FileReading = { readonly bytes: Uint8Array } | { readonly refused: RefusedFile };

/** Reads a file by the relative path that a report gives it. Never throws for a refused file. */
export type ReadBeside = (path: string) => Promise<FileReading>;

/** The largest data file that is read, in bytes. */
export const largestDataFile = 16 * 1024 * 1024;

/** A reader of the files beside one report. */
export function readerBeside(reportPath: string, limit = largestDataFile): ReadBeside {
  const folder = dirname(reportPath);
  return async (path) => {
    const refused = refusedByName(path);
    if (refused) return { refused };
    try {
      const real = await realpath(join(folder, path));
      const inside = relative(await realpath(folder), real);
      if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside))
        return { refused: "outside" };
      const hidden = refusedByName(inside.replaceAll(sep, "/"));
      return hidden ? { refused: hidden } : await readRegular(real, limit);
    } catch (error) {
      return {
        refused: missingCodes.has((error as { code?: string }).code ?? "")
          ? "missing"
          : "not-a-file",
      };
    }
  };
}

const missingCodes = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG"]);

/** Refuses what the path alone gives away, before the disk is asked. */
function refusedByName(path: string): RefusedFile | undefined {
  // A control character, a backslash or a scheme never belongs to a file that a report may name.
  // oxlint-disable-next-line no-control-regex
  if (path === "" || /^[/~]|^[a-z][a-z0-9+.-]*:|[\\\u0000-\u001f\u007f]/i.test(path))
    return "outside";
  const parts = path.split("/");
  if (parts.includes("..")) return "outside";
  return parts.some((part) => /^[._]/.test(part) && part !== ".") ? "hidden" : undefined;
}

async function readRegular(path: string, limit: number): Promise<FileReading> {
  // Not blocking: opening a pipe would otherwise wait for a writer.
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const facts = await file.stat();
    if (!facts.isFile()) return { refused: "not-a-file" };
    if (facts.size === 0) return { refused: "empty" };
    if (facts.size > limit) return { refused: "too-large" };
    return { bytes: await file.readFile() };
  } finally {
    await file.close();
  }
}
