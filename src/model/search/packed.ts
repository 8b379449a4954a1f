/**
 * Files of Pagefind's index: gzip around a signature and CBOR, or JSON for the text of a page.
 *
 * Rule: what reads them knows version 1.6, which `package.json` names exactly. A test holds it
 * against Pagefind's own engine.
 */

/** What each file begins with. */
export const signatureLength = "pagefind_dcd".length;

/** The bytes of a file without its packing. */
export async function unpack(packed: Response): Promise<Uint8Array> {
  const unpacked = new Response(packed.body?.pipeThrough(new DecompressionStream("gzip")));
  return new Uint8Array(await unpacked.arrayBuffer()).subarray(signatureLength);
}
