import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlainYaml } from "../../src/parse/plain-yaml.ts";
import { readFullYaml } from "../../src/parse/yaml.ts";
import type { YamlPlace } from "../../src/parse/yaml-place.ts";
import { readCases } from "../security/shared.ts";

/** Places as plain values; those of a whole document may end before or behind its last break. */
const placesOf = ({ inside, ...own }: YamlPlace): unknown => ({
  ...own,
  inside: inside && Array.from(inside, ([key, place]) => [key, placesOf(place)]),
});

/** Holds the quick reader to the full one; true where the quick one reads the text at all. */
function readsAlike(text: string): boolean {
  const quick = readPlainYaml(text);
  if (!quick) return false;
  const full = readFullYaml(text);
  expect(full.problems).toEqual([]);
  expect(quick.value).toEqual(full.value);
  expect(placesOf({ ...quick.place, end: 0 })).toEqual(placesOf({ ...full.place, end: 0 }));
  return true;
}

describe("readPlainYaml(text)", () => {
  it("gives what the full reader gives, or nothing", () => {
    const key = fc.constantFrom("title", "tags", "date", "draft", "a_b", "Key");
    const value = fc.oneof(
      fc.constantFrom(
        "2024-03-10",
        "2024-03-10T10:00:00Z",
        "true",
        "True",
        "null",
        "~",
        "12",
        "012",
        "0x1F",
        "1e3",
        "-5",
        ".5",
        "yes",
        "SEV1",
        '"a: b # c"',
        "'it'",
        "'it''s'",
        '"a\\n"',
        "[a, b c]",
        "[a,b]",
        "[a, ]",
        "[true]",
        "[1]",
        "[a: b]",
        "[[a]]",
        "a: b",
        "a #b",
        "a#b",
        "a:b",
        "http://x/y",
        "10:30",
        "&a b",
        "*a",
        "!!str a",
        "| x",
        "> y",
        "{a: b}",
        "- a",
        "? a",
        "@a",
        "`a",
        "é–x",
        "a  b ",
        "%a",
        "a,b",
      ),
      fc.string({ maxLength: 8 }),
    );
    const line = fc.oneof(
      fc.tuple(key, value).map(([name, written]) => `${name}: ${written}`),
      fc.constantFrom("", "# note", "  more", "- item", "key:", "key:value", "\ttab: x"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        readsAlike(`${lines.join("\n")}\n`);
      }),
      { numRuns: 5000 },
    );
  });

  it("reads lists and mappings as the full reader does, wherever lines are indented", () => {
    const key = fc.constantFrom("a", "b", "text", "at");
    const value = fc.constantFrom(
      "one",
      "A, b; c",
      "2024-03-10",
      "12",
      '"q: r"',
      "[x, y]",
      "a: b",
      "",
      ">-",
      "|",
    );
    const indent = fc.constantFrom("", "", "  ", "  ", "    ", " ");
    const line = fc.oneof(
      fc.tuple(key, value).map(([name, written]) => `${name}: ${written}`.trimEnd()),
      fc.tuple(indent, value).map(([before, written]) => `${before}- ${written}`),
      fc
        .tuple(indent, key, value)
        .map(([before, name, written]) => `${before}- ${name}: ${written}`),
      fc.tuple(indent, key, value).map(([before, name, written]) => `${before}${name}: ${written}`),
      fc.tuple(indent, value).map(([before, written]) => `${before}${written}`),
      fc.constant(""),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 7 }), fc.constantFrom("", "\n"), (lines, end) => {
        readsAlike(`${lines.join("\n")}${end}`);
      }),
      { numRuns: 5000 },
    );
  });

  it("reads lists of words, of mappings, and texts in several lines itself", () => {
    const lists = "tags:\n- dns\n- load balancer\nactionItems:\n  - text: Add an alert, soon\n";
    expect(
      readsAlike(`${lists}    state: open\n  - text: Don't\nsummary: >-\n  one: two\n  # three\n`),
    ).toBe(true);
    expect(readPlainYaml("a:\n  - b\n    c\n")).toBeUndefined();
    expect(readPlainYaml("a: >-\n  b\n\n  c\n")).toBeUndefined();
    expect(readsAlike("charts:\n  - data: |\n      day,count\n      # 1,2\n    zone: UTC\n")).toBe(
      true,
    );
    expect(readPlainYaml("a: |\n  b\n    c\n")).toBeUndefined();
  });

  it("reads the front matter of most reports", () => {
    const text =
      'title: "A: b"\ndate: 2024-03-10\ntags: [dns, load balancer]\nauthor: julian.szulc\n';
    expect(readPlainYaml(text)?.value).toEqual({
      title: "A: b",
      date: "2024-03-10",
      tags: ["dns", "load balancer"],
      author: "julian.szulc",
    });
  });
});

interface YamlCase {
  readonly id: string;
  readonly fail: boolean;
  readonly yaml: string;
  readonly json: string | null;
}

describe("readFullYaml(text) on the YAML test suite", () => {
  it("never throws, and refuses what the suite refuses", () => {
    const cases = readCases<YamlCase>("yaml-test-suite.json");
    const accepted = cases
      .filter(({ fail, yaml }) => fail && readFullYaml(yaml).problems.length === 0)
      .map(({ id }) => id);
    expect(accepted).toEqual([]);
  });

  it("reads plain documents as the suite says", () => {
    const cases = readCases<YamlCase>("yaml-test-suite.json");
    const wrong = cases.flatMap(({ id, fail, yaml, json }) => {
      if (fail || json === null) return [];
      const { value, problems } = readFullYaml(yaml);
      if (problems.length > 0) return [];
      const documents = json.trim();
      const expected = isOneDocument(documents) ? JSON.parse(documents) : undefined;
      return expected === undefined || same(value, expected) ? [] : [id];
    });
    expect(wrong).toEqual([]);
  });
});

function isOneDocument(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
