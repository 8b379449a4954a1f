import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, postmortem } from "./postmortem.ts";

const post = "Disks full\n\nOn 3 March 2021 at 10:05 UTC the disks were full of logs.\n";
const target = "incidents/disks-full-2021-03-03.md";

describe("postmortem import", () => {
  const folder = folderWith({ "old/post.txt": post, "old/.hidden.txt": "x" });

  it("shows the difference first, and writes nothing then", () => {
    const { output, exitCode } = postmortem(folder, "import", "old/post.txt", "--dry-run");
    expect(output).toContain(`--- old/post.txt\n+++ ${target}\n`);
    expect(output).toMatch(/^-Disks full$/m);
    expect(output).toMatch(/^\+title: Disks full$/m);
    expect(exitCode).toBe(0);
    expect(existsSync(join(folder, "incidents"))).toBe(false);
  });

  it("writes the reports of a folder of documents", () => {
    const { output, exitCode } = postmortem(folder, "import", "old");
    expect(output).toBe(`${target} (text, from post.txt)\n`);
    expect(exitCode).toBe(0);
    expect(readdirSync(join(folder, "incidents"))).toHaveLength(1);
  });

  it("makes reports that pass the check", () => {
    expect(postmortem(folder, "check").exitCode).toBe(0);
  });

  it("leaves a report alone that says the same", () => {
    expect(postmortem(folder, "import", "old/post.txt").output).toContain("(unchanged, from");
  });

  it("never writes over a report that says something else, unless told to", () => {
    writeFileSync(join(folder, target), "mine\n");
    const refused = postmortem(folder, "import", "old/post.txt");
    expect(refused.exitCode).toBe(1);
    expect(refused.errors).toContain("error import-exists");
    expect(readFileSync(join(folder, target), "utf8")).toBe("mine\n");
    expect(postmortem(folder, "import", "old/post.txt", "--force").exitCode).toBe(0);
    expect(readFileSync(join(folder, target), "utf8")).toContain("title: Disks full");
  });

  it("gives two documents of one name two files", () => {
    const two = folderWith({ "a/post.txt": post, "b/post.txt": post.replace("logs", "dumps") });
    expect(postmortem(two, "import", "a", "b").output).toContain("disks-full-2021-03-03-2.md");
  });

  it("is used wrongly without a document, with one that is not there, or a title for several", () => {
    expect(postmortem(folder, "import").exitCode).toBe(2);
    expect(postmortem(folder, "import", "nowhere.txt").exitCode).toBe(2);
    const two = folderWith({ "a.txt": post, "b.txt": post });
    expect(postmortem(two, "import", "a.txt", "b.txt", "--title", "T").exitCode).toBe(2);
  });
});
