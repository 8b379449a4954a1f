/**
 * Reads the links of pages that anybody made: attributes in any quotes or none, ids and names.
 */
import { Parser } from "htmlparser2";
import { type PageLinks, settleLinks } from "./links.ts";

/** Links of one page; `base` is where the folder's root is served. */
export function foreignLinks(path: string, markup: string, base: string): PageLinks {
  const { hrefs, ids } = readMarkup(markup);
  return settleLinks(path, hrefs, { base, ids: () => ids });
}

/** What can be linked to in a page. */
export const foreignIds = (markup: string): ReadonlySet<string> => readMarkup(markup).ids;

function readMarkup(markup: string): { hrefs: readonly string[]; ids: ReadonlySet<string> } {
  const hrefs: string[] = [];
  const ids = new Set<string>();
  const parser = new Parser({
    onopentag(name, { href, src, id, name: anchor }) {
      if (href !== undefined && name !== "base") hrefs.push(href.trim());
      if (src !== undefined) hrefs.push(src.trim());
      if (id !== undefined) ids.add(id);
      if (anchor !== undefined && name === "a") ids.add(anchor);
    },
  });
  parser.end(markup);
  return { hrefs, ids };
}
