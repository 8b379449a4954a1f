/**
 * Markdown, with front matter of its own or none, to a report. The body stays as it is written.
 */
import { LineCounter, parseDocument } from "yaml";
import { finding, type Finding } from "../../source/finding.ts";
import type { Source } from "../../source/text.ts";
import { findDay } from "../day.ts";
import type { Converted } from "../document.ts";
import { zoneOf } from "../zone.ts";
import { sortKeys } from "./known-keys.ts";

const fences = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;
const firstHeading = /^(?:#[ \t]+(.+?)(?:[ \t]+#*)?|(\S.*)\n=+)[ \t]*(?:\n+|$)/;

/** Converts a Markdown document without front matter. */
export function convertMarkdown(source: Source): Converted {
  return withBody(source, source.text, {});
}

/** Converts a post with front matter: Jekyll's, Hugo's, or that of a report itself. */
export function convertJekyll(source: Source): Converted {
  const [whole = "", yaml = ""] = fences.exec(source.text) ?? [];
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { schema: "core", lineCounter, uniqueKeys: false });
  const [problem] = document.errors;
  if (problem) {
    const { line, col } = lineCounter.linePos(problem.pos[0]);
    const why = (problem.message.split("\n")[0] ?? "").replace(/ at line.*$/, "");
    const place = { line: line + 1, column: col };
    const broken: Finding = finding("import-unreadable", source.path, place, { why });
    return { ...withBody(source, "", {}), findings: [broken] };
  }
  const written: unknown = document.toJS({ maxAliasCount: 0 });
  const keys = typeof written === "object" && written !== null ? { ...written } : {};
  return withBody(source, source.text.slice(whole.length), keys);
}

function withBody(
  source: Source,
  text: string,
  written: Readonly<Record<string, unknown>>,
): Converted {
  const sorted = sortKeys(written);
  const body = text.replace(/^\n+/, "").trimEnd();
  const heading = firstHeading.exec(body);
  const headline = heading ? plain((heading[1] ?? heading[2] ?? "").trim()) : undefined;
  const isTitle = heading !== null && (sorted.title === undefined || sorted.title === headline);
  const zone = zoneOf(body);
  return {
    ...sorted,
    title: sorted.title ?? headline,
    published: sorted.published ?? dayInName(source.path),
    body: isTitle ? body.slice(heading[0].length) : body,
    keys: { ...(zone === undefined ? {} : { timezone: zone }), ...sorted.keys },
    words: isTitle ? `${headline}\n\n${body.slice(heading[0].length)}` : body,
    findings: [],
  };
}

/** A title is plain text: links and emphasis lose their signs. */
const plain = (markdown: string): string =>
  markdown.replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/([*_`]{1,3})(\S(?:.*?\S)?)\1/g, "$2");

/** Jekyll's file names begin with the day of publication. */
function dayInName(path: string): string | undefined {
  const name = path.split("/").at(-1) ?? "";
  return /^\d{4}-\d\d-\d\d-/.test(name) ? findDay(name.slice(0, 10)) : undefined;
}
