/**
 * Marks places of a text so that they can be found again in the markup made of it.
 *
 * In:   Markdown and spans of it; then the markup.
 * Out:  Markdown with invisible marks; then markup in which they are elements.
 * Rule: marks are characters that no report may hold. To Markdown they are letters, so they stand
 *       only where a letter or a digit stands beside them; what cannot become an element vanishes.
 */

const open = "\ufdd0";
const middle = "\ufdd1";
const close = "\ufdd2";
const placed = "\ufdd3";
const zero = 0xfde0;

/** Every character that marks use. */
const anyMark = /[\ufdd0-\ufdef]/g;

/** A span of a text, by offsets. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
}

const digitsOf = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));

const numberOf = (digits: string): number =>
  Number(digits.replace(/./gu, (digit) => String(digit.charCodeAt(0) - zero)));

/** Takes all marks out of a text. */
export const withoutMarks = (text: string): string => text.replace(anyMark, "");

/** A mark for something that is put in later: `number` tells which. */
export const placeholder = (number: number): string => placed + digitsOf(number) + close;

/** Puts marks around spans of a Markdown text; those that would change its meaning are left out. */
export function markSpans(text: string, spans: readonly MarkedSpan[]): string {
  const holds: Holdings = {
    references: /^ {0,3}\[[^\]\n]+\]:/m.test(text),
    tags: /<[!/?a-z]/i.test(text),
  };
  const ordered = spans
    .map((span, index) => ({ ...lettersOf(text, span), index }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
  let marked = "";
  let from = 0;
  for (const { start, end, index } of ordered) {
    if (start < from || changesMeaning(text, start, holds)) continue;
    marked +=
      text.slice(from, start) + open + digitsOf(index) + middle + text.slice(start, end) + close;
    from = end;
  }
  return marked + text.slice(from);
}

const letter = /[\p{L}\p{N}]/u;

/** What may mean something to Markdown or HTML, line breaks included. */
const special = /[<>[\]*_`|\\&#~!\n]/;

/** The span from its first letter or digit to the last one before anything special. */
function lettersOf(text: string, { start, end }: MarkedSpan): MarkedSpan {
  let [first, last] = [Math.max(0, start), Math.min(end, text.length)];
  while (first < last && !letter.test(text[first] ?? "")) first++;
  const plain = text.slice(first, last).search(special);
  if (plain >= 0) last = first + plain;
  while (first < last && !letter.test(text[last - 1] ?? "")) last--;
  return { start: first, end: last };
}

/** What a text has anywhere, so that it need not be looked for at each mark. */
interface Holdings {
  readonly references: boolean;
  readonly tags: boolean;
}

/** True where a mark would hide a list's number, or part the two sides of a reference. */
function changesMeaning(text: string, start: number, holds: Holdings): boolean {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const before = text.slice(line, start);
  const number = start - (/\d*$/.exec(before)?.[0].length ?? 0);
  const leading = /^(?:[\s>]|[-*+]\s|\d{1,9}[.)]\s)*$/.test(text.slice(line, number));
  if (leading && /^\d{1,9}[.)](?:\s|$)/.test(text.slice(number, number + 12))) return true;
  if (/[\\&][#\w]*$/.test(before) || (holds.tags && isInTag(text, start))) return true;
  return holds.references && before.lastIndexOf("[") > before.lastIndexOf("]");
}

/** No tag is longer, in characters; what looks for its beginning looks no further back. */
const longestTag = 4000;

/** True where a tag may have begun before and not ended. */
function isInTag(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - longestTag), start);
  const opened = before.lastIndexOf("<");
  return opened > before.lastIndexOf(">") && /^<(?:[!/?a-z]|$)/i.test(before.slice(opened));
}

/**
 * Turns marks in markup into what `element` makes of them; each number is used once. Marks that
 * came apart, or stand in what is no text, are taken out. `isInLink` tells where another link
 * would stand within a link.
 */
export function resolveMarks(
  markup: string,
  element: (number: number, content: string, isInLink: boolean) => string,
  placeholders: (number: number) => string,
): string {
  if (markup.search(anyMark) < 0) return markup;
  const used = new Set<number>();
  const once = (digits: string, make: (number: number) => string, otherwise: string): string => {
    const number = numberOf(digits);
    if (used.has(number)) return otherwise;
    used.add(number);
    return make(number);
  };
  let [seen, isInLink] = [0, false];
  const resolved = markup.replace(
    /\ufdd0([\ufde0-\ufde9]+)\ufdd1([^<>\ufdd0-\ufdd3]*)\ufdd2/g,
    (_, digits: string, content: string, at: number) => {
      const since = markup.slice(seen, at);
      const [opened, closed] = [since.lastIndexOf("<a "), since.lastIndexOf("</a>")];
      if (opened !== closed) isInLink = opened > closed;
      seen = at;
      return once(digits, (number) => element(number, content, isInLink), content);
    },
  );
  if (resolved.search(anyMark) < 0) return resolved;
  used.clear();
  return withoutMarks(
    resolved.replace(/(?:<p>)?\ufdd3([\ufde0-\ufde9]+)\ufdd2(?:<\/p>)?/g, (_, digits: string) =>
      once(digits, placeholders, ""),
    ),
  );
}
