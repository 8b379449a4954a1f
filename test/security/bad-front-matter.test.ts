import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readIncident } from "../../src/model/read-incident.ts";
import { settingsSchema } from "../../src/model/settings/index.ts";
import type { Finding } from "../../src/source/finding.ts";
import { decodeSource } from "../../src/source/read.ts";
import { readCases, sharedFolder } from "./shared.ts";

const settings = settingsSchema.parse({});

function findingsOf(bytes: Uint8Array): readonly Finding[] {
  const { source, findings } = decodeSource(bytes, "incidents/report.md");
  return source ? readIncident(source, settings, { edition: "public" }).findings : findings;
}

const errorsOf = (text: string): string[] =>
  findingsOf(new TextEncoder().encode(text))
    .filter(({ level }) => level === "error")
    .map(({ line, code }) => `${line} ${code}`);

const withKeys = (...lines: string[]): string =>
  ["---", "title: Outage", ...lines, "---", "", "Body.", ""].join("\n");

describe("readIncident(source) on broken front matter", () => {
  it.each([
    ["an engine by its name", "---js\n({})\n---\nBody", "1 front-matter-fence"],
    ["an engine after a space", "--- js\n({})\n---\nBody", "1 front-matter-fence"],
    ["a code fence", "```yaml\ntitle: x\n```\nBody", "1 front-matter-fence"],
    ["semicolons", ";;;\n{}\n;;;\nBody", "1 front-matter-fence"],
    ["an invisible first character", "\u200b---\ntitle: x\n---\nBody", "1 front-matter-fence"],
    ["spaces first", "  ---\ntitle: x\n---\nBody", "1 front-matter-fence"],
    ["two blank lines first", "\n\n---\ntitle: x\n---\nBody", "3 front-matter-fence"],
    ["no opening fence", "title: x\ndraft: true\n---\nBody", "1 front-matter-missing"],
    ["no closing fence", "---\ntitle: x\ndraft: true\n\nBody", "1 front-matter-not-closed"],
    ["a closing en dash", "---\ntitle: x\n–––\nBody", "3 front-matter-fence"],
    ["a closing `...`", "---\ntitle: x\n...\nBody", "3 front-matter-fence"],
    ["words behind the closing fence", "---\ntitle: x\n--- yes\nBody", "3 front-matter-fence"],
    ["only comments", "---\n# nothing\n---\nBody", "1 front-matter-empty"],
    ["a list", "---\n- a\n---\nBody", "2 front-matter-not-a-mapping"],
    ["an invisible body", "---\ntitle: x\n---\n\u200b\n", "4 body-missing"],
  ])("refuses %s", (_, text, error) => {
    expect(errorsOf(text)).toContain(error);
  });

  it.each([
    ["draft: yes", "bad-value"],
    ["draft: ~", "bad-value"],
    ["DRAFT: true", "safety-key"],
    ["drfat: true", "safety-key"],
    ["dra\u200bft: true", "safety-key"],
    ["is-draft: true", "safety-key"],
    ["published: false", "safety-key"],
    ["embargo_until: 2099-01-01T00:00:00Z", "safety-key"],
    ["embargoUntil: tomorrow", "bad-value"],
    ["embargoUntil: 2099-01-01 10:00", "bad-value"],
    ["visibilty: internal", "safety-key"],
    ["visibility: Internal", "bad-value"],
    ["internal: true", "safety-key"],
    ["layout: ../secret.njk", "bad-value"],
    ["constructor: 1", "reserved-key"],
    ["templateEngineOverride: njk", "reserved-key"],
    ["severty: SEV1", "unknown-key"],
    ["tags: a, b", "bad-value"],
    ["date: 2023-02-29", "bad-value"],
    ["timezone: Europe/Warszawa", "bad-value"],
    ["links: [//evil.example]", "bad-value"],
    ["source: data:text/html,x", "bad-value"],
    ["summary: !!js/function x", "yaml-not-plain"],
    ["summary: &a x", "yaml-not-plain"],
    ["customersAffected: 1_000", "bad-value"],
    ["customersAffected: 0x1F", "bad-value"],
    ["customersAffected: 1.5", "bad-value"],
    ["slug: Con", "bad-value"],
    ["slug: con", "slug-reserved"],
  ])("refuses `%s` where it stands", (line, code) => {
    expect(errorsOf(withKeys(line))).toEqual([`3 ${code}`]);
  });

  it("refuses an entry's misspelt mark where it stands", () => {
    const text = withKeys("timeline:", "  - text: x", "    intrenal: true");
    expect(errorsOf(text)).toEqual(["5 safety-key"]);
  });

  it("refuses a local time that the zone's clocks skip", () => {
    const text = withKeys("timezone: Europe/Warsaw", "started: 2024-03-31 02:30");
    expect(errorsOf(text)).toEqual(["4 bad-value"]);
  });

  it("accepts the plain form, old and new", () => {
    expect(errorsOf(withKeys("layout: post", "tags: [a, b]", "author: julian.szulc"))).toEqual([]);
    expect(errorsOf(withKeys('tags: ["__proto__", toString]', "draft: false"))).toEqual([]);
    expect(errorsOf("--- \r\ntitle: x\r\n--- \r\nBody\r\n")).toEqual([]);
  });
});

interface BadCase {
  readonly file: string;
  readonly expect: "reject" | "warn" | "accept" | "accept-as-text";
  readonly line: number | null;
}

describe("the shared broken files", () => {
  it("are refused, warned of or accepted as their manifest says", () => {
    const wrong = readCases<BadCase>("badfm/manifest.json").filter((one) => {
      const findings = findingsOf(readFileSync(join(sharedFolder, "badfm", one.file)));
      const level = one.expect === "reject" ? "error" : "warning";
      const errors = findings.filter((f) => f.level === "error");
      if (one.expect.startsWith("accept")) return errors.length > 0;
      if (one.expect === "warn" && errors.length > 0) return true;
      return !findings.some((f) => f.level === level && (one.line ?? f.line) === f.line);
    });
    expect(wrong).toEqual([]);
  });
});
