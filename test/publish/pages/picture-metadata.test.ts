import { createCanvas, loadImage } from "@napi-rs/canvas";
import { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { withoutMetadata } from "../../../src/publish/pages/picture-metadata.ts";

const secret = "zq-secret-place";

function drawn(kind: "png" | "jpeg" | "webp" | "gif"): Buffer {
  const canvas = createCanvas(16, 8);
  const context = canvas.getContext("2d");
  context.fillStyle = "#c00";
  context.fillRect(0, 0, 16, 8);
  if (kind === "png") return canvas.toBuffer("image/png");
  if (kind === "jpeg") return canvas.toBuffer("image/jpeg");
  if (kind === "webp") return canvas.toBuffer("image/webp");
  return canvas.toBuffer("image/gif");
}

function part(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

const note = Buffer.from(secret);

const spoiled = {
  png: (picture: Buffer) =>
    Buffer.concat([
      picture.subarray(0, 33),
      part("tEXt", Buffer.concat([Buffer.from("Author\0"), note])),
      picture.subarray(33),
      note,
    ]),
  jpeg: (picture: Buffer) => {
    const length = Buffer.from([0, note.length + 2]);
    return Buffer.concat([
      picture.subarray(0, 2),
      Buffer.from([0xff, 0xe1]),
      length,
      note,
      Buffer.from([0xff, 0xfe]),
      length,
      note,
      picture.subarray(2),
      note,
    ]);
  },
  gif: (picture: Buffer) =>
    Buffer.concat([
      picture.subarray(0, -1),
      Buffer.from([0x21, 0xfe, note.length]),
      note,
      Buffer.from([0, 0x3b]),
      note,
    ]),
  webp: (picture: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(note.length);
    const exif = Buffer.concat([Buffer.from("EXIF"), size, note, Buffer.alloc(note.length & 1)]);
    const whole = Buffer.concat([picture, exif]);
    whole.writeUInt32LE(whole.length - 8, 4);
    return whole;
  },
} as const;

describe("withoutMetadata(bytes)", () => {
  it.each(["png", "jpeg", "gif", "webp"] as const)(
    "keeps the picture of a %s alone",
    async (kind) => {
      const picture = spoiled[kind](drawn(kind));
      expect(picture.includes(secret)).toBe(true);
      const clean = Buffer.from(withoutMetadata(picture) ?? []);
      expect(clean.includes(secret)).toBe(false);
      const { width, height } = await loadImage(clean);
      expect([width, height]).toEqual([16, 8]);
    },
  );

  it("refuses what is no picture, or is cut off", () => {
    expect(
      withoutMetadata(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")),
    ).toBeUndefined();
    for (const kind of ["png", "jpeg", "gif"] as const) {
      expect(withoutMetadata(drawn(kind).subarray(0, 40))).toBeUndefined();
    }
  });
});
