/**
 * Writes a report: front matter, then the body.
 *
 * Rule: the same document gives the same report; where it came from stands in its first lines.
 */
import { stringify } from "yaml";
import { slugFrom } from "../model/slug.ts";
import { findDay, findMonth, withoutDay } from "./day.ts";
import type { Converted } from "./document.ts";

/** The text of a report. `from` names the document: no folder, so no path of any machine. */
export function writeReport(converted: Converted, title: string, from: string): string {
  const { published, authors, tags, summary, origin, keys, remarks } = converted;
  const frontMatter = {
    ...("layout" in keys ? { layout: keys["layout"] } : {}),
    title,
    ...(published === undefined ? {} : { date: published }),
    ...(authors.length > 0 ? { authors } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...keys,
    ...(origin === undefined ? {} : { source: origin }),
    ...(summary === undefined ? {} : { summary }),
  };
  const comments = [`Imported from ${from}`, ...remarks.map((remark) => `Left over: ${remark}`)];
  const yaml = stringify(frontMatter, { lineWidth: 0, schema: "core" });
  return `---\n${comments.map((line) => `# ${oneLine(line)}\n`).join("")}${yaml}---\n\n${converted.body}\n`;
}

/** A comment ends with its line: breaks and controls would begin another key. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

/**
 * The name of a report's file. A day in front means publication, so the day or the month of an
 * incident whose publication is unknown stands at the end.
 */
export function nameReport(converted: Converted, title: string): string {
  if (converted.published !== undefined) return `${converted.published}-${nameOf(title)}.md`;
  const inTitle = findDay(title);
  if (inTitle !== undefined) return `${nameOf(withoutDay(title))}-${inTitle}.md`;
  const opening = converted.body.slice(0, 2000);
  const when =
    findMonth(title) === undefined ? (findDay(opening) ?? findMonth(opening)) : undefined;
  return `${nameOf(title)}${when === undefined ? "" : `-${when}`}.md`;
}

/** A title as part of a file's name: whole words, not too many. */
function nameOf(title: string): string {
  const slug = slugFrom(title);
  return (slug.length <= 60 ? slug : slug.slice(0, 61).replace(/-[^-]*$/, "")) || "report";
}
