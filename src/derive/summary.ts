/**
 * The first sentences of a report, for lists and feeds, where the author wrote no summary.
 *
 * In:   the body as Markdown or HTML.
 * Out:  plain text, whole sentences where they fit, at most `limit` characters.
 * Rule: a paragraph that is set in italics as a whole is a note about the text (a retelling, a
 *       translation, an update), not its beginning; it is taken where there is nothing else.
 */
import { foldSpaces } from "../parse/plain-text.ts";

/** The first prose of a body as plain text; empty where there is none. */
export function firstSentences(body: string, limit = 280): string {
  let note = "";
  for (const block of body.split(/\n[ \t]*\n|<\/p>|<\/h\d>/i)) {
    const prose = isProse(block) ? plainText(block) : "";
    if (prose.length < 40) continue;
    if (!isNote(block)) return shorten(prose, limit);
    note ||= prose;
  }
  return shorten(note, limit);
}

/** True for a paragraph that one pair of marks sets in italics. */
function isNote(block: string): boolean {
  const text = block.trim().replace(/^<p(?:\s[^<>]*)?>\s*/i, "");
  return /^(?:<(em|i)>(?:(?!<\/\1>)[\s\S])*<\/\1>|_(?!_)[^_]*_|\*(?!\*)[^*]*\*)$/i.test(text);
}

/** True for a paragraph: no heading, list, table, quote, fence, image or container. */
function isProse(block: string): boolean {
  const text = block.trimStart();
  return !/^(?:#|[-*+•] |\d+[.)] |\||>|```|~~~|!\[|:::|\[[^\]]+\]:|<(?:h\d|ul|ol|table|pre|figure|!--))/i.test(
    text,
  );
}

/** Markdown and HTML marks taken off, white space folded. */
export function plainText(block: string): string {
  if (!/[<[*_`&]/.test(block)) return foldSpaces(block).trim();
  const words = block
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, " ")
    .replace(inlineTag, "")
    .replace(/<[^<>]*>/g, " ")
    .replace(/!?\[([^\]]{0,400})\]\([^)]{0,2000}\)/g, "$1")
    .replace(/\[([^\]]{1,400})\]\[[^\]]{0,200}\]/g, "$1")
    .replace(/(\*\*|__|`|(?<!\w)[*_]|[*_](?!\w))/g, "")
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? " ");
  return foldSpaces(words).trim();
}

/** Tags that stand inside a sentence: taking them off leaves no gap. */
const inlineTag =
  /<\/?(?:a|abbr|b|bdi|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var)(?:\s[^<>]*)?>/gi;

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
};

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit + 1);
  const end = Math.max(...[". ", "! ", "? "].map((mark) => head.lastIndexOf(mark)));
  if (end > limit / 3) return head.slice(0, end + 1);
  return `${head.slice(0, head.lastIndexOf(" ", limit - 1)).replace(/[,;:]$/, "")}…`;
}
