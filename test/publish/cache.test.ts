import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { build } from "../../src/publish/build.ts";
import type { BuildResult } from "../../src/publish/options.ts";
import { type ArchiveFolder, archiveFolder, filesOf } from "./archive-folder.ts";

let archive: ArchiveFolder;
let cache: string;
beforeEach(() => {
  archive = archiveFolder();
  cache = join(archive.root, "cache");
});
afterEach(() => rmSync(archive.root, { recursive: true, force: true }));

const warm = (change: object = {}): Promise<BuildResult> =>
  build({ ...archive.options, cache, ...change }, archive.effects);

/** The files that the next build begins with. */
function spareFiles(): Map<string, string> | undefined {
  const kept = join(cache, "public");
  const name = readdirSync(kept).find((name) => name.endsWith(".site"));
  return name === undefined ? undefined : filesOf(join(kept, name));
}

/** Has the next build read the state from the disk, as another process would. */
function touchState(): void {
  const kept = join(cache, "public");
  const now = new Date();
  for (const name of readdirSync(kept))
    if (name.endsWith(".json")) utimesSync(join(kept, name), now, now);
}

/** What a build without a cache gives. */
async function cold(change: object = {}): Promise<Map<string, string> | undefined> {
  const output = join(archive.root, "cold");
  await build({ ...archive.options, ...change, output }, archive.effects);
  return filesOf(output);
}

const report = "incidents/2024-05-01-login.md";
const edit = (change: (text: string) => string): void =>
  archive.write(report, change(readFileSync(join(archive.root, report), "utf8")));

