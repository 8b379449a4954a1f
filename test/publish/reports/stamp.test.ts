import { mkdtempSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { stampOf } from "../../../src/publish/reports/stamp.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stamp-"));
  file = join(folder, "report.md");
  writeFileSync(file, "before");
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const later = (seconds: number): void => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + seconds * 1000 });
};

describe("stampOf(file)", () => {
  it("stays while the file does", () => {
    later(10);
    expect(stampOf(file)).toBeDefined();
    expect(stampOf(file)).toBe(stampOf(file));
  });

  it("tells a file from what was there, though its size and its dates are the same", () => {
    const { atime, mtime } = statSync(file);
    later(10);
    const before = stampOf(file);
    writeFileSync(file, "after.");
    utimesSync(file, atime, mtime);
    later(20);
    expect(stampOf(file)).not.toBe(before);
  });

  it("has none for a file so young that a later change might look the same", () => {
    expect(stampOf(file)).toBeUndefined();
  });

  it("has none for what is no file", () => {
    symlinkSync(file, join(folder, "link.md"));
    later(10);
    for (const name of ["link.md", "missing.md", "", "x\0", "x".repeat(300)])
      expect(stampOf(join(folder, name))).toBe(undefined);
  });
});
