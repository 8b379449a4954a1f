import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { settingsSchema } from "../../../src/model/settings/index.ts";
import { localAuditor } from "../../../src/publish/audit/auditor.ts";
import { countLetters } from "../../../src/publish/audit/counts.ts";
import { openPool } from "../../../src/publish/work/pool.ts";
import { listReports } from "../../../src/source/folder.ts";

const root = mkdtempSync(join(tmpdir(), "pool-"));
const [incidents, folder] = [join(root, "incidents"), join(root, "site")];
const settings = settingsSchema.parse({});
const now = "2026-01-01T00:00:00Z";
const mark = "zq7hidden3word";
for (const path of [incidents, folder]) mkdirSync(path);
afterAll(() => rmSync(root, { recursive: true }));

for (const name of ["a", "b", "c", "d", `e-${mark}`])
  writeFileSync(join(folder, `${name}.html`), name === "d" ? `<p>${mark}</p>` : "<p>Public</p>");
const front = (more: string): string => `---\ntitle: Outage\n${more}---\n`;
writeFileSync(join(incidents, "2024-01-01-a.md"), `${front("")}Public words.\n`);
writeFileSync(join(incidents, "2024-01-02-b.md"), `${front("draft: true\n")}We lost ${mark}.\n`);
writeFileSync(join(incidents, "2024-01-03-c.md"), `${front("")}More words.\n`);

const options = { settings, edition: "public", now, layouts: "layouts", entries: {} } as const;
const search = {
  folder,
  paths: ["a.html", "b.html", "c.html", "d.html", `e-${mark}.html`],
  needles: [
    { words: mark, file: "2024-01-02-b.md", isStrict: true, isPlain: true, isWhole: false },
  ],
  counts: countLetters([]),
};

describe("openPool(options, reports)", () => {
  it("shares an audit among threads, and fails where one ends before its work", async () => {
    const pool = await openPool({ ...options, cache: undefined }, 1000, async () => undefined);
    try {
      const texts = await pool.readSourceTexts({ ...listReports(incidents), settings, now });
      expect(texts.map(({ published }) => published === undefined)).toEqual([false, true, false]);
      expect(texts[1]?.internal[0]?.text).toContain(mark);
      const shown = ["No more", "More words", "Public words", "More words"];
      const said = await pool.findItems({
        kind: "words",
        items: new Set(["words", "more", "public", "vault"]),
        texts: shown.map((text) => ({ hash: text, text })),
      });
      expect(Object.fromEntries(said)).toEqual({ more: 0, words: 1, public: 2 });
      const verdicts = await pool.searchFiles(search);
      expect(verdicts.map(({ path }) => path)).toEqual(search.paths);
      const leaks = verdicts.filter(({ leak }) => leak !== undefined);
      expect(leaks.map(({ path }) => path)).toEqual(["d.html", `e-${mark}.html`]);
      expect(verdicts).toEqual(await localAuditor.searchFiles(search));
      const missing = { ...search, paths: [...search.paths, "missing.html"] };
      await expect(pool.searchFiles(missing)).rejects.toThrow("ENOENT");
    } finally {
      await pool.close();
    }
    await expect(pool.searchFiles(search)).rejects.toThrow("a thread ended");
  });
});
