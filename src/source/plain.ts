/**
 * Tells texts of plain characters: ASCII, dashes, quotation marks, bullets and arrows alone.
 *
 * Rule: in a plain text nothing hides, composes, has another form, or is a letter of its own, so
 *       that rules about such things are done with it at once. Most reports are plain.
 */

const unusual = /[^\t\n\r\x20-\x7e–—‘’“”•→]/;

/** The answer for the latest text: several rules ask in turn. */
let latest = { text: "", isPlain: true };

/** True for a text of plain characters alone. */
export function isPlain(text: string): boolean {
  if (latest.text !== text) latest = { text, isPlain: !unusual.test(text) };
  return latest.isPlain;
}
