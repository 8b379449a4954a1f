/** HTML to a report: a saved page, an export, or a piece of one. */
import { finding, type Finding } from "../../source/finding.ts";
import type { Source } from "../../source/text.ts";
import type { Converted } from "../document.ts";
import { wordsOf } from "../words.ts";
import { zoneOf } from "../zone.ts";
import { toMarkdown } from "./markdown.ts";
import { findArticle } from "./scope.ts";

const start = { line: 1, column: 1 };

/** Converts an HTML document. */
export function convertHtml(source: Source): Converted {
  const article = findArticle(source.text);
  const { body, pictures } = toMarkdown(article.markup);
  const zone = zoneOf(article.words);
  return {
    title: article.title,
    body,
    published: article.published,
    authors: article.author === undefined ? [] : [article.author],
    tags: [],
    summary: undefined,
    origin: article.origin,
    keys: zone === undefined ? {} : { timezone: zone },
    remarks: [],
    words: article.words,
    findings: [
      ...leftOut(source, article.around),
      ...pictures.map((caption) => finding("import-picture", source.path, start, { caption })),
    ],
  };
}

/** Says what stood around the article, so that nothing goes unseen. */
function leftOut(source: Source, around: string): Finding[] {
  const count = wordsOf(around).length;
  const words = around.replace(/\s+/g, " ").slice(0, 60);
  const details = { count: String(count), words };
  return count === 0 ? [] : [finding("import-left-out", source.path, start, details)];
}
