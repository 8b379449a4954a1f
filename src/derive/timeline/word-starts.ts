/**
 * Makes long patterns quick: alternatives that begin with a word are tried where words begin.
 *
 * In:   a pattern such as `\bdown\b|\boffline\b`.
 * Out:  the same as `\b(?:down\b|offline\b)`: it matches at the same places.
 * Rule: a pattern is written as it reads best, with its boundary at each alternative; to ask for the
 *       boundary once, before all of them, takes half the time.
 */

/** The pattern, its alternatives that begin with `\b` behind one `\b`. Only for asking where it matches. */
export function atWordStarts({ source, flags }: RegExp): RegExp {
  const parts = alternativesOf(source);
  const words = parts.filter((part) => part.startsWith(boundary));
  const others = parts.filter((part) => !part.startsWith(boundary));
  if (words.length < 2) return new RegExp(source, flags);
  const grouped = words.map((part) => part.slice(boundary.length)).join("|");
  return new RegExp([`${boundary}(?:${grouped})`, ...others].join("|"), flags);
}

const boundary = "\\b";

/** The alternatives of a pattern, those inside groups left whole. */
function alternativesOf(source: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (const { 0: sign, index } of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()|]/g)) {
    if (sign === "(") depth++;
    else if (sign === ")") depth--;
    else if (sign === "|" && depth === 0) {
      parts.push(source.slice(from, index));
      from = index + 1;
    }
  }
  return [...parts, source.slice(from)];
}
