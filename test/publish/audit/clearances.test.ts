import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { settingsSchema } from "../../../src/model/settings/index.ts";
import { auditOutput } from "../../../src/publish/audit/index.ts";

const root = mkdtempSync(join(tmpdir(), "clearances-"));
const [incidents, folder] = [join(root, "incidents"), join(root, "site")];
const clearances = join(root, "cache", "cleared.txt");
const settings = settingsSchema.parse({});
const now = "2026-01-01T00:00:00Z";
const mark = "zq7hidden3word";
const draft = (words: string): string => `---\ntitle: Draft\ndraft: true\n---\n${words}\n`;
afterAll(() => rmSync(root, { recursive: true }));

beforeEach(() => {
  for (const path of [incidents, folder, join(root, "cache")])
    rmSync(path, { recursive: true, force: true });
  mkdirSync(incidents, { recursive: true });
  mkdirSync(folder);
  writeFileSync(join(incidents, "2024-01-02-draft.md"), draft(`We lost ${mark} in the vault.`));
  writeFileSync(join(folder, "a.html"), "<p>The queue stopped.</p>");
});

/** Audits as a build does that gave the file this hash. */
const leaks = (hash: string): number => {
  const hashes = new Map([["a.html", hash]]);
  return auditOutput({ folder, incidents, settings, now, hashes, clearances }).length;
};
const leak = (): void => writeFileSync(join(folder, "a.html"), `<p>${mark}</p>`);

describe("auditOutput({ …, hashes, clearances })", () => {
  it("does not search again what was searched for the same needles", () => {
    expect(leaks("first")).toBe(0);
    leak();
    expect(leaks("first")).toBe(0); // the hash says that nothing changed
  });

  it("searches what has another hash, or none", () => {
    expect(leaks("first")).toBe(0);
    leak();
    expect(leaks("second")).toBe(1);
    expect(auditOutput({ folder, incidents, settings, now, clearances })).toHaveLength(1);
  });

  it("searches everything again when there is other internal text", () => {
    expect(leaks("first")).toBe(0);
    leak();
    writeFileSync(
      join(incidents, "2024-01-03-other.md"),
      draft("Unknown plumquartz burst the old pipe."),
    );
    expect(leaks("first")).toBe(1);
  });

  it("searches everything again when the file of clearances is broken or gone", () => {
    expect(leaks("first")).toBe(0);
    const kept = readFileSync(clearances, "utf8");
    leak();
    writeFileSync(clearances, kept.slice(3));
    expect(leaks("first")).toBe(1);
    rmSync(clearances);
    expect(leaks("first")).toBe(1);
  });

  it("keeps nothing where something leaked, and never a word of what is internal", () => {
    leak();
    expect(leaks("first")).toBe(1);
    expect(() => readFileSync(clearances)).toThrow();
    writeFileSync(join(folder, "a.html"), "<p>The queue stopped.</p>");
    expect(leaks("second")).toBe(0);
    expect(readFileSync(clearances, "utf8")).not.toMatch(/hidden|vault|draft/i);
  });
});
