/**
 * Turns the bytes of somebody else's document into text.
 *
 * In:   bytes in UTF-8, UTF-16 with a byte order mark, or Windows-1252.
 * Out:  text with plain line breaks and no mojibake, and findings that name what was changed.
 * Rule: what was changed is reported; nothing is dropped.
 */
import { isUtf8 } from "node:buffer";
import { type Finding, finding } from "../source/finding.ts";
import { findMojibake } from "../source/mojibake.ts";
import { placeAt, type Place, type Source } from "../source/text.ts";

const start: Place = { line: 1, column: 1 };

/** A document's text, and what had to be mended to get it. */
export interface Decoded {
  readonly source: Source;
  readonly findings: readonly Finding[];
}

/** Decodes and mends one document. */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const encoding = encodingOf(bytes);
  const raw = new TextDecoder(encoding).decode(bytes);
  const text = raw.replace(/\r\n?/g, "\n").replaceAll("\u0000", "\ufffd");
  const { mended, findings } = mend({ path, text });
  const reported =
    encoding === "utf-8"
      ? []
      : [finding("import-encoding", path, start, { encoding: encoding.toUpperCase() })];
  return { source: { path, text: mended }, findings: [...reported, ...findings] };
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

/** Mends mojibake, twice over where it was made twice; one finding says how much of it. */
function mend(source: Source): { mended: string; findings: Finding[] } {
  let mended = source.text;
  let count = 0;
  const [first] = findMojibake(source.text);
  for (let round = 0; round < 3; round++) {
    const broken = findMojibake(mended);
    if (broken.length === 0) break;
    count = Math.max(count, broken.length);
    let from = 0;
    let whole = "";
    for (const { offset, written, meant } of broken) {
      whole += mended.slice(from, offset) + meant;
      from = offset + written.length;
    }
    mended = whole + mended.slice(from);
  }
  if (!first) return { mended, findings: [] };
  const details = { written: first.written, meant: first.meant, count: String(count) };
  const place = placeAt(source, first.offset);
  return { mended, findings: [finding("import-mojibake", source.path, place, details)] };
}
