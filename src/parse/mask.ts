/**
 * Hides markup, so that times are looked for in what a reader sees, at the places of the file.
 *
 * In:   a range of the text.
 * Out:  a text of the same length: markup, addresses and code are spaces, words stay in place.
 * Rule: same length, always; an offset in the masked text is an offset in the range.
 */
import type { Span } from "./block.ts";
import { sign, signOfAny, signsOf, type Signs } from "./signs.ts";

/** Stands where a decoded character is shorter than its entity: no space, no letter. */
const filler = "\u200B";

/** Code that is nothing but a time or a day, as in "`14:05 UTC` rolled back", is read like text. */
const timeInCode = /^`+[[(]?[\d:.\-/ TZ,+~]*(?:UTC|GMT|[A-Z]{3,4}|[AaPp][Mm])?[\])]?`+$/;

const entities: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  "#160": " ",
  "#x20": " ",
  "#xa0": " ",
  "#32": " ",
  ndash: "–",
  mdash: "—",
  "#8211": "–",
  "#8212": "—",
  "#x2013": "–",
  "#x2014": "—",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#34": '"',
  "#39": "'",
  "#x27": "'",
  apos: "'",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  "#58": ":",
  tilde: "~",
  "#126": "~",
};

const markup = new RegExp(
  [
    /`+[^`]{0,400}`+/, // code
    /\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,1000}(?:\s+"[^"\n]{0,200}")?\)?/, // the address of a link
    /\]\[[^\]\n]{0,200}\]/, // the reference of a link
    /<!--[^]{0,4000}?-->/,
    /<br\s*\/?>/,
    /<\/?[a-zA-Z][^<>]{0,4000}>/, // a tag, or an address in angle brackets
    /(?:https?|ftp):\/\/[^\s<>"')\]]{1,2000}/,
    /&#?[a-zA-Z0-9]{1,10};/,
    /\\(?:[!-/:-@[-`{-~]|(?=\n|$))/, // an escaped character; at the end of a line, a line break
    /[*_]{1,3}|~~/, // emphasis
    /[\u00A0\u2000-\u200A\u202F\t\r]/,
    /â€[“”"]/, // a dash that was decoded twice
    /[−‐‑‒]/, // dashes that look like the plain one
  ]
    .map((part) => part.source)
    .join("|"),
  "g",
);

/** What markup cannot do without. Most lines hold none at all. */
const ofMarkup =
  signOfAny(
    "`]<&\\*_~\t\r\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F−‐‑‒â",
  ) | sign(":--");

const blanks = (count: number): string => " ".repeat(count);

/** The text between `start` and `end` with its markup hidden. */
export const mask = (text: string, { start, end }: Span): string =>
  hideMarkup(text.slice(start, end));

/** Words with their markup hidden. */
export function hideMarkup(raw: string, signs: Signs = signsOf(raw)): string {
  if ((signs & ofMarkup) === 0) return raw;
  return raw.replace(markup, (found: string, at: number) => {
    const first = found.charCodeAt(0);
    if (first === 96) {
      return timeInCode.test(found) && /\d/.test(found)
        ? found.replaceAll("`", " ")
        : codeWord(found);
    }
    if (first === 93) return `]${blanks(found.length - 1)}`;
    if (first === 60)
      return /^<br/i.test(found) ? `${blanks(found.length - 1)}\n` : blanks(found.length);
    if (first === 38) {
      const told = entities[found.slice(1, -1).toLowerCase()];
      return told === undefined
        ? blanks(found.length)
        : told + (told === " " ? blanks : fill)(found.length - 1);
    }
    if (first === 92) return ` ${found.slice(1)}`;
    if (first === 0xe2) return "–  ";
    if (/[−‐‑‒]/.test(found)) return "-";
    // An underscore inside a word belongs to it: chain_id, Cambridge_bridge.
    if (first === 95 && /\w/.test(raw[at - 1] ?? " ") && /\w/.test(raw[at + found.length] ?? " "))
      return found;
    return blanks(found.length);
  });
}

const fill = (count: number): string => filler.repeat(count);

/** Code keeps its width as a word without meaning, so that sentences around it stay sentences. */
const codeWord = (found: string): string => ` ${"¤".repeat(Math.max(0, found.length - 2))} `;
