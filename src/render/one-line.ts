/** Text for a cell of a table: one line, without control characters. */

/** Line breaks and control characters, which some spreadsheets cut cells at. */
// oxlint-disable-next-line no-control-regex
export const lineBreaks = /[\u0000-\u001f\u007f\u2028\u2029]+/;

/** A text on one line. */
export const oneLine = (text: string): string => text.split(lineBreaks).join(" ").trim();
