import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { needlesAhead } from "../../../src/publish/audit/ahead.ts";
import { internalNeedles } from "../../../src/publish/audit/internal-needles.ts";
import { type ArchiveFolder, archiveFolder } from "../archive-folder.ts";

let archive: ArchiveFolder;
beforeEach(() => {
  archive = archiveFolder();
  archive.write(
    "incidents/2024-06-01-held.md",
    "---\ntitle: Zanzibarium\ndraft: true\n---\n\nThe vault kryptos-17 was opened by hand.\n",
  );
});
afterEach(() => rmSync(archive.root, { recursive: true, force: true }));

describe("needlesAhead(sources)", () => {
  it("finds in a thread what would be found here", async () => {
    const { needles, close } = needlesAhead(archive.options);
    const here = await internalNeedles(archive.options);
    expect(here).not.toEqual([]);
    expect(await needles).toEqual(here);
    await close();
  });

  it("fails whoever asks for needles where sources cannot be read", async () => {
    const broken = { ...archive.options, settings: undefined as never };
    const { needles, close } = needlesAhead({ ...broken, incidents: join(archive.root, "none") });
    await expect(needles).rejects.toThrow();
    await close();
  });

  it("fails whoever asks for needles of a thread that ended", async () => {
    const { needles, close } = needlesAhead(archive.options);
    await close();
    await expect(needles).rejects.toThrow("ended before it had read");
  });
});
