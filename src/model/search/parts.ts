/**
 * The text index in parts: which page lies in which, and where the parts are.
 *
 * Rule: pages are counted from the oldest, so that a new report changes the last part alone. Parts
 * are few, because a search asks each of them, and small, because an edit makes one of them anew.
 */

const smallest = 256;
const most = 20;

/** Pages in one part of an archive of this many reports: 256, twice that, and so on. */
export function pagesPerPart(reports: number): number {
  let pages = smallest;
  while (pages * most < reports) pages *= 2;
  return pages;
}

/** How many parts an archive of this many reports has; an empty one has one. */
export const partCount = (reports: number): number =>
  Math.max(1, Math.ceil(reports / pagesPerPart(reports)));

/** The folder of a part below the folder of the index; the first one is the index itself. */
export const partFolder = (part: number): string => (part === 0 ? "" : `${part}/`);
