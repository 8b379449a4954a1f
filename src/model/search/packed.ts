/**
 * Files of Pagefind's index: gzip around a signature and CBOR, or JSON for the text of a page.
 *
 * Rule: this and the types beside it know version 1.6, which `package.json` names exactly. A test
 * holds them against Pagefind's own engine.
 */
import { decodeCBOR } from "@levischuck/tiny-cbor";

/** What each file begins with. */
export const signatureLength = "pagefind_dcd".length;

/** The bytes of a file without its packing. */
export async function unpack(packed: BufferSource): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer()).subarray(signatureLength);
}

/** `pagefind.HASH.pf_meta`: pages in their order, and the chunks of the dictionary. */
export type PackedMeta = readonly [
  version: string,
  pages: readonly (readonly [id: string, words: number])[],
  /** Ascending; `from` is the least beginning that tells its first word from the chunk before. */
  chunks: readonly (readonly [from: string, to: string, id: string])[],
];

/** `index/ID.pf_index`: the words of a chunk, ascending. */
export type PackedChunk = readonly [words: readonly PackedWord[]];

export type PackedWord = readonly [
  word: string,
  pages: readonly PackedPage[],
  /** The same word with diacritics. */
  variants: readonly (readonly [form: string, pages: readonly PackedPage[]])[],
];

/** Where a word stands in a page; the page is counted from the one before. */
export type PackedPage = readonly [
  gap: number,
  /** Gaps between places; `-w - 1` begins those of weight `w`, the first of which is whole. */
  places: readonly number[],
  /** Places in facts beside the text. */
  facts: readonly number[],
];

/** Reads a file of numbers, texts and lists. */
export async function readPacked<Value extends PackedMeta | PackedChunk>(
  packed: BufferSource,
): Promise<Value> {
  return decodeCBOR(await unpack(packed)) as unknown as Value;
}
