/**
 * The words of a stretch of a report as a reader sees them, without markup.
 *
 * In:   Markdown or HTML of one passage; ranges of it may be left out.
 * Out:  one line of plain text.
 */
import type { Span } from "./block.ts";

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
};

/** Keeps the content of code from being read as markup. */
const codeMark = "\u0001";
const keptCode = new RegExp(`${codeMark}(\\d+)${codeMark}`, "g");

/** White space but for single blanks, which stay as they are: nearly all of it is such. */
const gaps = / \s+|[^\S ]\s*/g;
const gapsOfMarkup = / [\s\u200B]+|(?:[^\S ]|\u200B)[\s\u200B]*/g;

/** Makes one blank of each run of white space. */
export const foldSpaces = (text: string): string => text.replace(gaps, " ");

/** Plain text of `text` between `start` and `end`, without the ranges `left` (in order). */
export function plainText(text: string, { start, end }: Span, left: readonly Span[] = []): string {
  let raw = "";
  let at = start;
  for (const span of left) {
    if (span.start > at) raw += text.slice(at, Math.min(span.start, end));
    at = Math.max(at, Math.min(span.end, end));
  }
  return stripMarkup(raw + text.slice(at, end));
}

/** Takes Markdown and HTML markup off a stretch of text and folds its white space. */
export function stripMarkup(raw: string): string {
  if (!/[`*_<>[\]&\\~\u200B]/.test(raw)) return foldSpaces(raw).trim();
  const code: string[] = [];
  return raw
    .replace(/`+([^`]{0,400})`+/g, (_, inside: string) => {
      code.push(inside.trim());
      return `${codeMark}${code.length - 1}${codeMark}`;
    })
    .replace(/<!--[^]{0,4000}?-->|<(script|style)\b[^]{0,4000}?<\/\1>/gi, " ")
    .replace(/(?<!\\)<\/?[a-zA-Z!][^<>]{0,4000}>/g, (tag) =>
      /^<(?:https?:|mailto:)/i.test(tag) ? tag.slice(1, -1) : inlineTag.test(tag) ? "" : " ",
    )
    .replace(/!\[([^\]]{0,400})\]\([^)\s]{0,1000}[^)]{0,200}\)/g, " ")
    .replace(
      /\[([^\]]{0,400})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,1000}(?:\s[^)]{0,200})?\)/g,
      "$1",
    )
    .replace(/\[([^\]]{1,200})\]\[[^\]]{0,200}\]/g, "$1")
    .replace(/\[\^[^\]\s]{1,200}\]/g, "") // references to footnotes
    .replace(/(?<![\w)\]\\])\[([^\][\\]{1,120})\](?![:(])/g, "$1")
    .replace(/&(#x?[\da-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => decode(name) ?? whole)
    .replace(/\\([!-/:-@[-`{-~]|(?=\n|$))/g, "$1")
    .replace(/(?<![\w\\])(\*{1,3}|_{1,3}|~~)(?=\S)|(?<=\S)(\*{1,3}|_{1,3}|~~)(?!\w)/g, "")
    .replace(/^\s*>\s?/gm, " ")
    .replace(gapsOfMarkup, " ")
    .replace(keptCode, (_, index: string) => code[Number(index)] ?? "")
    .trim();
}

/** Tags that stand inside a sentence: taking them off leaves no gap. */
const inlineTag =
  /^<\/?(?:a|abbr|b|bdi|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var)\b/i;

function decode(name: string): string | undefined {
  const number = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!name.startsWith("#")) return entities[name.toLowerCase()];
  return number > 31 && number < 0x110000 ? String.fromCodePoint(number) : " ";
}
