import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSettings } from "../../src/publish/settings.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "settings-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const read = (file?: string) => readSettings({ folder, file });

describe("readSettings({ folder, file })", () => {
  it("gives the defaults where there are no files", async () => {
    const { settings, findings, files } = await read();
    expect(settings?.title).toBe("Incident archive");
    expect(findings).toEqual([]);
    expect(files).toEqual([]);
  });

  it.each([
    ["site.yaml", "title: Ours\n"],
    ["site.yml", "title: Ours\n"],
    ["site.json", '{ "title": "Ours" }'],
    ["site.js", 'export default { title: "Ours" };'],
    ["site.mjs", 'export default { title: "Ours" };'],
    ["site.ts", 'const title: string = "Ours";\nexport default { title };'],
  ])("reads %s", async (name, text) => {
    write(name, text);
    expect((await read()).settings?.title).toBe("Ours");
  });

  it("reads the registries beside the site", async () => {
    write("authors.yaml", "jan:\n  name: Jan Nowak\n");
    write("tags.yaml", "dns:\n  label: DNS\n");
    const { settings } = await read();
    expect(settings?.authors["jan"]?.name).toBe("Jan Nowak");
    expect(settings?.tags["dns"]?.label).toBe("DNS");
  });

  it("reads another file with its registries inside it", async () => {
    write("authors.yaml", "jan:\n  name: Jan Nowak\n");
    const file = write("other.yaml", "title: Other\nauthors:\n  eva:\n    name: Eva\n");
    const { settings } = await read(file);
    expect(settings?.title).toBe("Other");
    expect(Object.keys(settings?.authors ?? {})).toEqual(["eva"]);
  });

  it("names the nearest setting to an unknown one, at its place", async () => {
    const path = write("site.yaml", "title: Ours\nsafety:\n  remoteImage: link\n");
    const { settings, findings } = await read();
    expect(settings).toBeUndefined();
    expect(findings).toMatchObject([
      { code: "settings-unknown-key", file: path, line: 3, column: 3 },
    ]);
    expect(findings[0]?.fix).toContain('"remoteImages"');
  });

  it("finds every problem of every file in one run", async () => {
    write("site.yaml", "titel: Ours\npageSize: 1\n");
    write("authors.yaml", "jan:\n  nam: Jan\n");
    const { findings } = await read();
    expect(findings.map(({ code }) => code).toSorted()).toEqual([
      "settings-invalid",
      "settings-invalid",
      "settings-unknown-key",
      "settings-unknown-key",
    ]);
  });

  it("says where YAML is broken", async () => {
    const path = write("site.yaml", "title: Ours\ndescription: [a\n");
    const { findings } = await read();
    expect(findings).toMatchObject([{ code: "settings-unreadable", file: path }]);
  });

  it("refuses two files of one name", async () => {
    write("site.yaml", "title: A\n");
    write("site.json", '{ "title": "B" }');
    expect((await read()).findings).toMatchObject([{ code: "settings-twice" }]);
  });
});

const one = (lines: string): string => write("site.yaml", `title: Ours\narchives:\n${lines}`);

describe("readSettings({ folder, file }) with `archives`", () => {
  it("takes paths on the same origin and whole addresses", async () => {
    one("  - { title: A, url: /a/ }\n  - { title: B, url: https://b.example/post/ }\n");
    expect((await read()).settings?.archives.map(({ url }) => url)).toEqual([
      "/a/",
      "https://b.example/post/",
    ]);
  });

  it.each([
    "payments/",
    "/payments",
    "//b.example/",
    "/../a/",
    "/./",
    "javascript:alert(1)/",
    "ftp://b.example/",
    "https://me:pass@b.example/",
    "https://b.example/?q=/",
    "https://b.example/#/",
    "https://b.example/a",
  ])("refuses the url %s", async (url) => {
    const file = one(`  - title: A\n    url: "${url}"\n`);
    expect((await read()).findings).toMatchObject([
      { code: "settings-invalid", file, line: 4, column: 5 },
    ]);
  });

  it("names the place of an archive given twice and of this site itself", async () => {
    one(
      "  - { title: A, url: /a/ }\n  - { title: B, url: https://example.org/a/ }\n  - { title: A, url: /c/ }\n  - { title: D, url: / }\n  - { title: Ours, url: /e/ }\n",
    );
    const { settings, findings } = await read();
    expect(settings).toBeUndefined();
    expect(findings.map(({ code, line }) => `${code} ${line}`)).toEqual([
      "archive-twice 4",
      "archive-twice 5",
      "archive-twice 6",
      "archive-twice 7",
    ]);
  });

  it("names the place of a folder that is missing or holds no list", async () => {
    const build = () => readSettings({ folder, file: undefined, withArchives: true });
    one(`  - title: A\n    url: /a/\n    folder: ${folder}/none\n`);
    expect((await build()).findings).toMatchObject([
      { code: "archive-unreadable", line: 5, column: 5 },
    ]);
    expect((await read()).settings?.archives).toHaveLength(1); // other commands need no folder
    one(`  - title: A\n    url: /a/\n    folder: ${folder}\n`);
    const [found] = (await build()).findings;
    expect(found?.message).toContain("holds no incidents.json");
  });
});
