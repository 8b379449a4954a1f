/**
 * Reads an output file as all the texts that it may hold: unpacked, decoded, folded.
 *
 * In:   the bytes of a file.
 * Out:  its texts; pictures, fonts and archives give what they hold in parts.
 */
import { Buffer } from "node:buffer";
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { viewsOf } from "../../check/secrets/views.ts";

const deepest = 3;
const largest = 64 * 1024 * 1024;

/** Every text of a file, the most readable last. */
export function textsOf(bytes: Uint8Array, path: string): readonly string[] {
  return read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, 0);
}

function read(bytes: Buffer, path: string, depth: number): string[] {
  if (depth > deepest) return [];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return unpacked(bytes, gunzipSync, depth);
  if (path.endsWith(".br")) return unpacked(bytes, brotliDecompressSync, depth);
  const zeros = bytes.subarray(0, 4096).filter((byte) => byte === 0).length;
  const isText = zeros === 0;
  const text = bytes.toString(isText ? "utf8" : "latin1");
  if (!isText) {
    const joined = text.replaceAll("\0", "");
    return [text, joined, bytes.toString("utf16le"), ...packedParts(bytes, depth)];
  }
  const views = viewsOf(text);
  const encoded = views.flatMap((view) => encodedRuns(view, depth));
  return [...views, ...escapes(text), ...encoded];
}

function unpacked(
  bytes: Buffer,
  unpack: (bytes: Buffer, options: object) => Buffer,
  depth: number,
) {
  try {
    return read(unpack(bytes, { maxOutputLength: largest }), "", depth + 1);
  } catch {
    return [bytes.toString("latin1")];
  }
}

/** Streams within a picture, a document or an archive. */
function packedParts(bytes: Buffer, depth: number): string[] {
  const texts: string[] = [];
  let tried = 0;
  for (let at = bytes.indexOf(0x78); at >= 0 && tried < 500; at = bytes.indexOf(0x78, at + 1)) {
    const second = bytes[at + 1];
    if (second !== 0x01 && second !== 0x5e && second !== 0x9c && second !== 0xda) continue;
    tried++;
    texts.push(
      ...quietly(() => inflateSync(bytes.subarray(at), { maxOutputLength: largest }), depth),
    );
  }
  const entry = Buffer.from("PK\x03\x04", "latin1");
  for (let at = bytes.indexOf(entry); at >= 0 && tried < 500; at = bytes.indexOf(entry, at + 4)) {
    tried++;
    if (at + 30 > bytes.length) break;
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    texts.push(
      ...quietly(() => inflateRawSync(bytes.subarray(start), { maxOutputLength: largest }), depth),
    );
  }
  return texts;
}

function quietly(unpack: () => Buffer, depth: number): string[] {
  try {
    return read(unpack(), "", depth + 1);
  } catch {
    return [];
  }
}

/** Base64 and hexadecimal runs that hold text or something packed. */
function encodedRuns(text: string, depth: number): string[] {
  return [...text.matchAll(/[A-Za-z0-9+/_-]{12,}={0,2}/g)].flatMap(([run]) => {
    if (!/\d|[a-z][A-Z]|[+/=]/.test(run)) return [];
    const kinds = /^[0-9a-f]+$/i.test(run) && run.length % 2 === 0 ? ["hex", "base64"] : ["base64"];
    return kinds.flatMap((kind) => {
      const bytes = Buffer.from(run, kind as BufferEncoding);
      const packed = (bytes[0] === 0x1f && bytes[1] === 0x8b) || bytes[0] === 0x78;
      if (packed) return [...read(bytes, "", depth + 1), ...packedParts(bytes, depth)];
      const decoded = bytes.toString("latin1");
      return /^[\t\n\r\x20-\x7e\x80-\xff]{6,}$/.test(decoded) ? [bytes.toString("utf8")] : [];
    });
  });
}

/** Escapes of style sheets (`\7a `) and of mail (`=7A`). */
function escapes(text: string): string[] {
  const found: string[] = [];
  if (/\\[0-9a-f]{2}/i.test(text)) found.push(text.replace(/\\([0-9a-f]{2,6})\s?/gi, point));
  if (/=[0-9A-F]{2}=[0-9A-F]{2}/.test(text))
    found.push(text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, point));
  return found;
}

/** The character of a hexadecimal code that an escape holds. */
function point(_: string, code: string): string {
  const number = Number.parseInt(code, 16);
  return number > 0x1f && number <= 0x10ffff ? String.fromCodePoint(number) : "";
}
