/**
 * Footnotes as GitHub and Jekyll read them: `[^label]` in the text, `[^label]: …` somewhere below.
 *
 * Rule: they stand at the end, numbered in the order in which the text refers to them. One that
 *       nothing refers to is not shown. Time grows with the length of the text.
 */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import footnotePlugin from "markdown-it-footnote";

/** What the plugin keeps of a text; the numbers of footnotes count from 0. */
interface Footnotes {
  /** Footnotes that the text refers to, in that order, and how often it does. */
  readonly list?: readonly { readonly label: string; readonly count: number }[];
}

/** Adds footnotes to a parser. */
export function addFootnotes(markdown: MarkdownIt): void {
  markdown.use(footnotePlugin);
  markdown.inline.ruler.disable("footnote_inline"); // `^[…]` is known to neither of them
  markdown.core.ruler.at("footnote_tail", moveToEnd);
  Object.assign(markdown.renderer.rules, {
    footnote_block_open: () => '<div class="footnotes">\n<ol>\n',
    footnote_block_close: () => "</ol>\n</div>\n",
    footnote_open: (tokens: readonly Token[], at: number) => `<li id="fn${numberOf(tokens[at])}">`,
    footnote_close: () => "</li>\n",
    // A thin space keeps the number apart from the word before it, for eyes and for the search.
    footnote_ref: (tokens: readonly Token[], at: number) => {
      const number = numberOf(tokens[at]);
      return `<sup>\u202f<a href="#fn${number}" id="${referenceId(tokens[at])}">${number}</a></sup>`;
    },
    footnote_anchor: (tokens: readonly Token[], at: number) =>
      ` <a href="#${referenceId(tokens[at])}">back</a>`,
  });
}

const metaOf = (token: Token | undefined): { id: number; subId?: number } =>
  token?.meta as { id: number; subId?: number };

const numberOf = (token: Token | undefined): number => metaOf(token).id + 1;

/** `fnref1`, and `fnref1-2` for the second reference to the same footnote. */
function referenceId(token: Token | undefined): string {
  const { subId = 0 } = metaOf(token);
  return `fnref${numberOf(token)}${subId > 0 ? `-${subId + 1}` : ""}`;
}

/** Takes footnotes from where they were written to the end of the text. */
function moveToEnd(state: StateCore): void {
  const notes = (state.env as { footnotes?: Footnotes }).footnotes;
  if (!notes) return;
  const written = new Map<string, Token[]>();
  const rest: Token[] = [];
  let into = rest;
  for (const token of state.tokens) {
    if (token.type === "footnote_reference_open") {
      into = [];
      written.set((token.meta as { label: string }).label, into);
    } else if (token.type === "footnote_reference_close") into = rest;
    else into.push(token);
  }
  const { list } = notes;
  const add = (type: string, nesting: Token["nesting"], meta?: Record<string, unknown>): void => {
    const token = new state.Token(type, "", nesting);
    token.meta = meta ?? null;
    rest.push(token);
  };
  state.tokens = rest;
  if (!list) return;
  add("footnote_block_open", 1);
  for (const [id, { label, count }] of list.entries()) {
    const own = written.get(label) ?? [];
    const last = own.at(-1)?.type === "paragraph_close" ? own.pop() : undefined;
    add("footnote_open", 1, { id });
    for (const token of own) rest.push(token);
    for (let subId = 0; subId < count; subId++) add("footnote_anchor", 0, { id, subId });
    if (last) rest.push(last);
    add("footnote_close", -1);
  }
  add("footnote_block_close", -1);
}
