/** Content hashes: what the cache, and what is written or linked, is decided by. */
import { createHash, hash as hashOnce } from "node:crypto";

/** A hash of texts and bytes in their order; 20 characters, safe in file names. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return short(hashOnce("sha256", only, "base64url"));
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(part);
    hash.update("\0");
  }
  return short(hash.digest("base64url"));
}

const short = (hash: string): string => hash.slice(0, 20);
