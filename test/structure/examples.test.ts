import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { knownKeys } from "../../src/model/front-matter-schema.ts";
import { readArchive } from "../../src/publish/reports/archive.ts";
import { checkReports } from "../../src/publish/reports/check.ts";
import { readSettings } from "../../src/publish/settings.ts";
import { listReports } from "../../src/source/folder.ts";

const root = join(import.meta.dirname, "../..");
const { settings, findings: unsettled } = await readSettings({
  folder: join(root, "_data"),
  file: undefined,
});
if (!settings) throw new Error(unsettled.map(({ message }) => message).join("\n"));
const { files } = listReports(join(root, "incidents"));
const now = "2026-01-01T00:00:00Z";
const { readings } = readArchive(join(root, "incidents"), { settings, edition: "public", now });
const reports = readings.map(({ incident }) => incident);
const reading = (slug: string) => readings.find(({ incident }) => incident.slug === slug);

describe("the example archive", () => {
  it("holds twelve reports that the public may read, and nothing is wrong with them", async () => {
    const findings = await checkReports(files, { settings, edition: "internal", now });
    expect(findings).toEqual([]);
    expect(reports).toHaveLength(12);
  });

  it("uses every key of front matter", () => {
    const used = new Set(
      reports.flatMap(({ source }) => Object.keys(parse(source.text.split("---\n")[1] ?? ""))),
    );
    expect([...knownKeys].filter((key) => !used.has(key))).toEqual([]);
  });

  it("says of each report that it is a retelling", () => {
    for (const { text } of reports) expect(text).toMatch(/[Rr]etelling/);
  });

  it("comes from several zones, and is written in Markdown and in HTML", () => {
    expect(new Set(readings.map(({ timeline }) => timeline.zone)).size).toBeGreaterThan(4);
    expect(
      reports.filter(({ text, bodyStart }) => /^\s*<p>/.test(text.slice(bodyStart))),
    ).toHaveLength(2);
  });

  it("tells two impacts that overlap apart", () => {
    const tracks = reading("command-generation-lag")?.timeline.tracks ?? [];
    expect(tracks.map(({ name, measures }) => [name, measures["timeToResolve"]?.minutes])).toEqual([
      ["Command generation lag", 295],
      ["Downtime", 20],
    ]);
  });

  it("shows no more than the month of what has no day", () => {
    const { record, timeline } = reading("2012-10-corrupt-databases") ?? {};
    expect(record?.day).toBe("2012-10");
    expect(timeline?.undated).toBe(true);
    expect(record?.events.count).toBe(0);
    expect(record?.milestones).toEqual({});
  });

  it("keeps internal passages to the internal edition", () => {
    const path = join(root, "incidents/2019-08-02-command-generation-lag.md");
    expect(readFileSync(path, "utf8")).toContain("Internal-only note");
    expect(reading("command-generation-lag")?.incident.text).not.toContain("Internal-only note");
  });
});
