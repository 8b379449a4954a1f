import { Buffer } from "node:buffer";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settingsSchema } from "../../src/model/settings/index.ts";
import { readArchive } from "../../src/publish/reports/archive.ts";
import { build } from "../../src/publish/build.ts";
import { filesOf } from "../publish/archive-folder.ts";
import { readCases } from "./shared.ts";

interface NameCase {
  readonly id: string;
  readonly expect: string;
  /** One name, as bytes. */
  readonly base64?: string;
  /** Two names that must not share an address. */
  readonly a?: string;
  readonly b?: string;
}

const named = (name: string | Buffer, index: number): NameCase => ({
  id: `own-${index}`,
  expect: "published at a safe stable URL, or file error",
  base64: Buffer.from(name).toString("base64"),
});

const own: readonly NameCase[] = [
  ["café.md", "cafe\u0301.md", "日本.md", "Ünï.MARKDOWN", "🔥.md", "a;b.md", "a$(id).md"],
  ["-rf.md", " lead.md", "a\nb.md", "a\u0007b.md", "a\\b.md", "%2e%2e.md", "a\u202etxt.md"],
  ["__proto__.md", "constructor.md", "NUL.md", "com1.md", "404.md", "index.md", "x.md.md"],
  ["2024-13-45-x.md", "2024-02-30.md", "....md", "'.md", "a.html.md", `${"x".repeat(250)}.md`],
  [".hidden.md", "_x.md", "a.txt", "a.njk", "a.11tydata.js", "a.11ty.cjs", "a.html", "a.svg"],
  ["incidents.json", "incidents.11tydata.json", Buffer.from([0x61, 0xff, 0x2e, 0x6d, 0x64])],
]
  .flat()
  .map(named);

const pairs: readonly NameCase[] = [
  ["a.md", "A.md"],
  ["a b.md", "a-b.md"],
  ["2024-01-01-x.md", "2024-01-02-x.md"],
  ["a.md", "a/index.md"],
  ["x.md", "x.markdown"],
  ["café.md", "cafe\u0301.md"],
  ["straße.md", "strasse.md"],
].map(([a = "", b = ""], index) => ({ id: `own-pair-${index}`, expect: "same URL: error", a, b }));

const top = mkdtempSync(join(tmpdir(), "names-"));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const settings = settingsSchema.parse({});
const options = { settings, edition: "public", now: "2026-01-01T00:00:00Z" } as const;
const report = (keys = ""): string => `---\ntitle: Outage\n${keys}---\nThe queue stopped.\n`;

/** A folder of reports with these names in it. */
function folderOf(id: string, names: readonly (string | Buffer)[], keys = ""): string {
  const folder = join(top, id, "incidents");
  mkdirSync(join(folder, "a"), { recursive: true });
  for (const name of names)
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]), report(keys));
  return folder;
}

const all = [...own, ...readCases<NameCase>("filenames.json")];
const singles = all.filter(({ base64 }) => base64 !== undefined);
const clashes = [...pairs, ...all.filter(({ a, b }) => a !== undefined && !b?.startsWith("("))];

const read = ({ id, base64 = "" }: NameCase) => {
  const folder = folderOf(id, [Buffer.from(base64, "base64")]);
  const { readings, findings } = readArchive(folder, options);
  const errors = findings.filter(({ level }) => level === "error");
  return { folder, slugs: readings.map(({ incident }) => incident.slug), errors };
};

describe("readArchive(folder) with one name", () => {
  it.each(singles)("gives $id a safe address, an error, or nothing at all", (one) => {
    const { folder, slugs, errors } = read(one);
    expect(slugs.length + errors.length).toBeLessThanOrEqual(1);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    for (const { file } of errors) expect(file.startsWith(`${folder}/`)).toBe(true);
    expect(read({ ...one, id: `${one.id}-again` }).slugs).toEqual(slugs);
  });

  it("publishes what is a report by its name, and refuses what a generator would run", () => {
    const names = ["café.md", "A.MD", "2024-13-45-x.md", "constructor.md", "a;b.md", "日本.md"];
    let index = 1000;
    const readName = (name: string) => read(named(name, index++));
    for (const name of names) expect(readName(name).slugs, name).toHaveLength(1);
    for (const name of ["a.njk", "a.11ty.js", "a.11tydata.json", "incidents.json", "index.md"])
      expect(readName(name).errors, name).toHaveLength(1);
    for (const name of [".hidden.md", "_x.md", "README.md", "a.txt", "x.md~"])
      expect(readName(name), name).toMatchObject({ slugs: [], errors: [] });
  });
});

describe("readArchive(folder) with two names", () => {
  it.each(clashes)("lets $a and $b share no address silently", ({ id, a = "", b = "" }) => {
    const isCommand = /\+ permalink/.test(a);
    const folder = folderOf(id, [a.replace(/ \+ .*/, ""), b], isCommand ? "permalink: /x\n" : "");
    const { findings } = readArchive(folder, options);
    expect(findings.filter(({ level }) => level === "error")).not.toEqual([]);
  });

  it("refuses a report that asks for an address of its own", () => {
    const folder = folderOf("permalink", ["feed.md"], "permalink: /feed.xml\n");
    const { findings } = readArchive(folder, options);
    expect(findings.map(({ code }) => code)).toContain("reserved-key");
  });
});

describe("build() of reports with such names", () => {
  const output = join(top, "site");
  beforeAll(async () => {
    const slugs = new Set<string>();
    const names = singles.flatMap((one) => {
      const { slugs: found, errors } = read({ ...one, id: `${one.id}-kept` });
      const [slug] = found;
      if (errors.length > 0 || slug === undefined || slugs.has(slug)) return [];
      slugs.add(slug);
      return [Buffer.from(one.base64 ?? "", "base64")];
    });
    const incidents = folderOf("built", names);
    const paths = { incidents, output, layouts: "layouts", cache: undefined, search: false };
    const effects = { progress: () => {}, signal: undefined };
    const { published, findings, reports } = await build({ ...options, ...paths }, effects);
    expect(findings.filter(({ level }) => level === "error")).toEqual([]);
    expect([published, reports]).toEqual([true, names.length]);
  });

  it("writes below the output folder, under plain names", () => {
    for (const path of filesOf(output)?.keys() ?? []) expect(path).toMatch(/^[\w./-]+$/);
    expect(existsSync(join(output, "incidents/cafe/index.html"))).toBe(true);
    expect(readdirSync(top).filter((name) => name.startsWith("site"))).toEqual(["site"]);
  });
});
