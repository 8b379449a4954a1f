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
  if (!parts.some(isBytes))
    // one call is several times as fast as a call for each part
    return short(hashOnce("sha256", parts.map(textOf).join(""), "base64url"));
  const hash = createHash("sha256");
  for (const part of parts) {
    hash.update(isBytes(part) ? part : textOf(part));
    if (isBytes(part)) hash.update("\0");
  }
  return short(hash.digest("base64url"));
}

const isList = (part: Part | readonly string[]): part is readonly string[] => Array.isArray(part);

const isBytes = (part: unknown): part is Uint8Array => part instanceof Uint8Array;

/** A text with its end, or all of a list; an empty list adds nothing. */
function textOf(part: Part | readonly string[]): string {
  if (!isList(part)) return `${String(part)}\0`;
  return part.length === 0 ? "" : `${part.join("\0")}\0`;
}

const short = (hash: string): string => hash.slice(0, 20);
