/**
 * Which plugin publishes a page: the parts of the archive that can be had alone.
 */

/** A part of the archive. `assets` belongs to each of the others. */
export type Part = "assets" | "incidents" | "tags" | "search" | "feeds";

const parts: readonly (readonly [Part, RegExp])[] = [
  ["assets", /^\/(?:assets\/|_headers$|icon\.svg$)/],
  ["feeds", /\.(?:xml|ics|csv)$|^\/feed\.json$|^\/(?:data|schema)\/|^\/(?:badge|robots)\b/],
  ["search", /^\/(?:search|pagefind)\//],
  ["tags", /^\/(?:tags|services|severities|authors|causes)\//],
];

/** The part that a page belongs to, by its url without the mount. */
export function partOf(url: string): Part {
  return parts.find(([, pattern]) => pattern.test(url))?.[0] ?? "incidents";
}
