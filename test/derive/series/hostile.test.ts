import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSeries } from "../../../src/derive/series/read-series.ts";
import { readChartDefinition } from "../../../src/parse/chart-definition.ts";

interface Case {
  readonly id: string;
  readonly name: string;
  readonly base64: string;
  readonly expect: string;
}

const file = join(import.meta.dirname, "../../../../shared/security/csv.json");
const cases: readonly Case[] = existsSync(file)
  ? (JSON.parse(readFileSync(file, "utf8")) as Case[])
  : [];

function read(bytes: Uint8Array) {
  const source = { path: "r.md", text: "" };
  const { definition } = readChartDefinition({ src: "a.csv" }, source, { start: 0, end: 0, line: 1, column: 1 });
  const lines: number[] = [];
  const codes: string[] = [];
  const set = definition && readSeries(definition, bytes, "UTC", {
    definition: (code) => codes.push(code),
    rows: (code, line) => { codes.push(code); lines.push(line); },
  });
  return { set, lines, codes };
}

describe("readSeries(definition, bytes)", () => {
  it.each(cases)("$id $name: $expect", ({ base64, expect: expected }) => {
    const { set, lines, codes } = read(Buffer.from(base64, "base64"));
    console.log(expected, "=>", codes.join(), lines.join(), JSON.stringify(set)?.slice(0, 150));
    const line = /error line (\d+)/.exec(expected)?.[1];
    if (line) expect(lines[0]).toBe(Number(line));
    else if (expected.startsWith("error")) expect(codes.length).toBeGreaterThan(0);
  });
});
