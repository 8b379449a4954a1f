/**
 * Reads an output file as all the texts that it may hold: unpacked, decoded, folded.
 *
 * In:   the bytes of a file.
 * Out:  its texts; pictures, fonts and archives give what they hold in parts.
 */
import { Buffer } from "node:buffer";
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { viewsOf } from "../../check/secrets/views.ts";
import { copyOf } from "../copy-of.ts";
import { encodedRuns } from "./encoded-runs.ts";
import { toldByViews } from "./told-anew.ts";

const deepest = 3;
const largest = 64 * 1024 * 1024;

/** Encoded runs that are known to hold nothing, from one file to the next, by how deep they lie. */
export type KnownRuns = readonly Set<string>[];

/** Knows no run yet. */
export const noRuns = (): KnownRuns => Array.from({ length: deepest + 1 }, () => new Set());

/** Beyond this many, the runs that are known are forgotten. */
const mostRuns = 200_000;

/** Looks at one text; true ends the reading. */
type Visit = (text: string) => boolean;

/** How texts are read. */
interface Reading {
  /** Runs that hold nothing. */
  readonly cleared?: KnownRuns;
  /**
   * How many letters anything has that is looked for: then each of it is handed over in one view
   * at least. Default: every view is handed over as a whole.
   */
  readonly longest?: number;
}

/** Hands over every text of a file until `visit` answers true. */
export function visitTexts(
  bytes: Uint8Array,
  path: string,
  visit: Visit,
  { cleared = noRuns(), longest }: Reading = {},
): boolean {
  for (const runs of cleared) if (runs.size > mostRuns) runs.clear();
  return read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, 0);

  function read(file: Buffer, name: string, depth: number): boolean {
    if (depth > deepest) return false;
    if (file[0] === 0x1f && file[1] === 0x8b) return unpacked(file, gunzipSync, depth);
    if (name.endsWith(".br")) return unpacked(file, brotliDecompressSync, depth);
    const isText = !file.subarray(0, 4096).includes(0);
    const text = file.toString(isText ? "utf8" : "latin1");
    if (!isText) {
      const readings = [text, text.replaceAll("\0", ""), file.toString("utf16le")];
      return readings.some(visit) || packedParts(file, depth);
    }
    const whole = viewsOf(text);
    const views = longest === undefined ? whole : toldByViews(whole, longest);
    return (
      views.some(visit) || escapes(text).some(visit) || views.some((view) => encoded(view, depth))
    );
  }

  function unpacked(
    file: Buffer,
    unpack: (bytes: Buffer, options: object) => Buffer,
    depth: number,
  ): boolean {
    try {
      return read(unpack(file, { maxOutputLength: largest }), "", depth + 1);
    } catch {
      return visit(file.toString("latin1"));
    }
  }

  /** Streams within a picture, a document or an archive. */
  function packedParts(file: Buffer, depth: number): boolean {
    let tried = 0;
    for (let at = file.indexOf(0x78); at >= 0 && tried < 500; at = file.indexOf(0x78, at + 1)) {
      const second = file[at + 1];
      if (second !== 0x01 && second !== 0x5e && second !== 0x9c && second !== 0xda) continue;
      tried++;
      if (quietly(() => inflateSync(file.subarray(at), { maxOutputLength: largest }), depth))
        return true;
    }
    const entry = Buffer.from("PK\x03\x04", "latin1");
    for (let at = file.indexOf(entry); at >= 0 && tried < 500; at = file.indexOf(entry, at + 4)) {
      tried++;
      if (at + 30 > file.length) break;
      const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
      const inflate = (): Buffer =>
        inflateRawSync(file.subarray(start), { maxOutputLength: largest });
      if (quietly(inflate, depth)) return true;
    }
    return false;
  }

  function quietly(unpack: () => Buffer, depth: number): boolean {
    let file: Buffer;
    try {
      file = unpack();
    } catch {
      return false;
    }
    return read(file, "", depth + 1);
  }

  /** Base64 and hexadecimal runs that hold text or something packed. */
  function encoded(text: string, depth: number): boolean {
    for (const run of encodedRuns(text)) {
      if (cleared[depth]?.has(run)) continue;
      const kinds =
        /^[0-9a-f]+$/i.test(run) && run.length % 2 === 0
          ? (["hex", "base64"] as const)
          : (["base64"] as const);
      if (kinds.some((kind) => holds(Buffer.from(run, kind), depth))) return true;
      cleared[depth]?.add(copyOf(run));
    }
    return false;
  }

  function holds(decoded: Buffer, depth: number): boolean {
    const isPacked = (decoded[0] === 0x1f && decoded[1] === 0x8b) || decoded[0] === 0x78;
    if (isPacked) return read(decoded, "", depth + 1) || packedParts(decoded, depth);
    const isReadable = /^[\t\n\r\x20-\x7e\x80-\xff]{6,}$/.test(decoded.toString("latin1"));
    return isReadable && visit(decoded.toString("utf8"));
  }
}

/** The file as it reads without decoding: its text, unpacked where it is packed. */
export function plainText(bytes: Uint8Array, path: string): string {
  let plain = "";
  const first = (text: string): true => {
    plain = text;
    return true;
  };
  visitTexts(bytes, path, first);
  return plain;
}

/** Escapes of style sheets (`\7a `) and of mail (`=7A`). */
function escapes(text: string): string[] {
  const found: string[] = [];
  if (text.includes("\\") && /\\[0-9a-f]{2}/i.test(text))
    found.push(text.replace(/\\([0-9a-f]{2,6})\s?/gi, point));
  if (/=[0-9A-F]{2}=[0-9A-F]{2}/.test(text))
    found.push(text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, point));
  return found;
}

/** The character of a hexadecimal code that an escape holds. */
function point(_: string, code: string): string {
  const number = Number.parseInt(code, 16);
  return number > 0x1f && number <= 0x10ffff ? String.fromCodePoint(number) : "";
}
