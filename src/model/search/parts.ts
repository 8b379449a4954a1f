/**
 * The text index in parts: which page lies in which, and where the parts are.
 *
 * Rule: pages are counted from the oldest, so that a new report changes the last part alone.
 */

/** Pages in one part: few enough to be indexed anew in a moment when one of them changes. */
export const pagesPerPart = 256;

/** How many parts an archive of this many reports has; an empty one has one. */
export const partCount = (reports: number): number =>
  Math.max(1, Math.ceil(reports / pagesPerPart));

/** The folder of a part below the folder of the index; the first one is the index itself. */
export const partFolder = (part: number): string => (part === 0 ? "" : `${part}/`);
