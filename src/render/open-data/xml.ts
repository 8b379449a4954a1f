/** Text for XML: the characters that a document may hold, and markup made harmless. */

/** Everything that XML 1.0 forbids in any form, lone surrogates included. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text without the characters that no XML document may hold. */
export function xmlText(text: string): string {
  return text.replace(forbidden, "");
}
