import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findIgnored } from "../../src/source/ignored.ts";

let root: string;
beforeEach(() => void (root = realpathSync(mkdtempSync(join(tmpdir(), "ignored-")))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text = "x\n"): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const git = (...words: string[]): void =>
  void execFileSync("git", words, { cwd: root, stdio: "ignore" });

const ignored = (files: readonly string[], below = "incidents"): string[] =>
  [...findIgnored(join(root, below), files)]
    .filter((file) => file !== "")
    .map((file) => relative(root, file))
    .toSorted();

const reports = (): string[] =>
  ["a.md", "secret-b.md", "drafts/c.md", "with space.md", "café.md", "line\nbreak.md"].map((name) =>
    write(`incidents/${name}`),
  );

const rules = "secret-*\ndrafts/\n*space*\ncafé.md\nline*\n";
const hidden = ["café.md", "drafts/c.md", "line\nbreak.md", "secret-b.md", "with space.md"];
const expected = hidden.map((name) => `incidents/${name}`);

describe("findIgnored(root, files)", () => {
  it("asks git for what is ignored, whatever the names hold", () => {
    git("init", "-q");
    write(".gitignore", rules);
    expect(ignored(reports())).toEqual(expected);
  });

  it("obeys the ignore files of folders, and what git is told elsewhere", () => {
    git("init", "-q");
    write("incidents/.gitignore", "*\n!a.md\n!c.md\n");
    write("incidents/x/.gitignore", "c.md\n!d.md\n");
    write(".git/info/exclude", "e.md\n");
    write("other/e.md");
    const files = ["a.md", "b.md", "x/c.md", "../other/e.md"].map((name) =>
      write(join("incidents", name)),
    );
    expect(ignored(files)).toEqual(["incidents/b.md", "incidents/x/c.md", "other/e.md"]);
  });

  it("leaves a file that git keeps although a rule would ignore it", () => {
    git("init", "-q");
    const kept = write("incidents/secret-kept.md");
    git("add", "-f", kept);
    write(".gitignore", rules);
    expect(ignored([kept])).toEqual([]);
  });

  it("reads ignore files itself where there is no repository", () => {
    write("incidents/.gitignore", rules);
    expect(ignored(reports())).toEqual(expected);
  });

  it("reads them from the top of the repository down where git cannot answer", () => {
    write(".git", "gitdir: /nowhere\n");
    write(".gitignore", rules);
    write("incidents/.gitignore", "!line*\n");
    write("incidents/drafts/.gitignore", "!c.md\n");
    const kept = expected.filter((path) => !path.includes("line"));
    expect(ignored(reports())).toEqual(kept);
  });

  it("asks nobody where there is no file", () => {
    expect(ignored([])).toEqual([]);
  });
});
