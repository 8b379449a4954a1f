/**
 * The site owner's settings: `_data/site`, `_data/authors` and `_data/tags`.
 *
 * In:   the folder that holds them, or one settings file (its registries beside it or inside it).
 * Out:  settings with every default filled in, and findings with places in the files.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Document, LineCounter, parseDocument } from "yaml";
import { type Settings, settingsSchema } from "../model/settings/index.ts";
import { type Finding, finding } from "../source/finding.ts";
import { nearest } from "../source/nearest.ts";
import type { Place } from "../source/text.ts";
import { archiveProblems, missingArchives } from "./archives/settings.ts";
import { loadDefault } from "./load-module.ts";

/** Where settings are looked for. */
export interface SettingsPlaces {
  /** The folder with `site`, `authors` and `tags`, relative to the working directory. */
  readonly folder: string;
  /** A settings file that is read instead of `FOLDER/site.*`. */
  readonly file: string | undefined;
  /** Whether the folders of other archives must be there, as for a build. Default: false. */
  readonly withArchives?: boolean;
}

/** Settings as read; undefined when a finding prevents them. */
export interface SettingsReading {
  readonly settings: Settings | undefined;
  readonly findings: readonly Finding[];
  /** The files that were read, for caches and watchers. */
  readonly files: readonly string[];
}

/** The endings that a settings file may have, in the order they are looked for. */
export const settingsEndings = ["yaml", "yml", "json", "js", "mjs", "ts"] as const;

const start: Place = { line: 1, column: 1 };

interface SettingsFile {
  readonly path: string;
  readonly value: unknown;
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** Reads the settings of a site. Files that do not exist leave the defaults. */
export async function readSettings({
  folder,
  file,
  withArchives = false,
}: SettingsPlaces): Promise<SettingsReading> {
  const findings: Finding[] = [];
  const beside = file === undefined ? folder : dirname(file);
  const read = async (name: string, path?: string): Promise<SettingsFile | undefined> => {
    const found = settingsEndings.map((e) => join(beside, `${name}.${e}`)).filter(existsSync);
    const [first = path, second] = path === undefined ? found : [path];
    if (first === undefined) return undefined;
    if (second !== undefined)
      findings.push(finding("settings-twice", second, start, { name, other: first }));
    return readSettingsFile(first, findings);
  };
  const site = await read("site", file);
  const registries = { authors: await read("authors"), tags: await read("tags") };
  const files = [site, registries.authors, registries.tags].flatMap((f) => (f ? [f.path] : []));
  if (findings.length > 0) return { settings: undefined, findings, files };

  const spec: Record<string, unknown> = { ...(site?.value as object | undefined) };
  for (const name of ["authors", "tags"] as const) {
    const registry = registries[name];
    if (registry && !(name in spec)) spec[name] = registry.value ?? {};
  }
  const result = settingsSchema.safeParse(spec);
  if (result.success) {
    const placeOf = (path: readonly PropertyKey[]): [string, Place] => [
      site?.path ?? join(folder, "site.yaml"),
      site?.placeOf(path) ?? start,
    ];
    findings.push(...archiveProblems(result.data, placeOf));
    if (withArchives) findings.push(...missingArchives(result.data, placeOf));
    return { settings: findings.length > 0 ? undefined : result.data, findings, files };
  }

  for (const issue of result.error.issues) {
    const [top] = issue.path;
    const inRegistry =
      (top === "authors" || top === "tags") && !hasKey(site?.value, top)
        ? registries[top]
        : undefined;
    const where = inRegistry ?? site;
    const path = inRegistry ? issue.path.slice(1) : issue.path;
    const at = (extra: readonly PropertyKey[] = []): [string, Place] => [
      where?.path ?? join(folder, "site.yaml"),
      where?.placeOf([...path, ...extra]) ?? start,
    ];
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        const near = nearest(key, knownKeys(issue.path)) ?? "";
        findings.push(finding("settings-unknown-key", ...at([key]), { key, nearest: near }));
      }
    } else {
      const key = issue.path.map(String).join(".") || "settings";
      findings.push(
        finding("settings-invalid", ...at(), { key, expected: lowerFirst(issue.message) }),
      );
    }
  }
  return { settings: undefined, findings, files };
}

async function readSettingsFile(
  path: string,
  findings: Finding[],
): Promise<SettingsFile | undefined> {
  const failed = (why: string, place: Place = start): undefined => {
    findings.push(finding("settings-unreadable", path, place, { why: why.replace(/\.$/, "") }));
  };
  try {
    if (/\.[mc]?[jt]s$/.test(path)) {
      return { path, value: await loadDefault(path), placeOf: () => start };
    }
    const lines = new LineCounter();
    const document = parseDocument(await readFile(path, "utf8"), {
      lineCounter: lines,
      schema: "core",
      uniqueKeys: true,
      prettyErrors: false,
    });
    const [error] = document.errors;
    if (error) {
      const { line, col } = lines.linePos(error.pos[0]);
      return failed(lowerFirst(error.message), { line, column: col });
    }
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (value !== null && (typeof value !== "object" || Array.isArray(value))) {
      return failed("expected keys with values");
    }
    return { path, value: value ?? {}, placeOf: (keys) => placeInYaml(document, lines, keys) };
  } catch (error) {
    return failed(
      lowerFirst(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)),
    );
  }
}

/** The place of a key, or of its nearest parent that is there. */
function placeInYaml(document: Document, lines: LineCounter, keys: readonly PropertyKey[]): Place {
  for (let depth = keys.length; depth > 0; depth--) {
    const parent: unknown =
      depth === 1 ? document.contents : document.getIn(keys.slice(0, depth - 1), true);
    const pairs = (parent as { items?: readonly unknown[] } | null)?.items ?? [];
    for (const [index, item] of pairs.entries()) {
      const pair = item as {
        key?: { value?: unknown; range?: readonly number[] };
        range?: readonly number[];
      };
      const found = pair.key ? pair.key.value === keys[depth - 1] : index === keys[depth - 1];
      const offset = (pair.key ?? pair).range?.[0];
      if (found && offset !== undefined) {
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
      }
    }
  }
  return start;
}

/** The keys that the schema knows at a path. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  let schema: unknown = settingsSchema;
  for (const key of path) {
    const shape = shapeOf(schema);
    schema = shape ? shape[String(key)] : (unwrap(schema) as { valueType?: unknown }).valueType;
  }
  return Object.keys(shapeOf(schema) ?? {});
}

interface Wrapped {
  readonly def?: { readonly innerType?: unknown };
}

const unwrap = (schema: unknown): unknown => {
  const inner = (schema as Wrapped | undefined)?.def?.innerType;
  return inner === undefined ? schema : unwrap(inner);
};
const shapeOf = (schema: unknown): Record<string, unknown> | undefined =>
  (unwrap(schema) as { shape?: Record<string, unknown> } | undefined)?.shape;
const hasKey = (value: unknown, key: PropertyKey): boolean =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
