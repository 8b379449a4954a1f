/**
 * Tells which form a document has, from its name and its first words.
 */
import type { Source } from "../source/text.ts";
import type { ImportFormat } from "./document.ts";

const frontMatter = /^(---|\+\+\+)[ \t]*\n[\s\S]*?\n\1[ \t]*(?:\n|$)/;
const page = /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i;
const piece = /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:article|main|section|div|p|h[1-6])\b/i;
const element = /<(?:p|div|h[1-6]|ul|ol|li|table|br|pre)\b[^>]*>/gi;
const markdown =
  /^(?:#{1,6} \S|```|~~~|\|[ :-]+\|)|\[[^\]\n]+\]\((?:https?:|\/|#)[^)\n]*\)|(?:^|\s)\*\*\S[^\n*]*\*\*/m;

/** Lists and quotations that plain text has as well. */
const list = /^(?:[-*+]|>) \S/m;

/** The form of a document. Plain text is what is nothing else. */
export function detectFormat({ path, text }: Source): ImportFormat {
  if (frontMatter.test(text)) return "jekyll";
  if (/\.json$/i.test(path) || /^\s*\{\s*"/.test(text)) return "statuspage";
  if (page.test(text)) return "html";
  const hasSigns = markdown.test(text);
  const hasElements = text.match(element) !== null;
  // Markdown may hold any HTML, and a report may too: only its name can tell them apart. But text
  // without a sign of either is plain, whatever somebody called the file.
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(path)) {
    return hasSigns || hasElements || list.test(text) ? "markdown" : "text";
  }
  if (piece.test(text) || (/\.x?html?$/i.test(path) && text.includes("<"))) return "html";
  if (hasSigns) return "markdown";
  if ((text.match(element)?.length ?? 0) > text.split(/\n\s*\n/).length / 2) return "html";
  return "text";
}
