import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listReports, readFolder } from "../../src/source/folder.ts";

let root: string;
let folder: string;
const start = process.cwd();
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "folder-")));
  folder = join(root, "incidents");
  mkdirSync(folder);
  process.chdir(root);
});
afterEach(() => {
  process.chdir(start);
  rmSync(root, { recursive: true, force: true });
});

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), "x\n");
  }
}

const list = (of = "incidents") => {
  const { files, findings } = listReports(of);
  return {
    files: files.map(({ path }) => path),
    problems: findings.map(({ file, code }) => `${file} ${code}`),
  };
};

describe("listReports(folder)", () => {
  it("lists Markdown in the order of its paths, folders included", () => {
    write("b.md", "a.markdown", "C.MD", "z/index.md", "a/b/c.md");
    const files = ["C.MD", "a/b/c.md", "a.markdown", "b.md", "z/index.md"];
    expect(list()).toEqual({ files: files.map((path) => `incidents/${path}`), problems: [] });
  });

  it("leaves out what is private, what is no report, and the folder's own description", () => {
    write(".a.md", "_a.md", "_drafts/a.md", ".git/a.md", "node_modules/p/a.md");
    write(
      "README.md",
      "x/readme.markdown",
      "a.md~",
      "a.md.bak",
      "a.txt",
      "a.csv",
      "a.json",
      "a.png",
    );
    expect(list()).toEqual({ files: [], problems: [] });
  });

  it.each([
    ["a.njk", "a.liquid", "a.11ty.js", "a.11ty.cjs", "a.html", "a.ts", "a.webc", "a.mdx"],
    ["a.11tydata.js", "a.11tydata.json", "incidents.json", "incidents.11tydata.yaml", "x/x.yml"],
  ])("refuses what a site generator would run or merge: %s …", (...names) => {
    write(...names);
    const problems = names.map((name) => `incidents/${name} template-in-incidents`);
    expect(list()).toEqual({ files: [], problems: problems.toSorted() });
  });

  it("refuses links and special files, and follows none of them", () => {
    writeFileSync(join(root, "outside.md"), "x\n");
    mkdirSync(join(root, "elsewhere"));
    writeFileSync(join(root, "elsewhere/a.md"), "x\n");
    symlinkSync(join(root, "outside.md"), join(folder, "link.md"));
    symlinkSync(join(root, "elsewhere"), join(folder, "linked"));
    symlinkSync("/nowhere", join(folder, "dangling.md"));
    execFileSync("mkfifo", [join(folder, "pipe.md")]);
    const names = ["dangling.md", "link.md", "linked", "pipe.md"];
    const problems = names.map((name) => `incidents/${name} not-a-regular-file`);
    expect(list()).toEqual({ files: [], problems });
  });

  it("refuses an `index.md` of its own, which could be named after nothing", () => {
    write("index.md", "x/index.md");
    const problems = ["incidents/index.md slug-reserved"];
    expect(list()).toEqual({ files: ["incidents/x/index.md"], problems });
  });

  it("says that a folder is missing", () => {
    expect(list("nowhere")).toEqual({ files: [], problems: ["nowhere folder-missing"] });
  });

  it("shows paths that can be opened from where it runs", () => {
    write("a.md");
    expect(list(folder).files).toEqual(["incidents/a.md"]);
    expect(list("./incidents/").files).toEqual(["incidents/a.md"]);
    mkdirSync(join(root, "..site"));
    process.chdir(join(root, "..site"));
    expect(list("../incidents").files).toEqual(["../incidents/a.md"]);
    expect(list(`${folder}/`).files).toEqual([`${folder}/a.md`]);
    process.chdir(folder);
    expect(list(".").files).toEqual(["./a.md"]);
  });
});

describe("readFolder(folder)", () => {
  it("reads what can be read and says what cannot", () => {
    write("a.md");
    writeFileSync(join(folder, "b.md"), Buffer.from([0xff, 0x41]));
    const { sources, findings } = readFolder("incidents");
    expect(sources).toEqual([{ path: "incidents/a.md", file: join(folder, "a.md"), text: "x\n" }]);
    expect(findings.map(({ file, code }) => `${file} ${code}`)).toEqual([
      "incidents/b.md not-utf-8",
    ]);
  });
});
