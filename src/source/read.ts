/**
 * Reads one file of the archive: a regular file, of bounded size, in strict UTF-8.
 *
 * In:   where the file is, and the path that findings show.
 * Out:  its source, or the finding that says why it cannot be read.
 */
import { Buffer, isUtf8 } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { finding, type Finding } from "./finding.ts";
import type { Place, Source } from "./text.ts";

/** Largest report in bytes: many times the longest known one; reading takes time in proportion. */
export const largestReport = 512 * 1024;

/** What reading one file gives: its source, or why there is none. */
export interface SourceReading {
  readonly source: Source | undefined;
  readonly findings: readonly Finding[];
}

const start: Place = { line: 1, column: 1 };

/** Reads a report; never follows a symbolic link, never waits on a special file. */
export function readSource(file: string, path: string): SourceReading {
  const bytes = readRegular(file, path);
  return bytes instanceof Uint8Array ? decodeSource(bytes, path) : failed(bytes);
}

/** Turns the bytes of a file into a source: UTF-8 only, one byte order mark at the most. */
export function decodeSource(bytes: Uint8Array, path: string): SourceReading {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return failed(finding("not-utf-8", path, start, { found: "UTF-16" }));
  }
  if (!isUtf8(bytes)) {
    return failed(finding("not-utf-8", path, firstBroken(bytes), { found: "other bytes" }));
  }
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  const text = toText(bytes.subarray(marked ? 3 : 0));
  if (text.startsWith("\ufeff")) return failed(finding("double-byte-order-mark", path, start));
  // An old line break is one character too: every offset stays that of the file.
  const broken = text.includes("\r") ? text.replace(/\r(?!\n)/g, "\n") : text;
  return { source: { path, text: broken }, findings: [] };
}

const toText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");

const failed = (...findings: Finding[]): SourceReading => ({ source: undefined, findings });

/** Opens without following links and without blocking, and looks at what was opened. */
function readRegular(file: string, path: string): Uint8Array | Finding {
  let descriptor: number;
  try {
    descriptor = openSync(
      file,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    );
  } catch (error) {
    return finding("unreadable-file", path, start, { reason: reasonOf(error) });
  }
  try {
    const found = fstatSync(descriptor);
    const { size } = found;
    if (!found.isFile()) return finding("not-a-regular-file", path, start);
    if (size > largestReport) {
      return finding("file-too-large", path, start, { limit: String(largestReport / 1024) });
    }
    const bytes = Buffer.allocUnsafe(size);
    let length = 0;
    while (length < size) {
      const count = readSync(descriptor, bytes, length, size - length, length);
      if (count === 0) break;
      length += count;
    }
    return bytes.subarray(0, length);
  } catch (error) {
    return finding("unreadable-file", path, start, { reason: reasonOf(error) });
  } finally {
    closeSync(descriptor);
  }
}

/** A system error by its name alone: its message holds the path of this machine. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "unknown error";

/** The place of the first byte that is not UTF-8. */
function firstBroken(bytes: Uint8Array): Place {
  let line = 1;
  for (let from = 0; from <= bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from);
    const row = bytes.subarray(from, end < 0 ? bytes.length : end);
    if (!isUtf8(row)) {
      const mended = Buffer.from(toText(row), "utf8");
      const length = row.findIndex((byte, index) => byte !== mended[index]);
      return { line, column: toText(row.subarray(0, length)).length + 1 };
    }
    if (end < 0) break;
    from = end + 1;
  }
  return start;
}
