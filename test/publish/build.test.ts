import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { build } from "../../src/publish/build.ts";
import {
  type ArchiveFolder,
  archiveFolder,
  exampleReports,
  filesOf,
  hashOf,
} from "./archive-folder.ts";

let archive: ArchiveFolder;
beforeEach(() => void (archive = archiveFolder()));
afterEach(() => rmSync(archive.root, { recursive: true, force: true }));

const run = (change: object = {}) => build({ ...archive.options, ...change }, archive.effects);
const siblings = (): string[] => readdirSync(archive.root).toSorted();

describe("build(options)", () => {
  it("writes a page and a document for each report, and the pages about all of them", async () => {
    const { published, reports, findings } = await run();
    expect(findings.filter(({ level }) => level === "error")).toEqual([]);
    expect([published, reports]).toEqual([true, 2]);
    const files = [...(filesOf(archive.output)?.keys() ?? [])];
    expect(files).toEqual(
      expect.arrayContaining([
        "index.html",
        "404.html",
        "_headers",
        "sitemap.xml",
        "feed.xml",
        "incidents.json",
        "incidents/index.html",
        "incidents/checkout/index.html",
        "incidents/checkout/incident.json",
        "incidents/login/index.html",
      ]),
    );
    expect(siblings()).toEqual(["incidents", "site"]);
  });

  it("gives the same bytes again", async () => {
    await run();
    const first = filesOf(archive.output);
    await run({ output: join(archive.root, "again") });
    expect(filesOf(join(archive.root, "again"))).toEqual(first);
  });

  it("leaves nothing of a report that was deleted", async () => {
    await run();
    rmSync(join(archive.incidents, "2024-05-01-login.md"));
    await run();
    const files = [...(filesOf(archive.output)?.keys() ?? [])];
    expect(files.filter((path) => path.includes("login"))).toEqual([]);
    const whole = files.map((path) => readFileSync(join(archive.output, path), "utf8")).join("");
    expect(whole).not.toContain("Nobody could log in");
  });

  it("removes what does not belong to the site from the output folder", async () => {
    await run();
    writeFileSync(join(archive.output, "stray.html"), "left");
    await run();
    expect(existsSync(join(archive.output, "stray.html"))).toBe(false);
  });

  it("leaves the published site as it was when a report has an error", async () => {
    await run();
    const before = hashOf(archive.output);
    archive.write("incidents/2024-06-01-broken.md", "---\ntitle: [\n---\n");
    archive.write("incidents/2024-06-02-untitled.md", "---\ntags: [a]\n---\n");
    const { published, findings } = await run();
    expect(published).toBe(false);
    const files = new Set(findings.filter(({ level }) => level === "error").map((f) => f.file));
    expect(files.size).toBe(2);
    expect(hashOf(archive.output)).toBe(before);
    expect(siblings()).toEqual(["incidents", "site"]);
  });

  it("leaves the published site as it was when it is cancelled", async () => {
    await run();
    const before = hashOf(archive.output);
    archive.write("incidents/2024-06-01-more.md", exampleReports["2024-05-01-login.md"] ?? "");
    const signal = AbortSignal.abort();
    const { published } = await build(archive.options, { ...archive.effects, signal });
    expect(published).toBe(false);
    expect(hashOf(archive.output)).toBe(before);
    expect(siblings()).toEqual(["incidents", "site"]);
  });

  it("refuses two reports with one slug", async () => {
    archive.write(
      "incidents/2023-01-01-login.md",
      "---\ntitle: Again\nslug: login\n---\n\nText.\n",
    );
    const { published, findings } = await run();
    expect(published).toBe(false);
    expect(findings).toContainEqual(expect.objectContaining({ code: "slug-taken" }));
  });

  it.each(["incidents", ".", "incidents/site"])("refuses to replace %s", async (path) => {
    const before = hashOf(archive.root);
    const { published, findings } = await run({ output: join(archive.root, path) });
    expect(published).toBe(false);
    expect(findings.map(({ code }) => code)).toEqual(["output-refused"]);
    expect(hashOf(archive.root)).toBe(before);
  });

  it("refuses to replace a repository", async () => {
    archive.write("site/.git/HEAD", "ref: refs/heads/main\n");
    expect((await run()).findings.map(({ code }) => code)).toEqual(["output-refused"]);
  });

  it("says that the disk cannot be written, and leaves nothing behind", async () => {
    archive.write("file", "not a folder");
    const { published, findings } = await run({ output: join(archive.root, "file", "site") });
    expect(published).toBe(false);
    expect(findings.map(({ code }) => code)).toContain("output-unwritable");
    expect(siblings()).toEqual(["file", "incidents"]);
  });

  it("prints a layout of the site instead of its own", async () => {
    archive.write(
      "layouts/not-found.ts",
      "export default (_view: unknown, { html }: any) => html`<h1>Ours</h1>`;",
    );
    await run();
    expect(readFileSync(join(archive.output, "404.html"), "utf8")).toContain("<h1>Ours</h1>");
  });

  it("says what is wrong with a layout of the site", async () => {
    archive.write("layouts/not-found.js", "export const page = 1;");
    const { published, findings } = await run();
    expect(published).toBe(false);
    expect(findings.map(({ code }) => code)).toEqual(["layout-invalid"]);
  });
});
