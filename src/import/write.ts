/**
 * Writes a report: front matter, then the body.
 *
 * Rule: the same document gives the same report; where it came from stands in its first lines.
 */
import { stringify } from "yaml";
import { slugFrom } from "../model/slug.ts";
import { findDay, findMonth } from "./day.ts";
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
  const words = slugFrom(title)
    .slice(0, 60)
    .replace(/-[^-]*$/, (end) => (title.length > 60 ? "" : end));
  const slug = words || "report";
  if (converted.published !== undefined) return `${converted.published}-${slug}.md`;
  const opening = `${title}\n${converted.body.slice(0, 2000)}`;
  const when = findDay(opening) ?? findMonth(opening);
  return when === undefined || slug.includes(when) ? `${slug}.md` : `${slug}-${when}.md`;
}
