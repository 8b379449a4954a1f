import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readerBeside } from "../../src/source/beside.ts";

const root = mkdtempSync(join(tmpdir(), "beside-"));
const folder = join(root, "incidents");
mkdirSync(join(folder, "data"), { recursive: true });
writeFileSync(join(folder, "data/a.csv"), "time,a\n");
writeFileSync(join(folder, "empty.csv"), "");
writeFileSync(join(folder, ".env"), "secret");
writeFileSync(join(folder, "large.csv"), "x".repeat(100));
writeFileSync(join(root, "outside.csv"), "secret");
symlinkSync(join(root, "outside.csv"), join(folder, "link.csv"));
symlinkSync(root, join(folder, "up"));
symlinkSync(join(folder, ".env"), join(folder, "env.csv"));
symlinkSync(join(folder, "data/a.csv"), join(folder, "inside.csv"));
execFileSync("mkfifo", [join(folder, "pipe.csv")]);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("readerBeside(report)(path)", () => {
  const read = readerBeside(join(folder, "report.md"), 50);

  it.each(["data/a.csv", "./data/a.csv", "inside.csv"])("reads %s", async (path) => {
    expect(await read(path)).toEqual({ bytes: Buffer.from("time,a\n") });
  });

  it.each([
    ["../outside.csv", "outside"],
    ["data/../../outside.csv", "outside"],
    ["/etc/hostname", "outside"],
    ["~/a.csv", "outside"],
    ["file:///etc/hostname", "outside"],
    ["data\\a.csv", "outside"],
    ["a\u0000.csv", "outside"],
    ["link.csv", "outside"],
    ["up/outside.csv", "outside"],
    [".env", "hidden"],
    ["env.csv", "hidden"],
    ["_drafts/a.csv", "hidden"],
    ["nothing.csv", "missing"],
    ["empty.csv/a.csv", "missing"],
    ["empty.csv", "empty"],
    ["data", "not-a-file"],
    ["pipe.csv", "not-a-file"],
    ["large.csv", "too-large"],
  ])("refuses %j as %s", async (path, refused) => {
    expect(await read(path)).toEqual({ refused });
  });
});
