/**
 * Numbers about items that may be words of internal text, kept so that they tell nothing of them.
 *
 * Rule: the key is made of all items in their order: who lacks one of them can read no number, and
 *       learns not even whether there are others now.
 */
import { Buffer } from "node:buffer";
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

const cipher = "aes-256-gcm";
/** Bytes before the sealed ones, and the seal behind them. */
const [nonceBytes, tagBytes] = [12, 16];

/** The key to what is known of items. */
export const keyOf = (items: readonly string[]): Uint8Array =>
  createHash("sha256").update(items.join("\0")).digest();

/** Seals numbers. */
export function seal(numbers: readonly number[], key: Uint8Array): string {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes });
  const sealed = [sealing.update(JSON.stringify(numbers), "utf8"), sealing.final()];
  return Buffer.concat([nonce, ...sealed, sealing.getAuthTag()]).toString("base64");
}

/** The numbers; undefined where they were sealed with another key, or are broken. */
export function unseal(sealed: string, key: Uint8Array): readonly number[] | undefined {
  try {
    const bytes = Buffer.from(sealed, "base64");
    const nonce = bytes.subarray(0, nonceBytes);
    const opening = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes });
    opening.setAuthTag(bytes.subarray(-tagBytes));
    const opened = [opening.update(bytes.subarray(nonceBytes, -tagBytes)), opening.final()];
    return JSON.parse(Buffer.concat(opened).toString("utf8")) as readonly number[];
  } catch {
    return undefined;
  }
}
