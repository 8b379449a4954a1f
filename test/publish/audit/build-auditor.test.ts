import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { settingsSchema } from "../../../src/model/settings/index.ts";
import {
  auditorAside,
  auditorHere,
  type BuildAuditor,
} from "../../../src/publish/audit/build-auditor.ts";
import { hashOf } from "../../../src/publish/hash.ts";

const root = mkdtempSync(join(tmpdir(), "build-auditor-"));
const [incidents, folder] = [join(root, "incidents"), join(root, "site")];
const settings = settingsSchema.parse({});
const sources = { incidents, settings, now: "2026-01-01T00:00:00Z" };
const draft = "---\ntitle: Draft\ndraft: true\n---\nThe vault key zq7hidden3word was lost.\n";
afterAll(() => rmSync(root, { recursive: true }));

for (const [name, open] of [
  ["auditorHere(sources)", auditorHere],
  ["auditorAside(sources)", auditorAside],
] as const)
  describe(name, () => {
    let auditor: BuildAuditor;
    beforeEach(() => {
      for (const path of [incidents, folder]) mkdirSync(path, { recursive: true });
      writeFileSync(join(incidents, "2024-01-02-draft.md"), draft);
      auditor = open(sources);
    });
    afterEach(async () => {
      await auditor.close();
      for (const path of [incidents, folder]) rmSync(path, { recursive: true, force: true });
    });

    it("finds in a folder what its sources hold back", async () => {
      await auditor.prepare();
      writeFileSync(join(folder, "a.html"), "<p>The queue stopped.</p>");
      expect(await auditor.audit({ folder })).toEqual([]);
      writeFileSync(join(folder, "b.html"), "<p>zq7hidden3word</p>");
      const found = await auditor.audit({ folder });
      expect(found.map(({ code, file }) => [code, file])).toEqual([["leak", "b.html"]]);
    });

    it("knows what it searched ahead by its content, and finds what came besides", async () => {
      const clearances = join(root, "cleared");
      const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
      const [clear, leak] = ["<p>The queue stopped.</p>", "<p>zq7hidden3word</p>"];
      const opened = (): BuildAuditor => open({ ...sources, clearances });
      write("a.html", clear);
      const first = opened();
      const hashes = new Map([["a.html", hashOf(clear)]]);
      expect(await first.audit({ folder, hashes })).toEqual([]);
      await first.close();
      expect(readFileSync(clearances, "utf8")).toContain("a.html");
      const ahead = opened();
      const written: Readonly<Record<string, string>> = {
        "b.html": leak,
        "c.html": clear,
        "d.html": leak,
      };
      for (const [path, text] of Object.entries(written)) write(path, text);
      for (const path of [...Object.keys(written), "gone.html"])
        await ahead.ahead({ folder, path });
      write("c.html", leak);
      write("d.html", clear);
      write("e.html", leak);
      const found = await ahead.audit({ folder, hashes });
      await ahead.close();
      expect(found.map(({ file }) => file)).toEqual(["b.html", "c.html", "e.html"]);
      rmSync(clearances);
    });

    it("fails where there is no folder to search", async () => {
      await expect(auditor.audit({ folder: join(root, "none") })).rejects.toThrow("ENOENT");
    });

    it("fails where the sources cannot be read, though nobody waited for them", async () => {
      rmSync(incidents, { recursive: true });
      const blind = open({ ...sources, incidents: join(root, "gone") });
      try {
        await expect(blind.audit({ folder })).rejects.toThrow();
      } finally {
        await blind.close();
      }
    });
  });
