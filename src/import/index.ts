/**
 * Makes a report of somebody else's document.
 *
 * In:   bytes, the path to show in findings, what the person knows.
 * Out:  a report with front matter, or the findings that say why there is none.
 * Rule: nothing is made up, and not one word is lost; both are checked here.
 */
import { type Finding, finding } from "../source/finding.ts";
import { placeAt, type Source } from "../source/text.ts";
import { findDay } from "./day.ts";
import { decode } from "./decode.ts";
import { detectFormat } from "./detect.ts";
import type { Converted, Import, ImportFormat, ImportOptions } from "./document.ts";
import { convertHtml } from "./html/convert.ts";
import { convertJekyll, convertMarkdown } from "./markdown/convert.ts";
import { convertStatuspage } from "./statuspage.ts";
import { convertText } from "./text/convert.ts";
import { standInTitle } from "./title.ts";
import { lostSentence, wordsOf } from "./words.ts";
import { nameReport, writeReport } from "./write.ts";

const converters: Readonly<Record<ImportFormat, (source: Source) => Converted>> = {
  text: convertText,
  html: convertHtml,
  markdown: convertMarkdown,
  jekyll: convertJekyll,
  statuspage: convertStatuspage,
};

const start = { line: 1, column: 1 };

/** Imports one document. The same bytes and options always give the same report. */
export function importDocument(bytes: Uint8Array, path: string, options: ImportOptions): Import {
  const { source, findings: decoding } = decode(bytes, path);
  const format = options.format ?? detectFormat(source);
  const found = converters[format](source);
  const findings = [...decoding, ...found.findings];
  const refuse = (...reasons: Finding[]): Import => ({
    source,
    report: undefined,
    findings: [...findings, ...reasons],
  });
  if (findings.some(({ level }) => level === "error")) return refuse();
  if (wordsOf(found.body).length === 0) return refuse(finding("import-empty", path, start));

  const converted: Converted = {
    ...found,
    published: options.date ?? found.published ?? dayInName(path),
    origin: options.origin ?? found.origin,
    // A title that the person replaces is the document's own words all the same.
    remarks: [
      ...(options.title !== undefined && found.title !== undefined
        ? [`title: ${found.title}`]
        : []),
      ...found.remarks,
    ],
  };
  const stated = options.title ?? converted.title;
  const title = stated ?? standInTitle(converted.body) ?? "Untitled";
  if (stated === undefined) findings.push(finding("import-no-title", path, start, { title }));

  const text = writeReport(converted, title, path.split("/").at(-1) ?? path);
  const sentence = lostSentence(converted.words, text);
  if (sentence !== undefined) {
    const at = source.text.indexOf(sentence.slice(0, 40));
    return refuse(
      finding("import-loss", path, at < 0 ? start : placeAt(source, at), {
        sentence: sentence.slice(0, 200).replace(/\s+/g, " "),
      }),
    );
  }
  return { source, report: { name: nameReport(converted, title), text, format }, findings };
}

/** Jekyll's file names begin with the day of publication. */
function dayInName(path: string): string | undefined {
  const name = path.split("/").at(-1) ?? "";
  return /^\d{4}-\d\d-\d\d-/.test(name) ? findDay(name.slice(0, 10)) : undefined;
}
