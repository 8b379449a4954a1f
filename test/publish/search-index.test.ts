import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/publish/build.ts";
import { searchReports } from "../browser/search-reports.ts";
import { archiveFolder, hashOf, type ArchiveFolder } from "./archive-folder.ts";

const names = ["2019-08-02-refused.md", "2019-09-02-secret.md", "2013-02-03-outage-0.md"];
const reports = Object.fromEntries(names.map((name) => [name, searchReports[name] ?? ""]));

let archive: ArchiveFolder;
let folder: string;
let fragments: { url: string; content: string; anchors: { id: string }[] }[];

beforeAll(async () => {
  archive = archiveFolder(reports);
  const { published } = await build({ ...archive.options, search: true }, archive.effects);
  expect(published).toBe(true);
  folder = join(archive.output, "pagefind");
  fragments = readdirSync(join(folder, "fragment")).map((name) => {
    const text = gunzipSync(readFileSync(join(folder, "fragment", name))).toString("utf8");
    return JSON.parse(text.slice(text.indexOf("{"))) as (typeof fragments)[number];
  });
});
afterAll(() => rmSync(archive.root, { recursive: true, force: true }));

const contentOf = (slug: string): string =>
  fragments.find(({ url }) => url === `/incidents/${slug}/`)?.content ?? "";

describe("searchIndex(context, markupOf)", () => {
  it("holds the incidents that are published, and nothing else", () => {
    const urls = fragments.map(({ url }) => url).toSorted();
    expect(urls).toEqual(["/incidents/outage-0/", "/incidents/refused/"]);
  });

  it("holds what a report says and nothing of the page around it", () => {
    expect(contentOf("outage-0")).toBe(
      "SEV1. resolved. Outage number 0. Ada Example. Checkout. dns. Report 0 tells of timeouts and of what was learned.",
    );
  });

  it("holds no internal passage, in no file", () => {
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!/\.pf_/.test(name)) continue;
      const bytes = gunzipSync(readFileSync(join(folder, name))).toString("latin1");
      expect(bytes.toLowerCase()).not.toMatch(/zanzibar|quicksilver/);
    }
  });

  it("knows the anchors of events and headings", () => {
    const ids = fragments.flatMap(({ anchors }) => anchors.map(({ id }) => id));
    expect(ids).toContain("event-2019-08-01-1007");
    expect(ids).toContain("what-the-logs-said");
  });

  it("brings what searching needs and Pagefind's interface for programs, and none of those for readers", () => {
    const files = readdirSync(folder).map((name) => name.replace(/\.und_\w+\./, ".HASH."));
    expect(files.toSorted()).toEqual([
      "fragment",
      "index",
      "pagefind-entry.json",
      "pagefind.HASH.pf_meta",
      "pagefind.js",
      "wasm.unknown.pagefind",
      "words.json",
    ]);
  });

  it("gives the same bytes each time", async () => {
    const before = hashOf(folder);
    await build({ ...archive.options, search: true }, archive.effects);
    expect(hashOf(folder)).toBe(before);
  });
});

describe("build(options, effects)", () => {
  it("makes a site without reports, before the first and after the last", async () => {
    const empty = archiveFolder({});
    const counts: number[] = [];
    for (const files of [{}, reports, {}]) {
      for (const name of readdirSync(empty.options.incidents))
        rmSync(join(empty.options.incidents, name));
      for (const [name, text] of Object.entries(files))
        writeFileSync(join(empty.options.incidents, name), text);
      const built = await build({ ...empty.options, search: true }, empty.effects);
      expect(built.published).toBe(true);
      const root = readFileSync(join(empty.output, "search/words.json"), "utf8");
      counts.push((JSON.parse(root) as { pages: number }).pages);
    }
    expect(counts).toEqual([0, 2, 0]);
    rmSync(empty.root, { recursive: true, force: true });
  });
});
