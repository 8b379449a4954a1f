/**
 * Sanitises markup that an author wrote: an allow list, and nothing that is not on it.
 *
 * In:   any markup.
 * Out:  markup without scripts, styles, forms, frames, foreign elements or unsafe addresses.
 * Rule: elements that hide their content go with it; other unknown ones leave their words.
 */
import sanitizeHtml from "sanitize-html";
import { isSafeUrl } from "../model/url.ts";
import { pictureMarkup, type RemoteImages } from "./image.ts";
import { withoutMarks } from "./marks.ts";

/** Elements that reports use. */
const allowedTags = (
  "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em " +
  "figcaption figure h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp small " +
  "span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr img"
).split(" ");

/** Elements that go with all they hold. */
const nonTextTags = (
  "script style textarea option select noscript template iframe object embed applet svg math " +
  "title xmp noembed noframes head frameset audio video canvas"
).split(" ");

/** Classes that this software gives to what Markdown makes. */
const ownClasses = [
  /^language-[^\s"'<>]{1,40}$/,
  /^align-(?:left|center|right)$/,
  /^callout(?:-title)?$/,
  /^footnotes$/,
  /^(?:note|info|tip|important|warning|caution|danger|internal)$/,
  /^picture-left-out$/,
];

/** Names that pages give to their own parts: an author's must not be one of them. */
const ownIds = /^(?:event-|said-|page-|chart-|figure-|search|main|top$|content$|theme|incident)/i;

/** What sanitising needs to know and to collect. */
export interface SanitizeOptions {
  readonly remoteImages: RemoteImages;
  readonly assets: Set<string>;
}

/** Markup that is safe to print. */
export function sanitizeMarkup(markup: string, { remoteImages, assets }: SanitizeOptions): string {
  const ids = new Set<string>();
  const pictures: string[] = [];
  let openLinks = 0;
  const clean = sanitizeHtml(markup, {
    allowedTags,
    nonTextTags,
    disallowedTagsMode: "discard",
    allowedAttributes: {
      "*": ["id", "lang", "dir"],
      a: ["href"],
      abbr: ["title"],
      blockquote: [],
      bdo: ["dir"],
      code: ["class"],
      col: ["span"],
      colgroup: ["span"],
      details: ["open"],
      div: ["class", "role"],
      li: ["value"],
      ol: ["start", "reversed"],
      p: ["class"],
      span: ["class", "data-picture"],
      td: ["class", "colspan", "rowspan"],
      th: ["class", "colspan", "rowspan", "scope"],
      time: ["datetime"],
    },
    allowedClasses: Object.fromEntries(
      ["code", "div", "p", "span", "td", "th"].map((tag) => [tag, ownClasses]),
    ),
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: false,
    enforceHtmlBoundary: false,
    parseStyleAttributes: false,
    onOpenTag: (name) => {
      if (name === "a") openLinks++;
    },
    onCloseTag: (name) => {
      if (name === "a") openLinks--;
    },
    transformTags: {
      "*": (tagName, attributes) => {
        const { name, ...others } = attributes;
        const attribs = cleanAttributes(tagName, { ...(name && { id: name }), ...others }, ids);
        if (tagName !== "img") return { tagName, attribs };
        const { src = "", alt = "", width, height } = attribs;
        const picture = { src, alt, width, height, linked: openLinks > 0 };
        const number = pictures.push(pictureMarkup(picture, remoteImages, assets)) - 1;
        return { tagName: "span", attribs: { "data-picture": String(number) } };
      },
    },
  });
  return clean.replace(
    /<span data-picture="(\d+)">(?:<\/span>)?/g,
    (_, number: string) => pictures[Number(number)] ?? "",
  );
}

/** Attributes without marks, foreign roles, unsafe addresses and names that are taken. */
function cleanAttributes(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ids: Set<string>,
): Record<string, string> {
  const clean: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const written = withoutMarks(value);
    if (name === "id") {
      if (!/^[A-Za-z][\w.:-]{0,100}$/.test(written) || ownIds.test(written) || ids.has(written))
        continue;
      ids.add(written);
    }
    if (name === "href" && !isSafeUrl(written.trim()) && written !== "") continue;
    if (name === "role" && !(tag === "div" && written === "note")) continue;
    if (name === "data-picture") continue;
    clean[name] = written;
  }
  return clean;
}
