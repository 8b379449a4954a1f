/**
 * UTF-8 that was read as Latin-1 or Windows-1252 and saved again: `cafÃ©` for `café`.
 *
 * Rule: only runs whose characters are the bytes of one valid UTF-8 character count.
 */
import { Buffer, isUtf8 } from "node:buffer";
import { finding, type Finding } from "./finding.ts";
import { placeAt, type Source } from "./text.ts";

/** Windows-1252's characters for the bytes 0x80 to 0x9f; unassigned ones stay control characters. */
const windows = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const byteOf = new Map(Array.from(windows, (character, index) => [character, 0x80 + index]));

const run = new RegExp(
  `[\\xc2-\\xdf][T]|[\\xe0-\\xef][T]{2}|[\\xf0-\\xf4][T]{3}`.replaceAll(
    "T",
    `\\x80-\\xbf${windows}`,
  ),
  "gu",
);

/** A broken character: where it begins, how it stands there, and what it was. */
export interface Mojibake {
  readonly offset: number;
  readonly written: string;
  readonly meant: string;
}

/** Every broken character of a text, in order. */
export function findMojibake(text: string): Mojibake[] {
  if (!/[\xc2-\xf4]/.test(text)) return [];
  return [...text.matchAll(run)].flatMap((match) => {
    const bytes = Buffer.from(
      Array.from(match[0], (character) => byteOf.get(character) ?? character.charCodeAt(0)),
    );
    if (!isUtf8(bytes)) return [];
    return [{ offset: match.index, written: match[0], meant: bytes.toString("utf8") }];
  });
}

/** One warning for a file, at its first broken character. */
export function checkMojibake(source: Source): Finding[] {
  const [first, ...others] = findMojibake(source.text);
  if (!first) return [];
  return [
    finding("mojibake", source.path, placeAt(source, first.offset), {
      written: first.written,
      meant: first.meant,
      count: String(others.length + 1),
    }),
  ];
}