describe("build(options) with a cache", () => {
  it("writes nothing where nothing changed, with a report held back", async () => {
    archive.write("incidents/2024-06-01-draft.md", "---\ntitle: Soon\ndraft: true\n---\n\nText.\n");
    await warm();
    const { ino, mtimeMs } = statSync(archive.output);
    const { published, changed } = await warm();
    expect([published, changed]).toEqual([true, 0]);
    expect(statSync(archive.output)).toMatchObject({ ino, mtimeMs });
  });

  it.each([
    ["the words of a report", () => edit((text) => text.replace("nobody could", "no one could"))],
    ["a title", () => edit((text) => text.replace("Nobody could log in", "Login was down"))],
    ["a tag", () => edit((text) => text.replace("[database]", "[database, login]"))],
    ["a tag's spelling", () => edit((text) => text.replace("[database]", "[Database, zebra]"))],
    ["a severity", () => edit((text) => text.replace("SEV1", "SEV3"))],
    ["a service", () => edit((text) => text.replace("tags:", "services: [login]\ntags:"))],
    ["an author", () => edit((text) => text.replace("tags:", "authors: [Ada]\ntags:"))],
    ["a summary", () => edit((text) => text.replace("tags:", "summary: In short.\ntags:"))],
    ["a cause", () => edit((text) => text.replace("tags:", "contributingFactors: [Load]\ntags:"))],
    [
      "an action item",
      () => edit((text) => `${text}\n## Action items\n\n- [ ] Alert, 2024-06-01\n`),
    ],
    ["a day", () => edit((text) => text.replaceAll("2024-05-01", "2023-02-03"))],
    ["an event", () => edit((text) => `${text}- 08:40 All sessions were back.\n`)],
    [
      "the name of a file",
      () => {
        archive.write(
          "incidents/2024-05-02-sessions.md",
          readFileSync(join(archive.root, report), "utf8"),
        );
        rmSync(join(archive.root, report));
      },
    ],
    ["one report less", () => rmSync(join(archive.root, report))],
    [
      "one report more",
      () => archive.write("incidents/2025-01-01-new.md", "---\ntitle: New\n---\n\nText.\n"),
    ],
    [
      "a report that becomes a draft",
      () => edit((text) => text.replace("title:", "draft: true\ntitle:")),
    ],
  ])("gives after a change of %s the bytes of a cold build", async (_, change) => {
    await warm();
    change();
    const { published } = await warm();
    expect(published).toBe(true);
    expect(filesOf(archive.output)).toEqual(await cold());
  });

  it("prints anew what a site's own layout tells of the whole archive", async () => {
    archive.write(
      "layouts/base.mjs",
      "export default ({ context }, { html }) => html`<p>${context.records[0]?.title}</p>`;",
    );
    await warm();
    edit((text) => text.replace("Nobody could log in", "Login was down"));
    await warm();
    expect(filesOf(archive.output)).toEqual(await cold());
  });

  it("links to what did not change and writes what did", async () => {
    await warm();
    const [kept, written] = ["404.html", "incidents/login/index.html"].map((path) =>
      join(archive.output, path),
    );
    const before = [kept, written].map((path) => statSync(path ?? "").ino);
    edit((text) => text.replace("nobody could", "no one could"));
    const { changed, files } = await warm();
    const after = [kept, written].map((path) => statSync(path ?? "").ino);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(changed).toBeLessThan(files);
  });

  it("mends a published file that somebody changed, removed or added", async () => {
    await warm();
    const whole = filesOf(archive.output);
    const soon = new Date(Date.now() + 60_000);
    writeFileSync(join(archive.output, "404.html"), "changed");
    utimesSync(join(archive.output, "404.html"), soon, soon);
    rmSync(join(archive.output, "incidents/login/incident.json"));
    writeFileSync(join(archive.output, "stray.html"), "left");
    await warm();
    expect(filesOf(archive.output)).toEqual(whole);
  });

  it("keeps editions apart and nothing internal in the public one's files", async () => {
    archive.write(
      "incidents/2024-06-01-secret.md",
      "---\ntitle: Zanzibarium\nvisibility: internal\n---\n\nKryptoniter.\n",
    );
    await warm();
    const texts = readdirSync(cache, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(cache, name)).isFile())
      .map((name) => name + readFileSync(join(cache, name), "utf8"));
    expect(texts.join("")).not.toMatch(/Zanzibarium|Kryptoniter|secret/);
    await warm({ edition: "internal" });
    expect(filesOf(archive.output)).toEqual(await cold({ edition: "internal" }));
    await warm();
    expect(filesOf(archive.output)).toEqual(await cold());
  });

  it("keeps nothing but the published files for the next build, whatever was edited", async () => {
    await warm();
    for (const words of ["no one could", "everybody could", "few could"]) {
      edit((text) => text.replace(/\w+(?: \w+)? could/, words));
      await warm();
      expect(spareFiles()).toEqual(filesOf(archive.output));
    }
    rmSync(join(archive.root, report));
    await warm();
    expect(spareFiles()).toEqual(filesOf(archive.output));
  });

  it("keeps nothing of a build that came to nothing", async () => {
    await warm();
    edit((text) => text.replace("nobody could", "no one could"));
    await warm();
    edit((text) => text.replace("title: Nobody", "title: Kryptonite, or why nobody"));
    const stop = new AbortController();
    const progress = (stage: string): void => void (stage === "pages" && stop.abort());
    const cancel = { progress, signal: stop.signal };
    const { published } = await build({ ...archive.options, cache }, cancel);
    expect(published).toBe(false);
    expect(spareFiles()).toEqual(filesOf(archive.output));
  });

  it("shows a report when its embargo ends, and hides it before", async () => {
    edit((text) => text.replace("title:", "embargoUntil: 2026-06-01T00:00:00Z\ntitle:"));
    const page = "incidents/login/index.html";
    const shown = async (now: string): Promise<boolean> => {
      await warm({ now });
      return filesOf(archive.output)?.has(page) ?? false;
    };
    expect(await shown("2026-05-31T23:59:59Z")).toBe(false);
    expect(await shown("2026-06-01T00:00:00Z")).toBe(true);
    expect(await shown("2026-05-31T23:59:59Z")).toBe(false);
  });

  it("reads a broken cache as none", async () => {
    await warm();
    const kept = join(cache, "public");
    const states = readdirSync(kept).filter((name) => name.endsWith(".json"));
    expect(states).toHaveLength(1);
    for (const name of states) writeFileSync(join(kept, name), '{"reports":');
    expect((await warm()).published).toBe(true);
    expect(filesOf(archive.output)).toEqual(await cold());
  });

  it("writes what is known of reports anew where a piece of it is gone or broken", async () => {
    await warm();
    const folder = join(
      cache,
      "public",
      readdirSync(join(cache, "public")).find((name) => name.endsWith(".known")) ?? "",
    );
    for (const harm of [rmSync, (file: string) => writeFileSync(file, '{"reports":')]) {
      harm(join(folder, readdirSync(folder)[0] ?? ""));
      touchState();
      edit((text) => text.replace(/\w+ could/, harm === rmSync ? "somebody could" : "few could"));
      expect((await warm()).published).toBe(true);
      expect(filesOf(archive.output)).toEqual(await cold());
      expect(readdirSync(folder)).toHaveLength(2);
    }
  });

  it("survives two builds at once", async () => {
    await warm();
    edit((text) => text.replace("nobody could", "no one could"));
    const results = await Promise.all([warm(), warm()]);
    expect(results.map(({ published }) => published)).toEqual([true, true]);
    expect(filesOf(archive.output)).toEqual(await cold());
    expect(readdirSync(archive.root).toSorted()).toEqual(["cache", "cold", "incidents", "site"]);
  });
});
