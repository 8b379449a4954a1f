/**
 * Gives each heading of a body a level that follows the one before it, a name and a link to itself.
 *
 * Rule: the page's title is the only first heading; the report's own begin below it.
 */
import { hasWords } from "../parse/has-words.ts";
import GithubSlugger from "github-slugger";
import { escapeHtml } from "./html.ts";
import { withoutMarks } from "./marks.ts";

/** A heading of a body. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  /** 2 to 6. */
  readonly level: number;
}

const headingPattern = /<h([1-6])(?: id="([^"]*)")?[^>]*>([\s\S]*?)<\/h\1>/g;

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** Markup with linked headings, and the headings in their order. */
export function linkHeadings(markup: string): {
  readonly markup: string;
  readonly headings: readonly Heading[];
} {
  if (!markup.includes("<h")) return { markup, headings: [] };
  const named = markup.includes(' id="') ? markup.matchAll(/ id="([^"]+)"/g) : [];
  const taken = new Set(Array.from(named, ([, id]) => id));
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  const levels: { written: number; level: number }[] = [];
  const linked = markup.replace(
    headingPattern,
    (_, digit: string, ownId: string | undefined, content: string) => {
      const text = textOf(content);
      const level = nextLevel(levels, Number(digit));
      let id = ownId;
      while (id === undefined || (id !== ownId && taken.has(id)))
        id = slugger.slug(hasWords(text) ? text : "section");
      headings.push({ id, text, level });
      const name = escapeHtml(id);
      const label = `Link to “${escapeHtml(text)}”`;
      return `<h${level} id="${name}">${content}<a class="heading-link" href="#${name}" aria-label="${label}"></a></h${level}>`;
    },
  );
  return { markup: linked, headings };
}

/** The level below that of the nearest heading above that encloses this one. */
function nextLevel(enclosing: { written: number; level: number }[], written: number): number {
  while ((enclosing.at(-1)?.written ?? 0) >= written) enclosing.pop();
  const level = Math.min(6, (enclosing.at(-1)?.level ?? 1) + 1);
  enclosing.push({ written, level });
  return level;
}

const textOf = (content: string): string =>
  withoutMarks(content.replace(/<[^>]*>/g, ""))
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim();
