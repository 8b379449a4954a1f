import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkReports } from "../../src/publish/reports/check.ts";
import type { Finding } from "../../src/source/finding.ts";
import { listReports } from "../../src/source/folder.ts";
import { type ArchiveFolder, archiveFolder } from "./archive-folder.ts";

const report = (frontMatter: string, body: string): string =>
  `---\ntitle: A report\n${frontMatter}---\n\n${body}\n`;

let archive: ArchiveFolder;
beforeEach(() => {
  archive = archiveFolder({
    "2024-01-01-tags.md": report("tags: [post mortem, post-mortem]\n", "It broke at 09:00."),
    "2024-01-02-chart.md": report("", "It broke.\n\n```chart\nsrc: load.csv\ntitle: Load\n```"),
    "2024-01-03-draft.md": report("draft: true\n", "Kryptonite broke it."),
    "2024-01-04-passage.md": report("", "It broke.\n\n::: internal\nZanzibar did it.\n:::"),
  });
  archive.write("incidents/load.csv", "time,load\n2024-01-02T09:00:00Z,1\n");
});
afterEach(() => rmSync(archive.root, { recursive: true, force: true }));

const cached = (): string => join(archive.root, "cache");
const check = (cache?: string): Promise<readonly Finding[]> =>
  checkReports(
    listReports(archive.incidents).files,
    { settings: archive.options.settings, edition: "internal", now: archive.options.now },
    { cache },
  );

describe("checkReports(files, options, cache)", () => {
  it("finds the second time, and after every change, what it finds without a cache", async () => {
    expect(await check(cached())).toEqual(await check());
    expect(await check(cached())).toEqual(await check());
    archive.write("incidents/2024-01-01-tags.md", report("severty: SEV1\n", "It broke."));
    expect(await check(cached())).toEqual(await check());
    archive.write("incidents/load.csv", "time\n2024-01-02T09:00:00Z\n");
    expect(await check(cached())).toEqual(await check());
    rmSync(join(archive.incidents, "load.csv"));
    const findings = await check(cached());
    expect(findings).toEqual(await check());
    expect(findings.map(({ code }) => code)).toContain("chart-file-missing");
  });

  it("takes from the cache what it knows of a report", async () => {
    await check(cached());
    const file = join(cached(), "checked.json");
    const kept = JSON.parse(readFileSync(file, "utf8")) as { reports: Record<string, object> };
    const path = Object.keys(kept.reports).find((name) => name.includes("tags")) ?? "";
    const own = { file: path, line: 1, column: 1, code: "from-the-cache" };
    kept.reports[path] = { ...kept.reports[path], findings: [own] };
    writeFileSync(file, JSON.stringify(kept));
    expect((await check(cached())).map(({ code }) => code)).toContain("from-the-cache");
  });

  it("keeps nothing of a report that may be internal", async () => {
    await check(cached());
    const kept = readFileSync(join(cached(), "checked.json"), "utf8");
    expect(kept).toContain("2024-01-01-tags");
    expect(kept).not.toMatch(/Kryptonite|Zanzibar|draft|passage/);
  });

  it("keeps nothing without a cache", async () => {
    await check();
    expect(existsSync(cached())).toBe(false);
  });
});
