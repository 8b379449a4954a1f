/**
 * Markdown to markup. What comes out is safe as long as the report holds no raw HTML.
 *
 * Rule: nothing that a reader cannot see reaches the page: no titles of links, no words behind a
 *       fence's language, no references that nothing uses.
 */
import MarkdownIt, { type Token } from "markdown-it";
import { isSafeUrl } from "../model/url.ts";
import { addContainers } from "./containers.ts";
import { addFootnotes } from "./footnotes.ts";
import { pictureMarkup, type RemoteImages } from "./image.ts";
import { quicken } from "../parse/markdown-state.ts";
import { placeholder, withoutMarks } from "./marks.ts";

/** What rendering collects on its way. */
export interface MarkdownEnvironment {
  /** Numbers of the figures that stand for fenced blocks, by the block's first line. */
  readonly figures: ReadonlyMap<number, number>;
  readonly remoteImages: RemoteImages;
  /** Pictures beside the report that the page shows. */
  readonly assets: Set<string>;
}

/** Markup and whether any of it is the author's own. */
export interface Rendered {
  readonly markup: string;
  readonly raw: boolean;
}

const markdown = new MarkdownIt({ html: true });
quicken(markdown);
addContainers(markdown);
addFootnotes(markdown);
// Addresses are judged once they are read, so that a refused link keeps its words.
markdown.validateLink = () => true;
const { normalizeLink } = markdown;
/** What normalizing leaves as it is: most addresses, and it costs more than a paragraph. */
const plainAddress =
  /^(?:https?:\/\/[a-z0-9]+(?:[.-][a-z0-9]+)*)?(?:\/(?!\/)[\w./~-]*)?(?:#[\w-]*)?$/;
markdown.normalizeLink = (url) => {
  const address = withoutMarks(url);
  return plainAddress.test(address) ? address : normalizeLink(address);
};

const { rules } = markdown.renderer;
const fence = rules.fence;
rules.fence = (tokens, index, options, env, self) => {
  const token = tokens[index];
  const { figures } = env as unknown as MarkdownEnvironment;
  const figure = token?.map ? figures.get(token.map[0]) : undefined;
  if (figure !== undefined) return `${placeholder(figure)}\n`;
  return fence?.(tokens, index, options, env, self) ?? "";
};

/** Renders a body. */
export function renderMarkdown(text: string, environment: MarkdownEnvironment): Rendered {
  const env = { ...environment };
  const tokens = markdown.parse(text, env);
  const raw = cleanTokens(tokens, environment);
  return { markup: markdown.renderer.render(tokens, markdown.options, env), raw };
}

/** Takes out of the tokens what must not be printed; true where some are raw HTML. */
function cleanTokens(tokens: readonly Token[], environment: MarkdownEnvironment): boolean {
  let raw = false;
  for (const token of tokens) {
    if (token.type === "html_block") raw = true;
    else if (token.type === "inline") raw = cleanInline(token, environment) || raw;
    else if (token.type === "fence" || token.type === "code_block") {
      token.content = withoutMarks(token.content);
      token.info = withoutMarks(token.info);
    } else if (token.tag === "th" || token.tag === "td") alignByClass(token);
  }
  return raw;
}

/** Alignment as a class: the site's policy allows no styles in attributes. */
function alignByClass(token: Token): void {
  const align = /text-align:(\w+)/.exec(String(token.attrGet("style") ?? ""))?.[1];
  if (align !== undefined) token.attrs = [["class", `align-${align}`]];
}

function cleanInline(inline: Token, { remoteImages, assets }: MarkdownEnvironment): boolean {
  let raw = false;
  const links: boolean[] = [];
  for (const token of inline.children ?? []) {
    if (token.type === "link_open") {
      const href = String(token.attrGet("href") ?? "");
      const safe = isSafeUrl(href) || href === "";
      links.push(safe);
      token.attrs = [["href", href]];
      if (!safe) hide(token);
    } else if (token.type === "link_close") {
      if (links.pop() === false) hide(token);
    } else if (token.type === "image") {
      const alt = markdown.renderer.renderInlineAsText(token.children ?? [], markdown.options, {});
      const src = String(token.attrGet("src") ?? "");
      const picture = { src, alt: withoutMarks(alt), linked: links.includes(true) };
      token.content = pictureMarkup(picture, remoteImages, assets);
      token.type = "html_inline";
    } else if (token.type === "html_inline") {
      token.content = withoutMarks(token.content);
      raw = true;
    } else if (token.type === "code_inline") {
      token.content = withoutMarks(token.content);
    }
  }
  return raw;
}

/** Turns a token into one that prints nothing. */
function hide(token: Token): void {
  token.type = "text";
  token.tag = "";
  token.content = "";
  token.nesting = 0;
}
