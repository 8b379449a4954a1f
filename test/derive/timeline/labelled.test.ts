import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { derive } from "./derive.ts";

const shared = resolve(import.meta.dirname, "../../../../shared/timeline");
const gold = join(shared, "gold");

interface Label {
  readonly file: string;
  readonly context: { readonly zone: string; readonly date?: string };
}

/** What the scorer says of all labelled reports. */
function score(): string {
  const folder = mkdtempSync(join(tmpdir(), "timeline-"));
  try {
    for (const name of readdirSync(gold).filter((file) => file.endsWith(".json"))) {
      const { file, context } = JSON.parse(readFileSync(join(gold, name), "utf8")) as Label;
      const text = readFileSync(resolve(shared, file), "utf8").replace(/^\uFEFF/, "");
      const { zone, date } = context;
      const timeline = derive(text, { zone, path: file, ...(date ? { published: date } : {}) });
      writeFileSync(join(folder, name), JSON.stringify(timeline));
    }
    return execFileSync("node", [join(shared, "score.mjs"), gold, folder], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("the labelled reports", () => {
  it.runIf(existsSync(gold))("are read as people read them", () => {
    const said = score();
    const number = (pattern: RegExp): number => Number(pattern.exec(said)?.[1]);
    const [found, stated] = /milestones (\d+)\/(\d+)/.exec(said)?.slice(1).map(Number) ?? [];
    const [ends, ranges] = /range ends (\d+)\/(\d+)/.exec(said)?.slice(1).map(Number) ?? [];
    expect(number(/mean F1 per document ([\d.]+)/)).toBeGreaterThanOrEqual(97);
    expect(number(/exactly right (\d+)/)).toBeGreaterThanOrEqual(26);
    expect((found ?? 0) / (stated ?? 1)).toBeGreaterThanOrEqual(0.8);
    expect(number(/(\d+) claimed/)).toBeLessThanOrEqual(6);
    expect(ends).toBe(ranges);
  });
});
