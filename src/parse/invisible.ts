/**
 * Finds what a page would hold and never show: comments, hidden elements, code for browsers.
 *
 * In:   a source, the offset of its body, the lines that are code.
 * Out:  the passages, which no edition and nothing that is derived may see.
 */
import type { Span } from "./blank.ts";
import { lineStarts, type Source } from "../source/text.ts";

/** Elements whose content is raw text for a browser: the first closing tag ends them. */
const rawText = [
  "script",
  "style",
  "noscript",
  "iframe",
  "noembed",
  "noframes",
  "xmp",
  "textarea",
  "title",
];

/** Further elements that are dropped with all that they hold. */
const dropped = ["template", "object", "select", "math", "svg"];

const unseen = [...rawText, ...dropped].join("|");

const suspicious = new RegExp(
  `<!|<\\?|<(?:${unseen})\\b|<[a-z][^<>]*(?:hidden|display|visibility|opacity)`,
  "i",
);

/** True for a text that may hold such a passage. */
export const mayHoldInvisible = (text: string): boolean =>
  text.includes("<") && suspicious.test(text);

const openingTag = new RegExp(
  `<(?:(${unseen})\\b|([a-z][a-z0-9-]*)(?=[^<>]*(?:hidden|display|visibility|opacity)))(?:[^<>"']|"[^"]*"|'[^']*')*>`,
  "iy",
);

const hiding =
  /\shidden(?=[\s=/>])|style\s*=\s*["']?[^>]*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?![.\d]*[1-9]))/i;

/** What begins with these and ends with those is never shown. */
const comments = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/** Passages that are never shown, in order and without overlaps. */
export function findInvisible(
  source: Source,
  bodyStart: number,
  code: ReadonlySet<number>,
): Span[] {
  const { text } = source;
  const starts = lineStarts(source);
  const tags = tagPairs(text);
  const spans: Span[] = [];
  let line = 0;
  let at = bodyStart;
  while (at < text.length) {
    while ((starts[line + 1] ?? Infinity) <= at) line++;
    const lineEnd = starts[line + 1] ?? text.length;
    const next = code.has(line) ? undefined : nextOf(text, at, lineEnd);
    if (next === undefined) {
      at = lineEnd;
    } else if (text[next] === "`") {
      at = afterCodeSpan(text, next);
    } else {
      const end = endOfComment(text, next) ?? tags(next);
      if (end !== undefined) spans.push({ start: next, end });
      at = end ?? next + 1;
    }
  }
  return spans;
}

function nextOf(text: string, from: number, end: number): number | undefined {
  for (let at = from; at < end; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "<" || text[at] === "`") return at;
  }
  return undefined;
}

/** Behind the code span that begins here, or behind its backticks where none closes it. */
function afterCodeSpan(text: string, start: number): number {
  let end = start;
  while (text[end] === "`") end++;
  const paragraph = text.indexOf("\n\n", end);
  const rest = text.slice(end, paragraph < 0 ? text.length : paragraph);
  const closing = new RegExp(`(?<!\`)\`{${end - start}}(?!\`)`).exec(rest);
  return closing ? end + closing.index + closing[0].length : end;
}

/** Behind the comment that begins here; a comment without an end hides all that follows. */
function endOfComment(text: string, start: number): number | undefined {
  const kind = comments.find(([opening]) => text.startsWith(opening, start));
  if (!kind) return undefined;
  const end = text.indexOf(kind[1], start + kind[0].length);
  return end < 0 ? text.length : end + kind[1].length;
}

/** Finds where the element ends that a tag begins and hides; looks at no tag of a kind in vain. */
function tagPairs(text: string): (start: number) => number | undefined {
  const unclosed = new Set<string>();
  return (start) => {
    openingTag.lastIndex = start;
    const match = openingTag.exec(text);
    const name = (match?.[1] ?? match?.[2])?.toLowerCase();
    if (!match || name === undefined || unclosed.has(name)) return undefined;
    if (match[1] === undefined && !hiding.test(match[0])) return undefined;
    const pair = new RegExp(`<(/?)${name}\\b(?:[^<>"']|"[^"]*"|'[^']*')*>`, "gi");
    pair.lastIndex = start + match[0].length;
    let depth = 1;
    for (let next = pair.exec(text); next; next = pair.exec(text)) {
      if (next[1] === "/") depth--;
      else if (!rawText.includes(name)) depth++;
      if (depth === 0) return pair.lastIndex;
    }
    unclosed.add(name);
    return undefined;
  };
}
