import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { settingsSchema } from "../../../src/model/settings/index.ts";
import { checkAll, localChecker } from "../../../src/publish/reports/checkers.ts";

const folder = mkdtempSync(join(tmpdir(), "checkers-"));
afterAll(() => rmSync(folder, { recursive: true }));
const options = {
  settings: settingsSchema.parse({}),
  edition: "internal",
  now: "2026-01-01T00:00:00Z",
} as const;

/** Files of reports, each of which has a fault of its own; the last is not there. */
const files = Array.from({ length: 130 }, (_, number) => {
  const path = `2024-01-01-${number}.md`;
  const file = join(folder, path);
  if (number < 129) writeFileSync(file, `---\ntitle: Outage\nkey${number}: x\n---\n\nIt broke.\n`);
  return { file, path };
});

describe("checkAll(files, options, advance)", () => {
  it("finds in threads what it finds without, in the order of the files", async () => {
    const told: [number, number][] = [];
    const checked = await checkAll(files, options, async (_, done, total) => {
      told.push([done, total]);
    });
    expect(checked).toEqual(await (await localChecker(options)).check(files));
    const keys = checked.map(
      ({ report }) => /key\d+/.exec(report?.findings[0]?.message ?? "")?.[0],
    );
    expect(keys).toEqual(files.map((_, number) => (number < 129 ? `key${number}` : undefined)));
    expect(checked.at(-1)?.unreadable).toHaveLength(1);
    expect(told.at(-1)).toEqual([130, 130]);
  });

  it("starts nothing where there is nothing to check", async () => {
    expect(await checkAll([], options, async () => expect.unreachable())).toEqual([]);
  });
});
