import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { build } from "../../src/publish/build.ts";
import { joinParts } from "../../src/publish/join.ts";
import type { BuildResult } from "../../src/publish/options.ts";
import { type ArchiveFolder, archiveFolder, filesOf, hashOf } from "./archive-folder.ts";

const reports = Object.fromEntries(
  Array.from({ length: 7 }, (_, i) => [
    `2024-0${i + 1}-01-report-${i}.md`,
    `---\ntitle: Report ${i}\ntags: [pool, "t${i % 3}"]\n---\n\nOnce more the pool ran dry.\n\n- 2024-0${i + 1}-01 10:00 UTC It ran dry.\n`,
  ]),
);

let archive: ArchiveFolder;
beforeEach(() => void (archive = archiveFolder(reports)));
afterEach(() => rmSync(archive.root, { recursive: true, force: true }));

const part = (number: number, of: number, change: object = {}): Promise<BuildResult> =>
  build(
    {
      ...archive.options,
      output: join(archive.root, `part-${number}`),
      shard: { number, of },
      ...change,
    },
    archive.effects,
  );
const joined = (...numbers: readonly number[]): Promise<BuildResult> =>
  joinParts(
    numbers.map((number) => join(archive.root, `part-${number}`)),
    archive.options,
    archive.effects,
  );

/** Why the parts cannot be joined. */
const why = async (...numbers: readonly number[]): Promise<string> => {
  const { published, findings } = await joined(...numbers);
  expect(published).toBe(false);
  return findings.map(({ message }) => message).join("\n");
};

describe("joinParts(folders, options)", () => {
  it.each([false, true])("gives the bytes of one build, search index: %s", async (search) => {
    await build(
      { ...archive.options, search, output: join(archive.root, "whole") },
      archive.effects,
    );
    for (const number of [1, 2, 3])
      expect((await part(number, 3, { search })).published).toBe(true);
    expect((await joined(3, 1, 2)).published).toBe(true);
    expect(filesOf(archive.output)).toEqual(filesOf(join(archive.root, "whole")));
  });

  it("refuses parts that are missing, given twice, of other reports or with other settings", async () => {
    for (const number of [1, 2]) await part(number, 3);
    expect(await why(1, 2)).toContain("part 3 of 3 is missing");
    expect(await why(1, 2, 2)).toContain("part 2 of 3 is given twice");
    expect(await why(1, 2, 3)).toContain("postmortem-part.json");
    archive.write("incidents/2025-01-01-new.md", "---\ntitle: New\n---\n\nText.\n");
    await part(3, 3);
    expect(await why(1, 2, 3)).toContain("other reports");
    await part(3, 3, { edition: "internal" });
    expect(await why(1, 2, 3)).toContain("other settings");
    expect(hashOf(archive.output)).toBeUndefined();
  });

  it("leaves a part without the pages about all reports", async () => {
    await part(1, 3);
    const files = [...(filesOf(join(archive.root, "part-1"))?.keys() ?? [])];
    expect(files).toContain("postmortem-part.json");
    expect(files).not.toContain("index.html");
    expect(files.filter((path) => path.endsWith("incident.json")).length).toBe(3);
  });
});
