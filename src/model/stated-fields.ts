/**
 * Holds front matter against its schema.
 *
 * In:   fields as written, with their places.
 * Out:  fields of the right types, or findings about every key that is wrong.
 */
import type { FrontMatter } from "../parse/front-matter.ts";
import { finding, type Details, type Finding, type FindingCode } from "../source/finding.ts";
import { nearest } from "../source/nearest.ts";
import { placeAt, type Source } from "../source/text.ts";
import { frontMatterSchema, knownKeys, type StatedFields } from "./front-matter-schema.ts";
import { isReservedKey, resembledSafetyKey } from "./keys.ts";

/** Makes a finding at a field, by its path from the top of the front matter. */
export type ReportField = (
  code: FindingCode,
  path: readonly PropertyKey[],
  details?: Details,
) => Finding;

/** Fields of the right types; undefined when a finding prevents them. */
export interface FieldsReading {
  readonly fields: StatedFields | undefined;
  readonly findings: readonly Finding[];
}

/** A reporter for one report's front matter. */
export function fieldReporter(source: Source, frontMatter: FrontMatter): ReportField {
  return (code, path, details) => {
    const { start, end, keyStart } = frontMatter.placeOf(path);
    const written = start < end ? start : keyStart;
    return finding(code, source.path, placeAt(source, written), details);
  };
}

/** Checks keys and types. Every finding is an error: what is read wrongly is not published. */
export function checkFields(source: Source, frontMatter: FrontMatter): FieldsReading {
  const report = fieldReporter(source, frontMatter);
  const { fields } = frontMatter;
  const atKey = (path: readonly PropertyKey[]) =>
    placeAt(source, frontMatter.placeOf(path).keyStart);
  const unknown = (key: string, path: readonly PropertyKey[], known: Iterable<string>): Finding => {
    const place = atKey([...path, key]);
    const meant = resembledSafetyKey(key);
    const code =
      meant !== undefined ? "safety-key" : isReservedKey(key) ? "reserved-key" : "unknown-key";
    const details = { key: shown(key), meant: meant ?? "", nearest: nearest(key, known) ?? "" };
    return finding(code, source.path, place, details);
  };

  const findings: Finding[] = [];
  for (const key in fields) {
    if (!knownKeys.has(key)) findings.push(unknown(key, [], knownKeys));
  }
  const result = frontMatterSchema.safeParse(fields);
  if (result.success) {
    return { fields: findings.length > 0 ? undefined : result.data, findings };
  }
  for (const issue of result.error.issues) {
    const { path } = issue;
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) findings.push(unknown(key, path, knownInside(path)));
    } else if (path.length === 1 && path[0] === "title" && !("title" in fields)) {
      findings.push(finding("title-missing", source.path, { line: 1, column: 1 }));
    } else {
      const key = path.filter((step) => typeof step === "string").join(".");
      const found = describe(valueAt(fields, path));
      findings.push(report("bad-value", path, { key, found, expected: issue.message }));
    }
  }
  return { fields: undefined, findings };
}

/** Keys that entries of a list may have, for the nearest one to a mistyped key. */
function knownInside([top]: readonly PropertyKey[]): readonly string[] {
  const keys: Readonly<Record<string, readonly string[]>> = {
    timeline: ["at", "end", "text", "phase", "track", "amends", "drop"],
    actionItems: ["text", "owner", "team", "due", "state", "url"],
    links: ["title", "url"],
    source: ["title", "url"],
    updates: ["at", "text"],
    related: ["slug", "kind"],
    contributingFactors: ["text"],
  };
  return [...(keys[String(top)] ?? []), "internal", "visibility"];
}

function valueAt(fields: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined,
    fields,
  );
}

/** A value in words: `a list`, `the number 500`, `"maybe"`. */
function describe(value: unknown): string {
  if (value === null) return "empty";
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  if (typeof value === "string") return `"${shown(value)}"`;
  return `the ${typeof value === "number" ? "number" : "value"} ${String(value)}`;
}

/** Enough of a text to know it again. */
export const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
