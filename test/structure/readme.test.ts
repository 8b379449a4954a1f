import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeMessages } from "../../src/check/print/messages.ts";
import { commands } from "../../src/cli/commands.ts";
import { knownKeys } from "../../src/model/front-matter-schema.ts";
import { settingsSchema } from "../../src/model/settings/index.ts";

const path = join(import.meta.dirname, "../../README.md");
const readme = readFileSync(path, "utf8");

/** The section below a heading of the second level. */
const section = (heading: string): string =>
  new RegExp(`\\n## ${heading}\\n([^]*?)(?=\\n## |$)`).exec(readme)?.[1] ?? "";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");

const table = [
  "| Code | Level | What it says, and what to do |",
  "| --- | --- | --- |",
  ...describeMessages().map(
    ({ code, level, message, fix }) => `| \`${code}\` | ${level} | ${cell(message)} ${cell(fix)} |`,
  ),
].join("\n");

/** A value without the signs that YAML and JSON write differently. */
const plain = (text: string): string => text.replace(/["'`\s{}[\]]/g, "");

const marked = /(<!-- messages: .*?begin -->\n)[^]*?(\n?<!-- messages: end -->)/;

describe("README.md", () => {
  it("lists every message (write it with UPDATE=1)", () => {
    const updated = readme.replace(
      marked,
      (_, begin, end) => `${begin}\n${table}\n\n${end.trim()}`,
    );
    if (process.env["UPDATE"] && !process.env["CI"]) writeFileSync(path, updated);
    else expect(readme).toBe(updated);
  });

  it("names every key of front matter", () => {
    const missing = [...knownKeys].filter((key) => !section("Front matter").includes(`\`${key}\``));
    expect(missing).toEqual([]);
  });

  it("names every setting with its default", () => {
    const defaults = settingsSchema.parse({});
    for (const [key, value] of Object.entries(defaults)) {
      const row =
        section("Options")
          .match(new RegExp(`^\\| \`${key}\` .*$`, "gm"))
          ?.at(-1) ?? key;
      expect(plain(row)).toContain(plain(JSON.stringify(value)));
    }
  });

  it("names every command", () => {
    const missing = Object.keys(commands).filter((name) => !readme.includes(`| \`${name}`));
    expect(missing).toEqual([]);
  });

  it("has commands that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(join(path, "../package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
