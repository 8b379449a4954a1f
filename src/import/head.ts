/**
 * Reads the head of plain text: its title, who wrote it, when it was published.
 *
 * In:   the blocks of a text.
 * Out:  what the lines before the first paragraph say, and nothing that they do not.
 */
import { findDay } from "./day.ts";
import type { Block } from "./text/blocks.ts";
import { looksLikeHeading } from "./text/roles.ts";

/** What a head says. */
export interface Head {
  readonly title: string | undefined;
  /** The index of the block that holds the title alone, and so becomes front matter. */
  readonly titleAt: number | undefined;
  /** How many blocks belong to the head: none of them is a heading of the text. */
  readonly length: number;
  readonly published: string | undefined;
  readonly authors: readonly string[];
}

/** Lines that come from the page around a text: archives, categories, breadcrumbs. */
const furniture =
  /^(?:archives?|category|categories|tags?|posted|published|home|blog|back|menu|filed under|updated?|by|written by|author|subscribe|share)\b/i;
const published = /^(?:posted|published|publication date|date published)\b/i;
const byline =
  /^(?:by|author|written by|posted by)[: ]+(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3})$/iu;
const signed =
  /^(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){1,3}), (?:C[A-Z]{1,2}O|VP|SRE|(?:[\p{L} ]*)(?:engineer|developer|manager|director|founder|lead|architect))\b/iu;

/** Reads the head of a text. */
export function readHead(blocks: readonly Block[]): Head {
  const end = blocks.findIndex((block) => block.kind !== "paragraph" || !isShort(block.lines));
  const lines = blocks.slice(0, end < 0 ? blocks.length : end).map((block) => soleLine(block));
  const titleAt = lines.findIndex((line) => line !== undefined && isTitle(line));
  const body = lines.findIndex((line, index) => index > titleAt && !isAside(line));
  const written = lines.filter((line) => line !== undefined);
  return {
    title: titleAt < 0 ? undefined : (lines[titleAt] ?? "").replace(/:$/, ""),
    titleAt: titleAt < 0 ? undefined : titleAt,
    length: titleAt < 0 ? 0 : body < 0 ? lines.length : body,
    published: written
      .filter((line) => published.test(line))
      .map(findDay)
      .find((day) => day),
    authors: written.flatMap((line) => {
      const name = (byline.exec(line) ?? signed.exec(line))?.[1];
      return name === undefined ? [] : [name];
    }),
  };
}

/** A line below a title that belongs to the page or to the author. */
const isAside = (line: string | undefined): boolean =>
  line !== undefined && (furniture.test(line) || byline.test(line) || signed.test(line));

const isShort = (lines: readonly string[]): boolean =>
  lines.length === 1 && (lines[0] ?? "").length <= 120;

const soleLine = (block: Block): string | undefined =>
  block.kind === "paragraph" && block.lines.length === 1 ? block.lines[0] : undefined;

function isTitle(line: string): boolean {
  return (looksLikeHeading(line) || isLongTitle(line)) && !isAside(line);
}

/** Titles may be longer than headings, and may hold a colon. */
const isLongTitle = (line: string): boolean =>
  line.length <= 120 &&
  /^["'“‘[(]?[\p{Lu}\p{N}]/u.test(line) &&
  !/[.;,]$|[.!?] \p{Lu}|:\/\//u.test(line);
