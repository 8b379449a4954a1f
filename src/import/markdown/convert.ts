/**
 * Markdown, with front matter of its own or none, to a report. The body stays as it is written.
 */
import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import { LineCounter, parseDocument, visit } from "yaml";
import { finding, type Finding } from "../../source/finding.ts";
import type { Source } from "../../source/text.ts";
import type { Converted } from "../document.ts";
import { zoneOf } from "../zone.ts";
import { sortKeys } from "./known-keys.ts";

const fences = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)(?:^|\n)\1[ \t]*(?:\n|$)/;
const firstHeading =
  /^((?:<!--[\s\S]*?-->\s*)*)(?:#[ \t]+(.+?)(?:[ \t]+#*)?|(\S.*)\n=+)[ \t]*(?:\n+|$)/;

/** Converts a Markdown document without front matter. */
export function convertMarkdown(source: Source): Converted {
  return withBody(source.text, {});
}

/** Converts a post with front matter: Jekyll's, Hugo's, or that of a report itself. */
export function convertJekyll(source: Source): Converted {
  const [whole = "", fence, block = ""] = fences.exec(source.text) ?? [];
  const read = fence === "+++" ? readToml(block) : readYaml(block);
  if ("why" in read) {
    const place = { line: read.line + 1, column: read.column };
    const broken: Finding = finding("import-unreadable", source.path, place, { why: read.why });
    return { ...withBody("", {}), findings: [broken] };
  }
  return withBody(source.text.slice(whole.length), read.keys);
}

type Keys =
  | { readonly keys: Readonly<Record<string, unknown>> }
  | { readonly why: string; readonly line: number; readonly column: number };

function readYaml(block: string): Keys {
  const lineCounter = new LineCounter();
  const document = parseDocument(block, { schema: "core", lineCounter, uniqueKeys: false });
  const [problem] = document.errors;
  if (problem) {
    const { line, col } = lineCounter.linePos(problem.pos[0]);
    return { why: firstLine(problem.message).replace(/ at line.*$/, ""), line, column: col };
  }
  let alias: number | undefined;
  visit(document, {
    Alias: (_, node) => {
      alias = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  if (alias !== undefined) {
    const { line, col } = lineCounter.linePos(alias);
    return { why: "its YAML refers to itself", line, column: col };
  }
  const written: unknown = document.toJS();
  return { keys: typeof written === "object" && written !== null ? { ...written } : {} };
}

/** Hugo and Zola write TOML, whose dates are objects: they become text again. */
function readToml(block: string): Keys {
  try {
    const written = Object.entries(parseToml(block));
    return {
      keys: Object.fromEntries(
        written.map(([key, value]) => [
          key,
          value instanceof TomlDate ? value.toISOString() : value,
        ]),
      ),
    };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { why: firstLine(error.message), line: error.line, column: error.column };
  }
}

const firstLine = (message: string): string => (message.split("\n")[0] ?? "").replace(/[.:]$/, "");

function withBody(text: string, written: Readonly<Record<string, unknown>>): Converted {
  const sorted = sortKeys(written);
  const body = text.replace(/^\n+/, "").trimEnd();
  const heading = firstHeading.exec(body);
  const [all = "", comments = "", hashed, underlined] = heading ?? [];
  const headline = heading ? plain((hashed ?? underlined ?? "").trim()) : undefined;
  const rest = comments + body.slice(all.length);
  const isTitle = heading !== null && (sorted.title === undefined || sorted.title === headline);
  const zone = zoneOf(body);
  return {
    ...sorted,
    title: sorted.title ?? headline,
    published: sorted.published,
    body: isTitle ? rest : body,
    keys: { ...(zone === undefined ? {} : { timezone: zone }), ...sorted.keys },
    words: isTitle ? `${headline}\n\n${rest}` : body,
    findings: [],
  };
}

/** A title is plain text: links and emphasis lose their signs. */
const plain = (markdown: string): string =>
  markdown.replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/([*_`]{1,3})(\S(?:.*?\S)?)\1/g, "$2");
