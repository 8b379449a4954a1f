/**
 * The keys of front matter, and what to say of all others.
 *
 * Rule: what looks like a key that decides publication is an error of its own, never a typo.
 */
import { foldLookalikes } from "../source/fold.ts";
import { editDistance } from "../source/nearest.ts";

/** Keys that would steer the site generator or JavaScript's own objects. */
const reservedKeys = new Set([
  "permalink",
  "pagination",
  "page",
  "collections",
  "content",
  "eleventy",
  "eleventyComputed",
  "eleventyExcludeFromCollections",
  "eleventyImport",
  "eleventyNavigation",
  "templateEngineOverride",
  "dynamicPermalink",
  "permalinkBypassOutputDir",
  "pkg",
  "env",
  "__proto__",
  "constructor",
  "prototype",
  "<<",
]);

/** True for keys that Eleventy or JavaScript give a meaning of their own. */
export const isReservedKey = (key: string): boolean =>
  reservedKeys.has(key) || /^override:|^eleventy/.test(key);

/** What decides publication, and the words that other tools use for it. */
const safetyWords: Readonly<Record<string, readonly string[]>> = {
  draft: [
    "draft",
    "drafts",
    "isdraft",
    "wip",
    "published",
    "unpublished",
    "publish",
    "ispublished",
  ],
  embargoUntil: [
    "embargountil",
    "embargo",
    "embargoed",
    "embargodate",
    "embargotill",
    "publishafter",
    "publishdate",
    "publishat",
    "notbefore",
    "releasedate",
  ],
  visibility: [
    "visibility",
    "visible",
    "internal",
    "isinternal",
    "private",
    "public",
    "hidden",
    "unlisted",
    "confidential",
    "restricted",
    "secret",
    "audience",
    "access",
  ],
};

/** The safety key that a key resembles; undefined for the keys themselves and for others. */
export function resembledSafetyKey(key: string): string | undefined {
  if (key.length > 64 || Object.hasOwn(safetyWords, key)) return undefined;
  const plain = foldLookalikes(key).replace(/[^a-z0-9]/g, "");
  for (const [safetyKey, words] of Object.entries(safetyWords)) {
    if (words.includes(plain)) return safetyKey;
    const near = words.some((word) => word.length > 6 && editDistance(plain, word, 3) < 3);
    if (near || editDistance(plain, safetyKey.toLowerCase(), 2) < 2) return safetyKey;
  }
  return undefined;
}
