/**
 * Characters that do not belong into a report, or that hide what it says.
 *
 * In:   a source.
 * Out:  an error for the first character of each line that no output format can carry, a warning
 *       for those that reorder or hide text.
 */
import { finding, type Finding } from "./finding.ts";
import { isPlain } from "./plain.ts";
import { placeAt, type Source } from "./text.ts";

/**
 * Control characters, line separators of other worlds, private use and noncharacters. Those of
 * U+0080 to U+009F after an accented letter are a broken encoding: that is reported as such.
 */
const forbidden =
  /(?![\t\n\r]|(?<=[\u00c2-\u00f4][\u0080-\u00bf]{0,2})[\u0080-\u009f])\p{Cc}|[\u2028\u2029]|\p{Co}|\p{Noncharacter_Code_Point}|\p{Cs}/gu;

/** Overrides of writing direction, invisible fillers, tags; a flag's own tags are left alone. */
const deceptive =
  /[\u115f\u1160\u180e\u200b\u202a\u202b\u202d\u202e\u2060-\u2064\u2066-\u2068\u3164\ufeff\uffa0\ufff9-\ufffc]|(?<![\u{1f3f4}\u{e0020}-\u{e007e}])[\u{e0000}-\u{e007f}]/gu;

/** One class for all of them: most files hold none, and are done with at once. */
const remarkable =
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u115f\u1160\u180e\u200b\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\uffff]/;

/** Findings about the characters of a whole file; one per line and kind. */
export function checkCharacters(source: Source): Finding[] {
  if (isPlain(source.text) || !remarkable.test(source.text)) return [];
  return [
    ...firstOfEachLine(source, forbidden, "forbidden-character"),
    ...firstOfEachLine(source, deceptive, "deceptive-character"),
  ];
}

const mostReported = 20;

function firstOfEachLine(
  source: Source,
  pattern: RegExp,
  code: "forbidden-character" | "deceptive-character",
): Finding[] {
  const found = new Map<number, Finding>();
  for (const match of source.text.matchAll(pattern)) {
    const place = placeAt(source, match.index);
    if (found.has(place.line)) continue;
    found.set(place.line, finding(code, source.path, place, { character: nameOf(match[0]) }));
    if (found.size === mostReported) break;
  }
  return [...found.values()];
}

/** `U+200B`, as Unicode's tables write it. */
function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
