import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { figureRows, figuresCsv } from "../../../src/render/chart/rows.ts";
import { readData } from "./read-data.ts";

interface Case {
  readonly id: string;
  readonly name: string;
  readonly base64: string;
  readonly expect: string;
}

const file = join(import.meta.dirname, "../../../../shared/security/csv.json");
const shared: readonly Case[] = existsSync(file)
  ? (JSON.parse(readFileSync(file, "utf8")) as Case[])
  : [];

const own: readonly Case[] = [
  { id: "own-1", name: "formula", base64: text("label,errors\n=1+1,1\n"), expect: "text" },
  { id: "own-2", name: "markup", base64: text("label,errors\n<b>,1\n"), expect: "text" },
  {
    id: "own-3",
    name: "word",
    base64: text("time,n\n2024-03-10T00:00:00Z,x\n"),
    expect: "error line 2",
  },
  {
    id: "own-4",
    name: "short row",
    base64: text("time,n\n2024-03-10T00:00:00Z\n"),
    expect: "error line 2",
  },
  {
    id: "own-5",
    name: "long row",
    base64: text("time,n\n2024-03-10T00:00:00Z,1,2\n"),
    expect: "error line 2",
  },
  { id: "own-6", name: "archive", base64: text("PK\u0003\u0004"), expect: "error: not CSV" },
  {
    id: "own-7",
    name: "day of no month",
    base64: text("time,n\n2024-02-30T00:00:00Z,1\n"),
    expect: "error line 2",
  },
  {
    id: "own-8",
    name: "no zone",
    base64: text("time,n\n2024-02-28T00:00:00,1\n"),
    expect: "error line 2",
  },
  {
    id: "own-9",
    name: "prototype",
    base64: text("time,__proto__\n2024-02-28T00:00:00Z,1\n"),
    expect: "ok",
  },
  {
    id: "own-10",
    name: "twin headings",
    base64: text("time,a,a\n2024-02-28T00:00:00Z,1,2\n"),
    expect: "error line 1",
  },
];

function text(content: string): string {
  return Buffer.from(content, "utf8").toString("base64");
}

describe("readSeries(definition, hostile bytes)", () => {
  it.each([...own, ...shared])("$id, $name: $expect", ({ base64, expect: expected }) => {
    const { set, lines, codes } = readData(Buffer.from(base64, "base64"));
    const line = /error line (\d+)/.exec(expected)?.[1];
    if (line !== undefined) expect(lines[0]).toBe(Number(line));
    else if (expected.startsWith("error:")) expect(codes).toContain("chart-data-unreadable");
    else if (expected === "ok" || expected.includes("text")) {
      expect(set !== undefined || codes.length > 0).toBe(true);
      if (expected === "ok") expect(codes).toEqual([]);
    }
    if (!set) return;
    const csv = figuresCsv(figureRows(set, "UTC"), set);
    expect(csv).not.toMatch(/(?:^|[,\n"])[=+@\t\r]/);
  });
});
