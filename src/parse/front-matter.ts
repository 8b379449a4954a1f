/**
 * Front matter as written: plain YAML and nothing else, with the place of every value.
 *
 * In:   a source.
 * Out:  its fields, the offset of its body, and findings.
 * Rule: gray-matter splits under one engine table in which every language but YAML refuses.
 */
import matter from "gray-matter";
import { finding, type Finding, type FindingCode } from "../source/finding.ts";
import { placeAt, type Source } from "../source/text.ts";
import { type Fences, findFences } from "./fence.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import { readFullYaml, type YamlProblem, type YamlReading } from "./yaml.ts";
import type { YamlPlace } from "./yaml-place.ts";

/** Largest front matter in characters, and most keys on its first level. */
export const largestFrontMatter = 64 * 1024;
export const mostKeys = 128;

/** Fields as written; offsets are those of the source's text. */
export interface FrontMatter {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly bodyStart: number;
  /** The place of a value, or of the innermost value on the way to it that exists. */
  readonly placeOf: (path: readonly PropertyKey[]) => YamlPlace;
}

/** What reading front matter gives; without `frontMatter` a finding says why. */
export interface FrontMatterReading {
  readonly frontMatter: FrontMatter | undefined;
  readonly findings: readonly Finding[];
}

/** Reads the front matter of a report. */
export function readFrontMatter(source: Source): FrontMatterReading {
  const fences = findFences(source);
  if ("code" in fences) return failed(fences);
  const { yamlStart, yamlEnd, bodyStart } = fences;
  const report = (code: FindingCode, offset: number, details: Record<string, string> = {}) =>
    finding(code, source.path, placeAt(source, offset), details);

  if (yamlEnd - yamlStart > largestFrontMatter) {
    return failed(
      report("front-matter-too-large", yamlStart, { limit: String(largestFrontMatter / 1024) }),
    );
  }
  const { value, place, problems } = split(source.text, fences);
  if (problems.length > 0) {
    const [first] = problems.toSorted((a, b) => a.offset - b.offset);
    return failed(...(first ? [problemFinding(first, yamlStart, report)] : []));
  }
  if (value === null || value === undefined) return failed(report("front-matter-empty", 0));
  if (typeof value !== "object" || Array.isArray(value)) {
    return failed(report("front-matter-not-a-mapping", yamlStart + place.start));
  }
  const fields = value as Record<string, unknown>;
  if (Object.keys(fields).length > mostKeys) {
    return failed(report("front-matter-too-many-keys", yamlStart, { limit: String(mostKeys) }));
  }
  return {
    frontMatter: { fields, bodyStart, placeOf: (path) => shift(find(place, path), yamlStart) },
    findings: [],
  };
}

const failed = (...findings: Finding[]): FrontMatterReading => ({
  frontMatter: undefined,
  findings,
});

const refuse = {
  parse: (): never => {
    throw new Error("front matter is plain YAML");
  },
};

/** The whole table: gray-matter would run some of these languages as code. */
const otherEngines = {
  javascript: refuse,
  js: refuse,
  jsLegacy: refuse,
  json: refuse,
  toml: refuse,
  coffee: refuse,
  coffeescript: refuse,
  cson: refuse,
};

/**
 * Plain front matter is read as it stands between its fences; all other is split with
 * gray-matter, whose cache is off as long as it is given options.
 */
function split(whole: string, { yamlStart, yamlEnd, bodyStart }: Fences): YamlReading {
  const quick = readPlainYaml(whole.slice(yamlStart, yamlEnd));
  if (quick) return { ...quick, problems: [] };
  const text = whole.slice(0, bodyStart);
  let reading: YamlReading | undefined;
  const yaml = {
    parse: (written: string): object => {
      // gray-matter hands over the rest of the opening line as well.
      reading = readFullYaml(`${written.replace(/^[ \t]*\r?\n/, "")}\n`);
      return {};
    },
  };
  matter(text, { language: "yaml", delimiters: "---", engines: { ...otherEngines, yaml } });
  return reading ?? readFullYaml("");
}

function find(place: YamlPlace, path: readonly PropertyKey[]): YamlPlace {
  let found = place;
  for (const step of path) {
    const next = found.inside?.get(String(step));
    if (!next) break;
    found = next;
  }
  return found;
}

const shift = (place: YamlPlace, by: number): YamlPlace => ({
  start: place.start + by,
  end: place.end + by,
  keyStart: place.keyStart + by,
  keyEnd: place.keyEnd + by,
  inside: undefined,
});

const codes: Readonly<Record<YamlProblem["kind"], FindingCode>> = {
  syntax: "yaml-syntax",
  "duplicate-key": "duplicate-key",
  "key-not-text": "key-not-text",
  alias: "yaml-not-plain",
  anchor: "yaml-not-plain",
  tag: "yaml-not-plain",
};

const problemFinding = (
  { kind, offset, detail }: YamlProblem,
  yamlStart: number,
  report: (code: FindingCode, offset: number, details: Record<string, string>) => Finding,
): Finding => report(codes[kind], yamlStart + offset, { kind, detail });
