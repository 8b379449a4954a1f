import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { settingsSchema } from "../../../src/model/settings/index.ts";
import { localAuditor } from "../../../src/publish/audit/auditor.ts";
import { internalNeedles } from "../../../src/publish/audit/internal-needles.ts";
import type { SourceReading } from "../../../src/publish/audit/source-texts.ts";
import { hashOf } from "../../../src/publish/hash.ts";
import { listReports } from "../../../src/source/folder.ts";
import { readSource } from "../../../src/source/read.ts";

const root = mkdtempSync(join(tmpdir(), "memory-"));
const incidents = join(root, "incidents");
const memory = join(root, "cache", "public.json");
const settings = settingsSchema.parse({});
const now = "2026-01-01T00:00:00Z";
const mark = "zq7hidden3word";
const report = (name: string, words: string, more = ""): void =>
  writeFileSync(join(incidents, `${name}.md`), `---\ntitle: Outage\n${more}---\n\n${words}\n`);
afterAll(() => rmSync(root, { recursive: true }));

let read: string[] = [];
const auditor = {
  ...localAuditor,
  readSourceTexts: (reading: SourceReading) => {
    read = reading.files.map(({ path }) => path.replace(/^.*\//, ""));
    return localAuditor.readSourceTexts(reading);
  },
};

/** Needles as a build finds them that knows what it read, and as an audit does that knows nothing. */
async function needles(at = now): Promise<{ known: readonly string[]; anew: readonly string[] }> {
  const { files } = listReports(incidents);
  const hashes = files.map(({ path, file }) => {
    const text = readSource(file, path).source?.text ?? "";
    return [path, hashOf(text)] as const;
  });
  const sources = new Map(hashes);
  const known = await internalNeedles({ incidents, settings, now: at, sources, memory }, auditor);
  const whole = await internalNeedles({ incidents, settings, now: at });
  return { known: known.map(({ words }) => words), anew: whole.map(({ words }) => words) };
}

beforeEach(() => {
  for (const path of [incidents, join(root, "cache")])
    rmSync(path, { recursive: true, force: true });
  mkdirSync(incidents, { recursive: true });
  report("2024-01-01-a", "The queue stopped and nobody saw it for an hour.");
  report("2024-01-02-b", "A certificate had run out long before anybody looked.");
  report("2024-01-03-draft", `Plumquartz burst near ${mark} and old pipes.`, "draft: true\n");
});

describe("internalNeedles({ …, sources, memory })", () => {
  it("reads only what was edited and what is not public as a whole", async () => {
    const first = await needles();
    expect(first.known).toEqual(first.anew);
    expect(read).toHaveLength(3);
    report("2024-01-01-a", "The queue stopped again.");
    const second = await needles();
    expect(read).toEqual(["2024-01-01-a.md", "2024-01-03-draft.md"]);
    expect(second.known).toEqual(second.anew);
  });

  it("drops what an edited report has come to say", async () => {
    expect((await needles()).known).toContain(mark);
    report("2024-01-01-a", `We say ${mark} in public.`);
    const { known, anew } = await needles();
    expect(known).toEqual(anew);
    expect(known).not.toContain(mark);
  });

  it("takes up again what the only public text that said it says no more", async () => {
    report("2024-01-01-a", `We say ${mark} in public.`);
    expect((await needles()).known).not.toContain(mark);
    report("2024-01-01-a", "We say no such thing.");
    const { known, anew } = await needles();
    expect(known).toEqual(anew);
    expect(known).toContain(mark);
  });

  it("takes up what becomes internal, and what an earlier clock holds back", async () => {
    report("2024-01-02-b", "Nothing here.", "embargoUntil: 2025-06-01T00:00:00Z\n");
    expect((await needles()).known.join()).not.toContain("nothing");
    report("2024-01-01-a", `::: internal\nVolfram keeps ${mark} apart from all of us.\n:::`);
    const passage = await needles();
    expect(passage.known).toEqual(passage.anew);
    expect(passage.known.join()).toContain("volfram");
    const before = await needles("2025-01-01T00:00:00Z");
    expect(before.known).toEqual(before.anew);
  });

  it("knows nothing where the file is broken, and keeps no word of anything", async () => {
    await needles();
    const kept = readFileSync(memory, "utf8");
    for (const word of ["plumquartz", "Plumquartz", mark, hashOf(mark), "certificate"])
      expect(kept).not.toContain(word);
    writeFileSync(memory, kept.slice(0, -9));
    const { known, anew } = await needles();
    expect(read).toHaveLength(3);
    expect(known).toEqual(anew);
  });
});
