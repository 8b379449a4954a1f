/**
 * Reads the plain kinds of front matter quickly: `key: value`, lists of words and of small mappings,
 * texts in several lines.
 *
 * In:   the text of one document.
 * Out:  just what the full reader would give, or undefined where it has to be asked.
 * Rule: whatever could mean anything else in YAML is left to the full reader; a line that is
 *       indented otherwise than the one before it promises may be the rest of a text.
 */
import { placeOf, readPlainValue, type PlainValue } from "./plain-scalar.ts";
import type { YamlPlace } from "./yaml-place.ts";

/** What was read: the same shapes as those of the full reader. */
export interface PlainReading {
  readonly value: Readonly<Record<string, unknown>>;
  readonly place: YamlPlace;
}

/** A line that says something; `end` is where the next line begins. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  /** Without its indentation and its break. */
  readonly words: string;
}

/** Lines, and how many of them are read. */
interface Lines {
  readonly all: readonly Line[];
  /** True where empty lines stand: a folded text may own them. */
  readonly haveGaps: boolean;
  at: number;
}

/** A mapping that still grows. */
interface Mapping {
  readonly value: Record<string, unknown>;
  readonly inside: Map<string, YamlPlace>;
}

const row = /^([A-Za-z]\w*):(?: +(\S.*))?$/;

/** Reads a document; undefined at the first line that is not of the plain kinds. */
export function readPlainYaml(text: string): PlainReading | undefined {
  const lines = { all: linesOf(text), haveGaps: /\n\n/.test(text), at: 0 };
  const [first] = lines.all;
  if (!first || first.indent > 0) return undefined;
  const read = readMapping(lines, 0, 0);
  if (!read || lines.at < lines.all.length) return undefined;
  return { value: read.value as PlainReading["value"], place: read.place };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf("\n", start);
    const lineEnd = found < 0 ? text.length : found;
    let from = start;
    while (text.charCodeAt(from) === 0x20) from++;
    const end = found < 0 ? text.length : found + 1;
    if (lineEnd > start)
      lines.push({ start: from, end, indent: from - start, words: text.slice(from, lineEnd) });
    start = end;
  }
  return lines;
}

/** Reads the rows of a mapping. The first may stand behind a dash: `behind` characters in. */
function readMapping(lines: Lines, indent: number, behind: number): PlainValue | undefined {
  const mapping: Mapping = { value: Object.create(null), inside: new Map() };
  const start = (lines.all[lines.at]?.start ?? 0) + behind;
  let skipped = behind;
  for (let line = lines.all[lines.at]; line; line = lines.all[lines.at]) {
    if (line.indent + skipped !== indent) break;
    if (line.words.startsWith("- ") && skipped === 0) break;
    if (!readRow(lines, line, skipped, mapping, indent)) return undefined;
    skipped = 0;
  }
  const { value, inside } = mapping;
  return { value, place: placeOf(start, lines.all[lines.at - 1]?.end ?? start, inside) };
}

function readRow(
  lines: Lines,
  line: Line,
  skipped: number,
  { value, inside }: Mapping,
  indent: number,
): boolean {
  const words = line.words.slice(skipped);
  const [, key = "", written] = row.exec(words) ?? [];
  if (key === "" || inside.has(key)) return false;
  const keyStart = line.start + skipped;
  lines.at++;
  const read =
    written === undefined
      ? readBlock(lines, indent)
      : written === ">-" || written === "|"
        ? readText(lines, line, indent, written)
        : readPlainValue(written, keyStart + words.length - written.length);
  if (!read) return false;
  value[key] = read.value;
  inside.set(key, { ...read.place, keyStart, keyEnd: keyStart + key.length });
  return true;
}

/** What stands below a key: a list, or a mapping that is indented further. */
function readBlock(lines: Lines, outer: number): PlainValue | undefined {
  const first = lines.all[lines.at];
  if (!first) return undefined;
  if (first.words.startsWith("- ")) return first.indent < outer ? undefined : readItems(lines);
  return first.indent > outer ? readMapping(lines, first.indent, 0) : undefined;
}

function readItems(lines: Lines): PlainValue | undefined {
  const { start = 0, indent = 0 } = lines.all[lines.at] ?? {};
  const list: unknown[] = [];
  const inside = new Map<string, YamlPlace>();
  for (let line = lines.all[lines.at]; line; line = lines.all[lines.at]) {
    const mark = /^- +/.exec(line.words)?.[0].length;
    if (line.indent !== indent || mark === undefined) break;
    const words = line.words.slice(mark);
    let read: PlainValue | undefined;
    if (row.test(words)) read = readMapping(lines, indent + mark, mark);
    else {
      lines.at++;
      read = readPlainValue(words, line.start + mark);
    }
    if (!read) return undefined;
    inside.set(String(list.length), read.place);
    list.push(read.value);
  }
  return { value: list, place: placeOf(start, lines.all[lines.at - 1]?.end ?? start, inside) };
}

/** Lines of one indentation: `>-` joins them by spaces, `|` keeps their breaks. */
function readText(
  lines: Lines,
  { start, words, end }: Line,
  outer: number,
  mark: ">-" | "|",
): PlainValue | undefined {
  const { indent = 0 } = lines.all[lines.at] ?? {};
  if (indent <= outer || lines.haveGaps) return undefined;
  const texts: string[] = [];
  let last = end;
  let isBroken = false;
  for (let line = lines.all[lines.at]; line && line.indent > outer; line = lines.all[lines.at]) {
    if (line.indent !== indent || !/^\S(?:.*\S)?$/.test(line.words)) return undefined;
    texts.push(line.words);
    last = line.end;
    isBroken = last > line.start + line.words.length;
    lines.at++;
  }
  const isFolded = mark === ">-";
  if (!isFolded && !isBroken) return undefined;
  const value = isFolded ? texts.join(" ") : `${texts.join("\n")}\n`;
  return { value, place: placeOf(start + words.length - mark.length, last) };
}
