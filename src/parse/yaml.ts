/**
 * Reads YAML 1.2 by its core schema, with the place of every value.
 *
 * In:   the text of one document.
 * Out:  plain values, a tree of where they stand, and what is wrong.
 * Rule: values are text, numbers, booleans, nothing, lists and mappings without a prototype;
 *       a number that is not written plainly (`0755`, `0x1F`, `1e3`) stays the text it is.
 */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type ParsedNode,
} from "yaml";

import { readPlainYaml } from "./plain-yaml.ts";
import type { YamlPlace } from "./yaml-place.ts";

/** Something wrong with a YAML document; `offset` counts from the start of its text. */
export interface YamlProblem {
  readonly kind: "syntax" | "duplicate-key" | "key-not-text" | "alias" | "anchor" | "tag";
  readonly offset: number;
  readonly detail: string;
}

/** A document as read. */
export interface YamlReading {
  readonly value: unknown;
  readonly place: YamlPlace;
  readonly problems: readonly YamlProblem[];
}

const options = {
  schema: "core",
  version: "1.2",
  strict: true,
  // Keys are compared below: the package compares each with all others.
  uniqueKeys: false,
  merge: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

/** Reads one document. Never throws: what cannot be read is a problem. */
export function readYaml(text: string): YamlReading {
  const quick = readPlainYaml(text);
  return quick ? { ...quick, problems: [] } : readFullYaml(text);
}

/** The full reader, for whatever is not of the plainest kind. */
export function readFullYaml(text: string): YamlReading {
  const problems: YamlProblem[] = [];
  let document: Document.Parsed;
  try {
    document = parseDocument(text, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refused({ kind: "syntax", offset: 0, detail: "nested too deeply" });
  }
  const [error] = document.errors;
  if (error) {
    const offset = /closing ["']quote/.test(error.message)
      ? openingQuote(document, error.pos[0])
      : error.pos[0];
    return refused({ kind: "syntax", offset, detail: error.message });
  }
  const { value, place } = plain(document.contents, 0, problems);
  return { value, place, problems };
}

const nowhere: YamlPlace = { start: 0, end: 0, keyStart: 0, keyEnd: 0, inside: undefined };

const refused = (problem: YamlProblem): YamlReading => ({
  value: undefined,
  place: nowhere,
  problems: [problem],
});

/** An unclosed quote is found at the end of the document: its beginning is what helps. */
function openingQuote(document: Document.Parsed, end: number): number {
  let start = end;
  const look = (node: ParsedNode | null | undefined): void => {
    if (isMap(node)) node.items.flatMap(({ key, value }) => [key, value]).forEach(look);
    else if (isSeq(node)) node.items.forEach(look);
    else if (isScalar(node) && node.type?.startsWith("QUOTE") && node.range[1] >= end)
      start = Math.min(start, node.range[0]);
  };
  look(document.contents);
  return start;
}

/** A value without what only YAML has: no tags, anchors, aliases, complex keys. */
function plain(
  node: ParsedNode | null,
  fallback: number,
  problems: YamlProblem[],
): { value: unknown; place: YamlPlace } {
  const start = node?.range[0] ?? fallback;
  const end = node?.range[1] ?? fallback;
  const at = { start, end, keyStart: start, keyEnd: start };
  if (node === null) return { value: null, place: { ...at, inside: undefined } };
  if (isAlias(node)) {
    problems.push({ kind: "alias", offset: start, detail: `*${node.source}` });
    return { value: undefined, place: { ...at, inside: undefined } };
  }
  if (node.anchor !== undefined)
    problems.push({ kind: "anchor", offset: start, detail: `&${node.anchor}` });
  if (node.tag !== undefined) problems.push({ kind: "tag", offset: start, detail: node.tag });
  if (isScalar(node)) return { value: scalar(node), place: { ...at, inside: undefined } };

  const inside = new Map<string, YamlPlace>();
  if (isSeq(node)) {
    const list = node.items.map((item, index) => {
      const read = plain(item as ParsedNode, start, problems);
      inside.set(String(index), read.place);
      return read.value;
    });
    return { value: list, place: { ...at, inside } };
  }
  const mapping = Object.create(null) as Record<string, unknown>;
  for (const pair of node.items) {
    const key = pair.key as ParsedNode | null;
    const keyStart = key?.range[0] ?? start;
    if (!isScalar(key) || key.anchor !== undefined || key.tag !== undefined) {
      problems.push({ kind: "key-not-text", offset: keyStart, detail: "" });
      continue;
    }
    const name = key.source ?? String(key.value ?? "");
    if (inside.has(name)) problems.push({ kind: "duplicate-key", offset: keyStart, detail: name });
    const read = plain(pair.value, key.range[1], problems);
    mapping[name] = read.value;
    inside.set(name, { ...read.place, keyStart, keyEnd: key.range[1] });
  }
  return { value: mapping, place: { ...at, inside } };
}

const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

function scalar(node: { value: unknown; source?: string | undefined }): unknown {
  if (typeof node.value !== "number" && typeof node.value !== "bigint") return node.value;
  return plainNumber.test(node.source ?? "") ? node.value : (node.source ?? String(node.value));
}
