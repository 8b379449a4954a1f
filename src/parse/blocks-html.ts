/**
 * Reads HTML into blocks.
 *
 * In:   a stretch of the text that is HTML: a whole page, or the HTML inside a Markdown file.
 * Out:  blocks as ranges of the text; tags stay inside a range and are masked where it is read.
 * Rule: page furniture (head, navigation, footers, the page's own date) is not the report.
 */
import { Parser } from "htmlparser2";
import type { Block, BlockKind, Span } from "./block.ts";

/** Elements whose text says nothing about the incident. */
const furniture = new Set(["head", "nav", "footer", "script", "style", "template", "svg", "form"]);
const inline = new Set(
  "a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr img".split(
    " ",
  ),
);
const kinds: Readonly<Record<string, BlockKind>> = { li: "item", pre: "code" };

/** Blocks of the HTML between `start` and `end`, in order. */
export function readHtml(text: string, start: number, end: number): Block[] {
  const blocks: Block[] = [];
  let range: { start: number; end: number } | undefined;
  let kind: BlockKind = "paragraph";
  let level = 0;
  let lists = 0;
  let quotes = 0;
  let hidden = 0;
  let pre = 0;
  let tables = start + 1;
  let cells: Span[] | undefined;
  let heads = 0;
  let header: readonly Span[] | undefined;
  /** Inside a page's <header> only its title counts: dates and names there belong to the page. */
  let banner = 0;

  const close = (): void => {
    const told = range;
    range = undefined;
    if (!told) return;
    if (cells) {
      cells.push(told);
      return;
    }
    blocks.push({ kind, level, quoted: quotes > 0, ...told });
  };
  const become = (next: BlockKind, depth: number): void => {
    close();
    kind = next;
    level = depth;
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        if (furniture.has(name)) hidden++;
        if (name === "header") banner++;
        if (inline.has(name) || hidden > 0) return;
        if (/^h[1-6]$/.test(name)) become("heading", Number(name[1]));
        else if (name === "ul" || name === "ol") {
          lists++;
          become("paragraph", 0);
        } else if (name === "table") {
          tables++;
          header = undefined;
          become("paragraph", 0);
        } else if (name === "tr") {
          close();
          cells = [];
          heads = 0;
        } else if (name === "td" || name === "th") {
          close();
          if (name === "th") heads++;
        } else if (name === "br") {
          if (range) range.end = parser.startIndex + start;
        } else if (!cells) {
          if (name === "blockquote") quotes++;
          if (name === "pre") pre++;
          if (kind !== "item" || name !== "p")
            become(kinds[name] ?? "paragraph", name === "li" ? lists : 0);
        }
      },
      ontext() {
        if (hidden > 0 || (banner > 0 && kind !== "heading")) return;
        const from = parser.startIndex + start;
        const to = Math.min(parser.endIndex + 1 + start, end);
        if (!range && !/\S/.test(text.slice(from, to))) return;
        if (range) range.end = to;
        else range = { start: from, end: to };
      },
      onclosetag(name) {
        if (furniture.has(name)) hidden = Math.max(0, hidden - 1);
        if (name === "header") banner = Math.max(0, banner - 1);
        if (inline.has(name) || hidden > 0) return;
        if (name === "tr") {
          close();
          const row = cells;
          cells = undefined;
          const [first] = row ?? [];
          const last = row?.at(-1);
          if (!row || !first || !last) return;
          const isHeader = heads === row.length && !header;
          if (isHeader) header = row;
          blocks.push({
            kind: "row",
            level: 0,
            quoted: false,
            start: first.start,
            end: last.end,
            cells: row,
            table: tables,
            ...(header ? { header } : {}),
          });
        } else if (name === "td" || name === "th") {
          if (range) close();
          else cells?.push({ start: parser.startIndex + start, end: parser.startIndex + start });
        } else if (!cells && name !== "br") {
          if (name === "ul" || name === "ol") lists = Math.max(0, lists - 1);
          become("paragraph", 0);
          if (name === "blockquote") quotes = Math.max(0, quotes - 1);
          if (name === "pre") pre = Math.max(0, pre - 1);
        }
        if (pre > 0) kind = "code";
      },
    },
    { decodeEntities: false, lowerCaseTags: true },
  );
  parser.write(text.slice(start, end));
  parser.end();
  close();
  return blocks;
}
