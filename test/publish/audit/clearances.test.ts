import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { settingsSchema } from "../../../src/model/settings/index.ts";
import { auditOutput } from "../../../src/publish/audit/index.ts";
import { localAuditor } from "../../../src/publish/audit/auditor.ts";
import type { Searcher } from "../../../src/publish/audit/search.ts";
import { hashOf } from "../../../src/publish/hash.ts";

const root = mkdtempSync(join(tmpdir(), "clearances-"));
const [incidents, folder] = [join(root, "incidents"), join(root, "site")];
const page = join(folder, "a.html");
const clear = "<p>The queue stopped.</p>";
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
  writeFileSync(page, clear);
});

/** Audits as a build does that wrote this into the file; by default what lies there. */
const leaks = async (
  written = readFileSync(page, "utf8"),
  name = "a.html",
): Promise<readonly string[]> => {
  const hashes = new Map([[name, hashOf(written)]]);
  const found = await auditOutput({ folder, incidents, settings, now, hashes, clearances });
  return found.map(({ code }) => code);
};
const leak = (): void => writeFileSync(page, `<p>${mark}</p>`);

describe("auditOutput({ …, hashes, clearances })", () => {
  it("does not search again what was searched for the same needles", async () => {
    expect(await leaks()).toEqual([]);
    leak();
    expect(await leaks(clear)).toEqual([]); // the hash says that nothing changed
  });

  it("searches what has another hash, or none", async () => {
    expect(await leaks()).toEqual([]);
    leak();
    expect(await leaks()).toEqual(["leak"]);
    expect(await auditOutput({ folder, incidents, settings, now, clearances })).toHaveLength(1);
  });

  it("searches the new name of a file whose content is known", async () => {
    expect(await leaks()).toEqual([]);
    const [named, harmless] = [`${mark}.html`, "b.html"];
    renameSync(page, join(folder, named));
    expect(await leaks(clear, named)).toEqual(["leak"]);
    expect(await leaks(clear, named)).toEqual(["leak"]); // what leaked is never known
    renameSync(join(folder, named), join(folder, harmless));
    expect(await leaks(clear, harmless)).toEqual([]);
  });

  it("knows nothing of a file that did not lie there", async () => {
    renameSync(page, join(root, "a.html"));
    expect(await leaks(clear)).toEqual([]);
    leak();
    expect(await leaks(clear)).toContain("leak");
  });

  it("searches everything again when there is other internal text", async () => {
    expect(await leaks()).toEqual([]);
    leak();
    writeFileSync(
      join(incidents, "2024-01-03-other.md"),
      draft("Unknown plumquartz burst the old pipe."),
    );
    expect(await leaks(clear)).toEqual(["leak"]);
  });

  it("searches everything again when the file of clearances is broken or gone", async () => {
    expect(await leaks()).toEqual([]);
    const kept = readFileSync(clearances, "utf8");
    leak();
    for (const broken of [kept.slice(3), kept.slice(0, -1), ""]) {
      writeFileSync(clearances, broken);
      expect(await leaks(clear)).toEqual(["leak"]);
    }
    rmSync(clearances);
    expect(await leaks(clear)).toEqual(["leak"]);
  });

  it("keeps nothing where something leaked, and never a word of what is internal", async () => {
    leak();
    expect(await leaks()).toEqual(["leak"]);
    expect(() => readFileSync(clearances)).toThrow();
    writeFileSync(page, clear);
    expect(await leaks()).toEqual([]);
    expect(readFileSync(clearances, "utf8")).not.toMatch(/hidden|vault|draft/i);
  });

  it("clears nothing that is not what the build wrote", async () => {
    expect(await leaks("<p>Something else.</p>")).toEqual(["output-changed"]);
    expect(() => readFileSync(clearances)).toThrow();
  });
});

/** Files in which a searcher finds something. */
const audit = async (searchFiles: Searcher): Promise<readonly string[]> => {
  const auditor = { ...localAuditor, searchFiles };
  const found = await auditOutput({ folder, incidents, settings, now }, auditor);
  return found.map(({ file }) => file);
};

describe("auditOutput(input, auditor)", () => {
  it("judges by the verdicts of the searcher", async () => {
    const found = await audit(async ({ paths }) =>
      paths.map((path) => ({ path, hash: "", leak: path === "a.html" ? "draft.md" : undefined })),
    );
    expect(found).toEqual(["a.html"]);
  });

  it("finds names and contents", async () => {
    writeFileSync(join(folder, `${mark}.txt`), "x");
    writeFileSync(join(folder, "b.html"), `<p>${mark}</p>`);
    expect(await audit(localAuditor.searchFiles)).toEqual(["b.html", `${mark}.txt`]);
  });

  it("throws where a file was not searched", async () => {
    await expect(audit(async () => [])).rejects.toThrow("a.html was not searched");
  });

  it("throws where the searcher fails", async () => {
    const broken = new Error("a thread ended before its work");
    await expect(audit(() => Promise.reject(broken))).rejects.toThrow(broken);
  });

  it("throws where a report was not read", async () => {
    const auditor = { ...localAuditor, readSourceTexts: async () => [] };
    await expect(auditOutput({ folder, incidents, settings, now }, auditor)).rejects.toThrow(
      "not every report was read",
    );
  });
});
