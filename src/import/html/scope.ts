/**
 * Finds the article in a page, and what the page says about it.
 *
 * In:   an HTML document or a piece of one; hostile ones too, since nothing in it is ever run.
 * Out:  the elements that are the article, its facts, and the words that stand around it.
 */
import { DomUtils, parseDocument } from "htmlparser2";
import { findDay } from "../day.ts";
import { type Dom, type Element, plainText } from "./plain-text.ts";

/** What was found in a page. */
export interface Article {
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly author: string | undefined;
  readonly origin: string | undefined;
  /** The markup of the article, without scripts, styles and the title. */
  readonly markup: string;
  /** Its plain text, the title included. */
  readonly words: string;
  /** Plain text of what stands around it: navigation, footers. */
  readonly around: string;
}

/** Nothing in these is read by people. */
const silent = new Set("head script style template noscript iframe object embed svg".split(" "));
/** What stands around an article on a page. */
const furniture = new Set("nav footer aside form button dialog".split(" "));

const classOf = (element: Element): string => element.attribs["class"] ?? "";
const byClass =
  (pattern: RegExp) =>
  (element: Element): boolean =>
    pattern.test(classOf(element));

/** Where exports and blogs keep the article, the surest first. */
const scopes: readonly ((element: Element) => boolean)[] = [
  byClass(/\bwiki-content\b/), // Confluence
  byClass(/\b(?:markdown-body|js-comment-body)\b/), // GitHub
  byClass(/\b(?:post-content|entry-content|article-content|article-body|post-body)\b/),
  (element) => element.name === "article",
  (element) => element.name === "main" || element.attribs["role"] === "main",
  (element) => element.name === "body",
];

/** Finds the article of a page. */
export function findArticle(html: string): Article {
  const dom = parseDocument(html, { decodeEntities: true });
  const heading = find(dom, (element) => element.name === "h1");
  const facts = readFacts(dom);
  const title = heading ? plainText(heading) : facts.title;
  for (const element of all(dom, ({ name }) => silent.has(name))) DomUtils.removeElement(element);
  const whole = plainText(dom);
  const scope = scopeOf(dom);
  for (const element of all(scope, (e) => furniture.has(e.name) || e === heading)) {
    DomUtils.removeElement(element);
  }
  const words = plainText(scope);
  return {
    ...facts,
    title: title?.replace(/\s+/g, " ") || undefined,
    markup: DomUtils.getInnerHTML(scope),
    words: `${title ?? ""}\n\n${words}`,
    around: without(without(whole, title ?? ""), words),
  };
}

/** What the head of a page says of its article. */
function readFacts(dom: Dom): Pick<Article, "title" | "published" | "author" | "origin"> {
  const meta = (name: string): string | undefined =>
    find(
      dom,
      (e) => e.name === "meta" && (e.attribs["property"] ?? e.attribs["name"]) === name,
    )?.attribs["content"]?.trim() || undefined;
  const canonical = find(dom, (e) => e.name === "link" && e.attribs["rel"] === "canonical");
  const time = find(dom, (e) => e.name === "time" && e.attribs["datetime"] !== undefined);
  const named = find(dom, (e) => e.name === "title");
  const published = meta("article:published_time") ?? time?.attribs["datetime"];
  const origin = canonical?.attribs["href"] ?? meta("og:url") ?? "";
  return {
    title: meta("og:title") ?? (named ? plainText(named) : undefined),
    published: published === undefined ? undefined : findDay(published.replace(/T.*/, "")),
    author: meta("author"),
    origin: /^https?:\/\/\S+$/i.test(origin) ? origin : undefined,
  };
}

function scopeOf(dom: Dom): Dom | Element {
  for (const test of scopes) {
    const found = all(dom, test);
    const [only] = found;
    // Several articles on a page are a list: then the page that holds them all is the document.
    if (only && found.length === 1) return only;
  }
  return dom;
}

const find = (dom: Dom, test: (element: Element) => boolean): Element | undefined =>
  DomUtils.findOne(test, dom.children) ?? undefined;

const all = (dom: Dom | Element, test: (element: Element) => boolean): Element[] =>
  DomUtils.findAll(test, dom.children);

/** A text without the first place where a part of it stands. */
function without(whole: string, part: string): string {
  const at = part === "" ? -1 : whole.indexOf(part);
  return at < 0 ? whole : `${whole.slice(0, at)}\n\n${whole.slice(at + part.length)}`.trim();
}
