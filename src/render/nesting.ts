/**
 * Keeps markup from nesting without bound: what reads it waits for each open element anew.
 *
 * In:   markup with a report's own HTML in it.
 * Out:  the same without the tags of elements that lie deeper than any reader needs.
 */

/** Deepest nesting that is kept. */
const deepest = 1000;

const tag = /<(\/?)([a-z][a-z\d-]*)[^<>]*>/gi;
const empty = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** Takes out tags that open elements within a thousand others; their text stays. */
export function limitNesting(markup: string): string {
  let depth = 0;
  let dropped = 0;
  return markup.replace(tag, (whole, closing: string, name: string) => {
    if (empty.has(name.toLowerCase())) return whole;
    if (closing === "") {
      if (depth >= deepest) dropped++;
      else depth++;
      return dropped > 0 ? "" : whole;
    }
    if (dropped > 0) {
      dropped--;
      return "";
    }
    depth = Math.max(0, depth - 1);
    return whole;
  });
}
