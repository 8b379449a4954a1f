/**
 * Plain text, as pasted from a blog, an e-mail or a word processor, to Markdown.
 *
 * In:   text without markup.
 * Out:  the same words in the same order, as headings, lists, tables, captions and paragraphs.
 */
import { finding, type Finding } from "../../source/finding.ts";
import type { Source } from "../../source/text.ts";
import type { Converted } from "../document.ts";
import { escapeMarkdown } from "../escape.ts";
import { readHead } from "../head.ts";
import { zoneOf } from "../zone.ts";
import { type Block, cutBlocks, type Entry } from "./blocks.ts";
import { isUnderline, type Role, roleOf } from "./roles.ts";

/** Converts plain text. */
export function convertText(source: Source): Converted {
  const all = cutBlocks(source.text);
  const head = readHead(all);
  const blocks = all.filter((_, index) => index !== head.titleAt);
  const findings: Finding[] = [];
  const pieces = blocks.map((block, index) => {
    const role = index < head.length - 1 ? "prose" : roleOf(blocks, index);
    if (role === "caption" && block.kind === "paragraph") {
      const place = { line: block.line, column: 1 };
      findings.push(
        finding("import-picture", source.path, place, { caption: block.lines[0] ?? "" }),
      );
    }
    return print(block, role);
  });
  const zone = zoneOf(source.text);
  return {
    title: head.title,
    body: pieces.join("\n\n"),
    published: head.published,
    authors: head.authors,
    tags: [],
    summary: undefined,
    origin: undefined,
    keys: zone === undefined ? {} : { timezone: zone },
    remarks: [],
    words: source.text,
    findings,
  };
}

function print(block: Block, role: Role): string {
  switch (block.kind) {
    case "list":
      return block.entries.map(printEntry).join("\n");
    case "table":
      return printTable(block.rows);
    case "code":
      return printCode(block.lines);
    case "paragraph":
      return printParagraph(block.lines, role);
  }
}

function printParagraph(lines: readonly string[], role: Role): string {
  const escaped = lines
    .filter((line) => role !== "heading" || !isUnderline(line))
    .map(escapeMarkdown);
  switch (role) {
    case "heading":
      return `## ${escaped.join(" ").replace(/:$/, "")}`;
    case "caption":
      return printCaption(escaped);
    case "facts":
      return escaped.map((line) => `- ${line}`).join("\n");
    case "prose":
      return isWrapped(lines) ? escaped.join("\n") : escaped.join("\\\n");
  }
}

/** The words of a picture that is gone, kept apart from the text around it. */
function printCaption([name = "", ...text]: readonly string[]): string {
  if (text.length === 0) return `> **Picture not kept:** ${name}`;
  return `> **Picture not kept: ${name}**\n>\n${text.map((line) => `> ${line}`).join("\n")}`;
}

/** True where line breaks only keep lines short: all but the last are about as long as can be. */
function isWrapped(lines: readonly string[]): boolean {
  const longest = Math.max(...lines.map((line) => line.length));
  return longest > 50 && lines.slice(0, -1).every((line) => line.length > longest * 0.6);
}

function printEntry({ depth, ordered, lines }: Entry): string {
  const bullet = ordered === undefined ? "-" : `${ordered}.`;
  const indent = "  ".repeat(depth) + (ordered === undefined ? "" : " ".repeat(depth));
  const rest = `\n${indent}${" ".repeat(bullet.length + 1)}`;
  return `${indent}${bullet} ${lines.map(escapeMarkdown).join(rest)}`;
}

function printTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  return [printRow(head), `|${" --- |".repeat(head.length)}`, ...body.map(printRow)].join("\n");
}

const printRow = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => escapeMarkdown(cell).replaceAll("|", "\\|")).join(" | ")} |`;

function printCode(lines: readonly string[]): string {
  const indent = Math.min(...lines.map((line) => /^\s*/.exec(line)?.[0].length ?? 0));
  const code = lines.map((line) => line.slice(indent));
  const fence = "`".repeat(
    Math.max(3, ...code.map((line) => (/`+/.exec(line)?.[0].length ?? 0) + 1)),
  );
  return [`${fence}text`, ...code, fence].join("\n");
}
