/**
 * The first sentences of a report, for lists and feeds, where the author wrote no summary.
 *
 * In:   the body as Markdown or HTML.
 * Out:  plain text, whole sentences where they fit, at most `limit` characters.
 * Rule: a paragraph that is set in italics as a whole is a note about the text (a retelling, a
 *       translation, an update), not its beginning; it is taken where there is nothing else.
 */
import { stripMarkup } from "../parse/plain-text.ts";

/** The first prose of a body as plain text; empty where there is none. */
export function firstSentences(body: string, limit = 280): string {
  let note = "";
  for (const block of body.split(/\n[ \t]*\n|<\/p>|<\/h\d>/i)) {
    const prose = isProse(block) ? stripMarkup(block) : "";
    if (prose.replace(/https?:\S+/g, "").length < 40) continue;
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

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit + 1);
  const end = Math.max(...[". ", "! ", "? "].map((mark) => head.lastIndexOf(mark)));
  if (end > limit / 3) return head.slice(0, end + 1);
  return `${head.slice(0, head.lastIndexOf(" ", limit - 1)).replace(/[,;:]$/, "")}…`;
}
