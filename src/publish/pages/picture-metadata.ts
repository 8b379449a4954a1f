/**
 * Takes out of pictures what their makers' programs wrote into them: places, names, times, notes.
 *
 * In:   the bytes of a PNG, JPEG, GIF or WebP file.
 * Out:  the same picture from its image data alone; undefined for what is none of these.
 * Rule: parts are kept by an allow list, and nothing behind the picture's end is kept.
 */
import { Buffer } from "node:buffer";

/** A picture without its metadata; undefined where the bytes are no such picture. */
export function withoutMetadata(bytes: Uint8Array): Uint8Array | undefined {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (picture.subarray(0, 8).equals(pngSignature)) return png(picture);
    if (picture.readUInt16BE(0) === 0xffd8) return jpeg(picture);
    if (/^GIF8[79]a$/.test(picture.toString("latin1", 0, 6))) return gif(picture);
    if (picture.toString("latin1", 8, 12) === "WEBP") return webp(picture);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const pngParts = new Set(
  "IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD pHYs acTL fcTL fdAT".split(" "),
);

/** PNG: length, type, data, checksum, over and over. */
function png(picture: Buffer): Buffer | undefined {
  const kept: Buffer[] = [pngSignature];
  for (let at = 8; at < picture.length;) {
    const end = at + 12 + picture.readUInt32BE(at);
    const type = picture.toString("latin1", at + 4, at + 8);
    if (end > picture.length) return undefined;
    if (pngParts.has(type)) kept.push(picture.subarray(at, end));
    if (type === "IEND") return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}

/** JPEG: marker and length; behind a start of scan come data until the next true marker. */
function jpeg(picture: Buffer): Buffer | undefined {
  const kept = [picture.subarray(0, 2)];
  for (let at = 2; at < picture.length;) {
    if (picture[at] !== 0xff) return undefined;
    const marker = picture.readUInt8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) return Buffer.concat([...kept, picture.subarray(at, at + 2)]);
    const end = marker >= 0xd0 && marker <= 0xd7 ? at + 2 : at + 2 + picture.readUInt16BE(at + 2);
    if (end > picture.length) return undefined;
    // Tables, frames, scans, and Adobe's colour transform; no other application's part, no comment.
    const isImage = (marker < 0xe0 && marker >= 0xc0) || marker === 0xee;
    const data = marker === 0xda ? endOfScan(picture, end) : end;
    if (isImage) kept.push(picture.subarray(at, data));
    at = data;
  }
  return undefined;
}

function endOfScan(picture: Buffer, start: number): number {
  let at = picture.indexOf(0xff, start);
  while (at >= 0) {
    const next = picture.readUInt8(at + 1);
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at = picture.indexOf(0xff, at + 2);
  }
  return picture.length;
}

/** Bytes of the colour table that a GIF's flags announce. */
const colours = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 << ((flags & 7) + 1));

/** GIF: a header, then images and extensions, each in blocks that say their length. */
function gif(picture: Buffer): Buffer | undefined {
  let at = 13 + colours(picture.readUInt8(10));
  const kept = [picture.subarray(0, at)];
  while (at < picture.length) {
    const start = at;
    const kind = picture.readUInt8(at);
    if (kind === 0x3b) return Buffer.concat([...kept, picture.subarray(at, at + 1)]);
    if (kind === 0x2c) at += 11 + colours(picture.readUInt8(at + 9));
    else if (kind === 0x21) at += 2;
    else return undefined;
    const label = kind === 0x21 ? picture.readUInt8(start + 1) : undefined;
    const name = picture.toString("latin1", start + 3, start + 14);
    while (picture.readUInt8(at) !== 0) at += 1 + picture.readUInt8(at);
    at++;
    const isImage =
      label === undefined || label === 0xf9 || (label === 0xff && name === "NETSCAPE2.0");
    if (isImage) kept.push(picture.subarray(start, at));
  }
  return undefined;
}

const webpParts = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"]);

/** WebP: type, length, data padded to an even length. */
function webp(picture: Buffer): Buffer | undefined {
  const kept: Buffer[] = [];
  const whole = Math.min(picture.length, 8 + picture.readUInt32LE(4));
  for (let at = 12; at + 8 <= whole;) {
    const length = picture.readUInt32LE(at + 4);
    const end = at + 8 + length + (length & 1);
    if (end > whole + 1) return undefined;
    const type = picture.toString("latin1", at, at + 4);
    if (webpParts.has(type)) {
      const part = Buffer.from(picture.subarray(at, end));
      // The flags that announce a colour profile, EXIF and XMP go with them.
      if (type === "VP8X") part.writeUInt8(part.readUInt8(8) & 0b0001_0010, 8);
      kept.push(part);
    }
    at = end;
  }
  if (kept.length === 0) return undefined;
  const parts = Buffer.concat(kept);
  const header = Buffer.from(picture.subarray(0, 12));
  header.writeUInt32LE(parts.length + 4, 4);
  return Buffer.concat([header, parts]);
}
