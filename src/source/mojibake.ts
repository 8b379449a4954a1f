/**
 * UTF-8 that was read as Latin-1 or Windows-1252 and saved again: `cafÃ©` for `café`.
 *
 * Rule: only runs whose characters are the bytes of one valid UTF-8 character count.
 */
import { Buffer, isUtf8 } from "node:buffer";
import { finding, type Finding } from "./finding.ts";
import { isPlain } from "./plain.ts";
import { placeAt, type Source } from "./text.ts";

/** Windows-1252's characters for the bytes 0x80 to 0x9f; unassigned ones stay control characters. */
const windows = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const byteOf = new Map(Array.from(windows, (character, index) => [character, 0x80 + index]));

/**
 * Runs that are broken in all likelihood. Two bytes: Latin, Greek and Cyrillic letters; not `ß“`,
 * which ends a German quotation. Three bytes: signs; other scripts only several in a row, since
 * `é…»` ends a French one.
 */
const run = new RegExp(
  (
    "[\\xc2-\\xc5\\xce-\\xd1][T]|[\\xe2\\xef][T]{2}|" +
    "(?:[\\xe0\\xe1\\xe3-\\xee][T]{2}){2,}|\\xf0[T]{3}"
  ).replaceAll("T", `\\x80-\\xbf${windows}`),
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
  if (isPlain(text) || !/[\xc2-\xf4]/.test(text)) return [];
  return [...text.matchAll(run)].flatMap((match) => {
    const bytes = Buffer.from(
      Array.from(match[0], (character) => byteOf.get(character) ?? character.charCodeAt(0)),
    );
    if (!isUtf8(bytes)) return [];
    return [{ offset: match.index, written: match[0], meant: bytes.toString("utf8") }];
  });
}

/** One warning for a file, at its first broken character, with the edits that mend them all. */
export function checkMojibake(source: Source): Finding[] {
  const broken = findMojibake(source.text);
  const edits = broken.map(({ offset, written, meant }) => ({
    ...placeAt(source, offset),
    written,
    meant,
  }));
  const [first] = edits;
  if (!first) return [];
  const { written, meant } = first;
  const details = { written, meant, count: String(edits.length) };
  return [{ ...finding("mojibake", source.path, first, details), edits }];
}
