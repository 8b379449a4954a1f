/**
 * Finds the fenced `chart` blocks of a report's body and reads them as plain YAML.
 *
 * In:   a report's text (internal passages blanked) and the offset of its body.
 * Out:  each block's fields as written, with the place of the block.
 * Rule: a block that is not a plain mapping is a finding and has no fields.
 */
import MarkdownIt from "markdown-it";
import { LineCounter, parseDocument } from "yaml";
import { finding, type Finding } from "../source/finding.ts";
import { lineStarts, placeAt, type Source } from "../source/text.ts";
import { quicken } from "./markdown-state.ts";

/** Where a chart's definition stands: offsets into the text, line and column from 1. */
export interface ChartPlace {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** One fenced block: its fields as YAML gives them; undefined where they cannot be read. */
export interface ChartBlock {
  readonly fields: Readonly<Record<string, unknown>> | undefined;
  /** `start` is the offset at which the line of the opening fence begins. */
  readonly words: ChartPlace;
  readonly findings: readonly Finding[];
}

const markdown = new MarkdownIt({ html: true });
quicken(markdown);
markdown.core.ruler.enableOnly(["normalize", "block"]); // blocks are all that is looked at
const fence = /^[ \t>*+\-\d.)]*(?:`{3,}|~{3,})[ \t]*chart\b/m;

/** Every fenced `chart` block from `bodyStart` on, in order. */
export function findChartBlocks(source: Source, bodyStart: number): ChartBlock[] {
  const body = source.text.slice(bodyStart);
  if (!fence.test(body)) return [];
  const starts = lineStarts(source);
  const firstLine = placeAt(source, bodyStart).line - 1;
  return markdown.parse(body, {}).flatMap((token) => {
    if (token.type !== "fence" || !token.map || token.info.trim().split(/\s+/)[0] !== "chart")
      return [];
    const [from, to] = token.map;
    const start = starts[firstLine + from] ?? bodyStart;
    const end = starts[firstLine + to] ?? source.text.length;
    const column = source.text.slice(start, end).search(/[`~]/) + 1;
    const words = { start, end, line: firstLine + from + 1, column: Math.max(column, 1) };
    return [{ words, ...readFields(source, words, token.content) }];
  });
}

function readFields(source: Source, words: ChartPlace, content: string): Omit<ChartBlock, "words"> {
  const lines = new LineCounter();
  const document = parseDocument(content, {
    schema: "core",
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const refuse = (problem: string, line = 0, column = words.column) => ({
    fields: undefined,
    findings: [
      finding("chart-unreadable", source.path, { line: words.line + line, column }, { problem }),
    ],
  });
  const error = document.errors[0] ?? document.warnings[0];
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    return refuse(error.message.replace(/\.$/, ""), line, col);
  }
  let fields: unknown;
  try {
    fields = document.toJS({ maxAliasCount: 0 });
  } catch {
    return refuse("it uses an alias");
  }
  if (typeof fields !== "object" || fields === null || Array.isArray(fields))
    return refuse("expected `key: value` lines");
  return { fields: fields as Record<string, unknown>, findings: [] };
}
