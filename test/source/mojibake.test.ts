import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { findMojibake } from "../../src/source/mojibake.ts";

/** A text as it looks when its UTF-8 is read as Windows-1252. */
const broken = (text: string): string =>
  new TextDecoder("windows-1252").decode(Buffer.from(text, "utf8"));

const mended = (text: string): string =>
  findMojibake(text).reduceRight(
    (whole, { offset, written, meant }) =>
      whole.slice(0, offset) + meant + whole.slice(offset + written.length),
    text,
  );

describe("findMojibake(text)", () => {
  it.each(["café – “naïve”… 20 €", "zażółć gęślą jaźń", "Ελλάδα", "дождь", "日本語です", "ok 👍"])(
    "mends %s",
    (text) => {
      expect(broken(text)).not.toBe(text);
      expect(mended(broken(text))).toBe(text);
    },
  );

  it.each([
    "Er sagte „Gruß“ und „ÄÖÜ“.",
    "« il a été… » et «café»",
    "IL A ÉTÉ—VITE, “CAFÉ”",
    "à 5 °C, ½ £, “â”",
    "Ñandú, Ðorđe, Þór",
  ])("leaves %s", (text) => {
    expect(findMojibake(text)).toEqual([]);
  });
});
