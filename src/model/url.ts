/**
 * Which addresses a report may link to: http, https, mailto, and relative ones.
 *
 * Rule: browsers drop tabs, line breaks and leading spaces from addresses, so none may hold any.
 */

// oxlint-disable-next-line no-control-regex
const unclean = /[\0-\x20\x7f-\x9f\\]|[\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

/** True for an address that a page may hold. */
export function isSafeUrl(url: string): boolean {
  if (url === "" || url.length > 2048 || unclean.test(url) || url.startsWith("//")) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined || scheme === "mailto") return true;
  return (
    (scheme === "http" || scheme === "https") && URL.canParse(url) && /^https?:\/\//i.test(url)
  );
}
