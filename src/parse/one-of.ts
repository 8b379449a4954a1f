/**
 * Patterns of many alternatives, written one a line.
 *
 * In:   lines such as `\bdown\b` and `\boffline\b`.
 * Out:  one pattern, whatever the case: `\b(?:down\b|offline\b)`.
 * Rule: a line is written as it reads best by itself, with its boundary; to ask for the boundary
 *       once, before all lines that begin with it, takes half the time.
 */

/** A pattern that matches where one of the lines does. Only for asking where it matches. */
export function oneOf(lines: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  const alternatives = String.raw(lines, ...parts)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => line.replace(lookingBack, `${boundary}$1`));
  const words = alternatives.filter((line) => line.startsWith(boundary));
  const others = alternatives.filter((line) => !line.startsWith(boundary));
  if (words.length < 2) return new RegExp(alternatives.join("|"), "i");
  const grouped = words.map((line) => line.slice(boundary.length)).join("|");
  return new RegExp([`${boundary}(?:${grouped})`, ...others].join("|"), "i");
}

const boundary = "\\b";
/** What a line asks of the words before it is asked where a word begins, not at every letter. */
const lookingBack = /^(\(\?<!(?:[^()]|\([^()]*\))*\))\\b/;
