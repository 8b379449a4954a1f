/**
 * Bytes of a data file to text, refusing what is no text data.
 */

/** The text of a file, or what it is instead, and the line that gives it away. */
export type Decoded =
  | { readonly text: string }
  | { readonly problem: string; readonly line: number; readonly expected: string };

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ["this is a ZIP archive or a spreadsheet", [0x50, 0x4b]],
  ["this is a compressed file", [0x1f, 0x8b]],
  ["this is a PDF", [0x25, 0x50, 0x44, 0x46]],
  ["this is a picture", [0x89, 0x50, 0x4e, 0x47]],
  ["this is an old spreadsheet", [0xd0, 0xcf, 0x11, 0xe0]],
  ["this is UTF-16 text", [0xff, 0xfe]],
  ["this is UTF-16 text", [0xfe, 0xff]],
];
const asText = "CSV or JSON in UTF-8";

/** Decodes a file strictly: UTF-8, no binary formats, no web pages, no merge conflicts. */
export function decodeData(bytes: Uint8Array): Decoded {
  for (const [problem, signature] of signatures)
    if (signature.every((byte, index) => bytes[index] === byte))
      return { problem, line: 1, expected: asText };
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { problem: "this is not UTF-8 text", line: firstBadLine(bytes), expected: asText };
  }
  return refuseText(text) ?? { text };
}

/** Refuses text that is readable but no data. */
export function refuseText(text: string): Exclude<Decoded, { text: string }> | undefined {
  // oxlint-disable-next-line no-control-regex
  const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.exec(text);
  if (control)
    return {
      problem: "there is a control character in this line",
      line: lineOf(text, control.index),
      expected: asText,
    };
  const conflict = /^(?:<{7}|={7}|>{7})(?: |$)/m.exec(text);
  if (conflict)
    return {
      problem: "an unfinished merge left its markers",
      line: lineOf(text, conflict.index),
      expected: "one version of the rows",
    };
  if (/^\s*<(?:!doctype|html|\?xml|svg|head|body)\b/i.test(text))
    return { problem: "this is a web page or XML", line: 1, expected: asText };
  return undefined;
}

const lineOf = (text: string, offset: number): number =>
  text.slice(0, offset).split(/\r\n|\r|\n/).length;

function firstBadLine(bytes: Uint8Array): number {
  const replaced = new TextDecoder("utf-8").decode(bytes);
  return lineOf(replaced, Math.max(replaced.indexOf("\ufffd"), 0));
}
