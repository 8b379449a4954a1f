/**
 * The text index in parts: which page lies in which, and where the parts are.
 *
 * Rule: pages are counted from the oldest, so that a new report changes the last part alone. Parts
 * are small, because an edit makes one of them anew, which takes 10 ms a page; and they are no more
 * than four for each page of one, because each takes a few files and milliseconds by itself.
 */

const smallest = 64;

/** Pages in one part of an archive of this many reports: 64, beyond 16 384 reports 128, and so on. */
export function pagesPerPart(reports: number): number {
  let pages = smallest;
  while (4 * pages * pages < reports) pages *= 2;
  return pages;
}

/** How many parts an archive of this many reports has; an empty one has one. */
export const partCount = (reports: number): number =>
  Math.max(1, Math.ceil(reports / pagesPerPart(reports)));

/** The folder of a part below the folder of the index; the first one is the index itself. */
export const partFolder = (part: number): string => (part === 0 ? "" : `${part}/`);
