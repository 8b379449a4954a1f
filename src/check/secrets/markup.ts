/**
 * A text without markup, as a browser shows it.
 *
 * In:   text with tags and comments, well-formed or not.
 * Out:  the same text without them; elements that stand on lines of their own part words.
 * Rule: line breaks are kept. A tag ends at its first `>` outside quotes; where `<`, or the end of
 *       the text, comes first, it is none. By hand: pages are half tags, and a pattern with a
 *       function for each takes five times as long.
 */
import { textOfUnits, unitsOf } from "../../source/units.ts";

/** Text without comments and tags. */
export function withoutMarkup(text: string): string {
  return withoutTags(withoutComments(text));
}

/** By hand: a pattern would look for the end of each comment anew where there is none. */
function withoutComments(text: string): string {
  let kept = "";
  let from = 0;
  for (let start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", from)) {
    const end = text.indexOf("-->", start + 4);
    if (end < 0) break;
    kept += text.slice(from, start) + text.slice(start, end + 3).replace(/[^\n]/g, "");
    from = end + 3;
  }
  return from === 0 ? text : kept + text.slice(from);
}

const [lineBreak, space, slash] = [0x0a, 0x20, 0x2f];
const [opening, closing] = [0x3c, 0x3e];
const [quote, apostrophe] = [0x22, 0x27];

function withoutTags(text: string): string {
  const { length } = text;
  const units = unitsOf(text);
  let to = 0;
  let at = 0;
  let broken = nextBreak(text, 0);
  while (at < length) {
    const unit = units[at] ?? 0;
    const end = unit === opening ? endOfTag(units, at, length) : 0;
    if (end === 0) {
      units[to++] = unit;
      at++;
      continue;
    }
    // In the place of a tag, which is longer, stand a space and its line breaks.
    if (isBlock(units, at)) units[to++] = space;
    if (broken < at) broken = nextBreak(text, at);
    for (; broken < end; broken = nextBreak(text, broken + 1)) units[to++] = lineBreak;
    at = end;
  }
  return to === length ? text : textOfUnits(to);
}

/** The next line break from an offset on; where there is none, beyond every tag. */
function nextBreak(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? Infinity : at;
}

/** The offset behind a tag that begins at `start`; 0 where none does. */
function endOfTag(units: Uint16Array, start: number, length: number): number {
  let at = nameOfTag(units, start);
  if (!isLetter(units[at] ?? 0)) return 0;
  for (; at < length; at++) {
    const unit = units[at] ?? 0;
    if (unit > closing) continue;
    if (unit === closing) return at + 1;
    if (unit === opening) return 0;
    if (unit !== quote && unit !== apostrophe) continue;
    at++;
    while (at < length && units[at] !== unit) at++;
  }
  return 0;
}

/** Where the name of a tag begins. */
const nameOfTag = (units: Uint16Array, start: number): number =>
  start + (units[start + 1] === slash ? 2 : 1);

const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;

/** What each unit adds to a name: digits and letters, in either case, 1 to 36; `_` 37. */
const digits = new Uint8Array(0x80);
[..."0123456789abcdefghijklmnopqrstuvwxyz_"].forEach((sign, index) => {
  digits[sign.charCodeAt(0)] = digits[sign.toUpperCase().charCodeAt(0)] = index + 1;
});

/** A name of as many signs is a number of its own. */
const longestName = 10;

/** Elements that stand on lines of their own: what they part is not one word. */
const blocks: ReadonlySet<number> = new Set(
  `address article aside blockquote br button caption dd dl dt details div fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 hr header label legend li main nav ol option p pre script section
  style summary table tbody td tfoot th thead tr title ul`
    .split(/\s+/)
    .map((name) =>
      numberOf(
        Uint16Array.from(name, (sign) => sign.charCodeAt(0)),
        0,
      ),
    ),
);

const isBlock = (units: Uint16Array, tag: number): boolean =>
  blocks.has(numberOf(units, nameOfTag(units, tag)));

/** The name that begins at an offset as a number; -1 where it is longer than any that counts. */
function numberOf(units: Uint16Array, start: number): number {
  let number = 0;
  for (let at = start; at <= start + longestName; at++) {
    const digit = digits[units[at] ?? 0] ?? 0;
    if (digit === 0) return number;
    number = number * 38 + digit;
  }
  return -1;
}
