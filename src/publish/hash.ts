/** Content hashes: what the cache, and what is written or linked, is decided by. */
import { createHash, hash as hashOnce } from "node:crypto";

type Part = string | Uint8Array;

/**
 * A hash of texts and bytes in their order; 20 characters, safe in file names. A list stands for
 * its items: a hundred thousand of them are too many for a call.
 */
export function hashOf(...parts: readonly (Part | readonly string[])[]): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && !isList(only))
    return short(hashOnce("sha256", only, "base64url"));
  const hash = createHash("sha256");
  for (const part of parts) {
    if (isList(part) && part.length === 0) continue;
    hash.update(isList(part) ? part.join("\0") : part); // a call for each item would take longest
    hash.update("\0");
  }
  return short(hash.digest("base64url"));
}

const isList = (part: Part | readonly string[]): part is readonly string[] => Array.isArray(part);

const short = (hash: string): string => hash.slice(0, 20);
