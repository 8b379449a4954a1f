/**
 * Searches a folder for words in every spelling: names of files, text, packed and encoded parts.
 *
 * Rule: this shares no code with the audit, so that it does not share a mistake with it either.
 */
import { Buffer } from "node:buffer";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

/** Where words were found: `word in path`. */
export function wordsIn(folder: string, words: readonly string[]): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file);
    const texts = entry.isFile() ? textsOf(readFileSync(file)) : [];
    return wordsOf([path, ...texts], words).map((word) => `${word} in ${path}`);
  });
}

/** Which words stand in texts, in whatever spelling. */
export function wordsOf(texts: readonly string[], words: readonly string[]): string[] {
  const views = texts.flatMap((text) => [text, plain(text)]);
  const folded = [...new Set(views.map((text) => text.toLowerCase()))];
  return words.filter((word) =>
    spellings(word).some((spelling) => folded.some((text) => text.includes(spelling))),
  );
}

/** A word as it is, in hexadecimal, and in base64 at each of the three places it may begin. */
function spellings(word: string): string[] {
  const bytes = Buffer.from(word);
  const encoded = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
    return text.slice(Math.ceil((offset * 8) / 6), -4).toLowerCase();
  });
  return [word.toLowerCase(), bytes.toString("hex"), ...encoded];
}

/** A text without markup and invisible characters, its escapes read. */
const plain = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number(`0x${code}`)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCodePoint(Number(`0x${code}`)))
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCodePoint(Number(`0x${code}`)))
    .replace(/<[^>]*>|[\u00ad\u200b-\u200f\u2060\ufeff\0]|\r?\n\s?/g, "")
    .normalize("NFKC");

function textsOf(bytes: Buffer, depth = 0): string[] {
  const texts = [bytes.toString("utf8"), bytes.toString("latin1"), bytes.toString("utf16le")];
  if (depth > 2) return texts;
  for (const unpack of [gunzipSync, brotliDecompressSync])
    texts.push(...unpacked(() => unpack(bytes), depth));
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    if (((bytes[at + 1] ?? 1) + 0x78 * 256) % 31 === 0)
      texts.push(...unpacked(() => inflateSync(bytes.subarray(at)), depth));
  }
  return texts;
}

function unpacked(unpack: () => Buffer, depth: number): string[] {
  try {
    return textsOf(unpack(), depth + 1);
  } catch {
    return [];
  }
}
