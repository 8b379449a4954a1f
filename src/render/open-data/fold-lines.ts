/**
 * Folds lines as RFC 5545 asks (§3.1): the library that writes calendars takes most of its time for
 * this, since it encodes every character.
 *
 * In:   lines that end in CRLF.
 * Out:  the same, byte for byte as that library folds them.
 */

/** Octets of a line; none is longer, its leading space not counted. */
const longest = 74;

/** Breaks lines that are too long, never within a character. */
export const foldLines = (text: string): string => text.split("\r\n").map(foldLine).join("\r\n");

function foldLine(line: string): string {
  if (line.length * 3 <= longest) return line;
  let folded = "";
  let start = 0;
  let size = 0;
  for (let at = 0; at < line.length;) {
    const code = line.codePointAt(at) ?? 0;
    const octets = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    size += octets;
    if (size > longest) {
      folded += `${line.slice(start, at)}\r\n `;
      start = at;
      size = octets;
    }
    at += code < 0x10000 ? 1 : 2;
  }
  return folded + line.slice(start);
}
