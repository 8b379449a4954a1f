/**
 * Reads the plainest front matter quickly: one `key: value` a line, words, texts, lists of words.
 *
 * In:   the text of one document.
 * Out:  just what the full reader would give, or undefined where it has to be asked.
 * Rule: whatever could mean anything else in YAML is left to the full reader.
 */
import type { YamlPlace } from "./yaml-place.ts";

/** What was read: the same shapes as those of the full reader. */
export interface PlainReading {
  readonly value: Readonly<Record<string, unknown>>;
  readonly place: YamlPlace;
}

const row = /^([A-Za-z]\w*): +(\S.*)$/;
const word = /^[A-Za-z0-9](?:[\w ./()+@–—-]|:(?=\S)|[\u00c0-\u017f])*$/;
const day = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;
const whole = /^(?:0|[1-9]\d{0,14})$/;

/** Reads a document line by line; undefined at the first line that is not of the plainest kind. */
export function readPlainYaml(text: string): PlainReading | undefined {
  const value = Object.create(null) as Record<string, unknown>;
  const inside = new Map<string, YamlPlace>();
  let first: number | undefined;
  let end = 0;
  for (let start = 0; start < text.length;) {
    const lineEnd = endOfLine(text, start);
    const line = text.slice(start, lineEnd);
    if (line !== "") {
      const [, key = "", written = ""] = row.exec(line) ?? [];
      if (key === "" || inside.has(key)) return undefined;
      const from = start + line.length - written.length;
      const read = readValue(written, from);
      if (!read) return undefined;
      value[key] = read.value;
      inside.set(key, { ...read.place, keyStart: start, keyEnd: start + key.length });
      first ??= start;
      end = lineEnd;
    }
    start = lineEnd + 1;
  }
  if (first === undefined) return undefined;
  return { value, place: { start: first, end, keyStart: first, keyEnd: first, inside } };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function readValue(
  written: string,
  start: number,
): { value: unknown; place: YamlPlace } | undefined {
  const end = start + written.length;
  const place = { start, end, keyStart: start, keyEnd: start, inside: undefined };
  if (/^"[^"\\]*"$|^'[^']*'$/.test(written)) return { value: written.slice(1, -1), place };
  if (written.startsWith("[")) return readList(written, start);
  const value = readWord(written);
  return value === undefined ? undefined : { value, place };
}

/** A word or a number; undefined for what YAML might read as something else. */
function readWord(written: string): string | number | boolean | undefined {
  if (written === "true" || written === "false") return written === "true";
  if (whole.test(written)) return Number(written);
  if (day.test(written)) return written;
  if (!word.test(written) || /^\d|\s$|^(?:true|false|null)$/i.test(written)) return undefined;
  return written;
}

function readList(
  written: string,
  start: number,
): { value: unknown; place: YamlPlace } | undefined {
  if (!written.endsWith("]")) return undefined;
  const list: string[] = [];
  const inside = new Map<string, YamlPlace>();
  let at = 1;
  for (const part of written.slice(1, -1).split(",")) {
    const item = part.trim();
    if (!/^[A-Za-z][\w./ -]*$/.test(item) || /^(?:true|false|null)$/i.test(item)) return undefined;
    const from = start + at + part.indexOf(item);
    const end = from + item.length;
    inside.set(String(list.length), {
      start: from,
      end,
      keyStart: from,
      keyEnd: from,
      inside: undefined,
    });
    list.push(item);
    at += part.length + 1;
  }
  const end = start + written.length;
  return { value: list, place: { start, end, keyStart: start, keyEnd: start, inside } };
}
