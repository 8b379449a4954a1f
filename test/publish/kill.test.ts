import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, watch, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArchiveFolder, archiveFolder, hashOf } from "./archive-folder.ts";

const root = resolve(import.meta.dirname, "../..");
const kills = process.env["ALL"] ? 100 : 8;

/** A build by the command line. Both sites differ in every page, so that a mixture shows. */
function startBuild(archive: ArchiveFolder, title: string, cache: boolean): ChildProcess {
  const site = join(archive.root, `${title}.json`);
  writeFileSync(site, JSON.stringify({ title: `Site ${title}` }));
  const command = [join(root, "src/cli/checkout.mjs"), "build"];
  const flags = ["--incidents", archive.incidents, "--output", archive.output, "--site", site];
  const more = ["--now", "2026-01-01T00:00:00Z", "--no-search", ...(cache ? [] : ["--no-cache"])];
  return spawn(process.execPath, [...command, ...flags, ...more], {
    cwd: archive.root, // where the cache lies
    stdio: "ignore",
  });
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => void child.once("exit", done));

let archive: ArchiveFolder;
const hashes = { one: "", two: "" };
beforeAll(async () => {
  const text = "A pool ran dry and everything that needed it waited, until it was made larger.\n";
  const reports = Array.from({ length: 60 }, (_, i) => [
    `2024-01-${String((i % 28) + 1).padStart(2, "0")}-report-${i}.md`,
    `---\ntitle: Report ${i}\ntags: [a, b${i % 7}]\n---\n\n${text.repeat(5)}`,
  ]);
  archive = archiveFolder(Object.fromEntries(reports) as Record<string, string>);
  for (const title of ["two", "one"] as const) {
    expect(await ended(startBuild(archive, title, false))).toBe(0);
    hashes[title] = hashOf(archive.output) ?? "";
  }
});
afterAll(() => rmSync(archive.root, { recursive: true, force: true }));

const staging = (): string[] =>
  readdirSync(archive.root).filter((name) => /^site\.(?:building|old)-/.test(name));

/** Waits until the build writes beside the output, or has ended. */
function nextWrite(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    const before = new Set(staging());
    const watcher = watch(archive.root, () => {
      if (staging().some((name) => !before.has(name))) finish();
    });
    const finish = (): void => {
      watcher.close();
      done();
    };
    child.once("exit", finish);
  });
}

describe("a build that is killed", () => {
  it(`leaves the old site or the new one, ${kills} times`, async () => {
    expect(hashes.one).not.toBe(hashes.two);
    let killed = 0;
    let writing = 0;
    const seen = new Set<string>();
    for (let round = 0; round < kills; round++) {
      const child = startBuild(archive, round % 2 === 0 ? "two" : "one", round % 3 === 0);
      if (round % 4 !== 0) {
        await nextWrite(child); // most of them while it writes, verifies, switches or clears up
        await pause((round * 37) % 400);
      } else await pause((round * 53) % 900);
      const exit = ended(child);
      if (child.kill("SIGKILL")) killed++;
      await exit;
      // What a build leaves behind shows that it was writing, switching or clearing up.
      if (staging().some((name) => name.includes(`-${child.pid}-`))) writing++;
      const hash = hashOf(archive.output) ?? "no folder";
      expect([hashes.one, hashes.two]).toContain(hash);
      seen.add(hash);
    }
    expect(killed).toBeGreaterThan(kills / 2);
    expect(writing).toBeGreaterThanOrEqual(kills / 2);
    expect(seen.size).toBeGreaterThan(0);
  }, 1_800_000);

  it("leaves nothing behind that the next build does not clear away", async () => {
    mkdirSync(`${archive.output}.building-999999-0123abcd`);
    expect(await ended(startBuild(archive, "two", true))).toBe(0);
    expect(hashOf(archive.output)).toBe(hashes.two);
    const beside = readdirSync(archive.root).filter((name) => name.startsWith("site."));
    expect(beside).toEqual([]);
  });

  it("leaves the site as it was when it is interrupted", async () => {
    const before = hashOf(archive.output);
    const child = startBuild(archive, "one", false);
    await nextWrite(child);
    child.kill("SIGINT");
    const code = await ended(child);
    if (code === 0) return; // it had switched already
    expect(code).toBe(130);
    expect(hashOf(archive.output)).toBe(before);
    expect(existsSync(archive.output)).toBe(true);
  });
});
