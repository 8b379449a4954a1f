/** Content hashes: what the cache, and what is written or linked, is decided by. */
import { createHash } from "node:crypto";

/** A hash of texts and bytes in their order; 20 characters, safe in file names. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(part);
    if (parts.length > 1) hash.update("\0");
  }
  return hash.digest("base64url").slice(0, 20);
}
