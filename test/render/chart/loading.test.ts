import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { chartsOf, csv, findingsOf, milestones, report } from "./report.ts";

const rows = csv("successful,failed", (minute) => `${100 + minute},${minute}`);
const text = report("```chart\nsrc: data.csv\ntype: pie\n```\n```chart\nsrc: data.csv\n```\n");

/** True once the canvas, which takes tens of megabytes, was loaded into this process. */
const isCanvasLoaded = (): boolean =>
  Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes("@napi-rs"));

describe("what draws charts", () => {
  it("is not loaded for findings, nor for charts that a cache holds, but for others", async () => {
    const findings = await findingsOf(text, { "data.csv": rows.replace("101,1", "lots,1") });
    expect(findings.map(({ code }) => code)).toEqual([
      "chart-invalid-value",
      "chart-cell-not-numeric",
    ]);
    const drawn = { figure: "<figure>", files: [], alt: "" };
    const cache = { get: () => JSON.stringify({ drawn, isFaulty: false }), set: () => {} };
    const { figures } = await chartsOf(text, { "data.csv": rows }, cache);
    expect([...figures.values()].map(String)).toEqual(["<figure>"]);
    expect(isCanvasLoaded()).toBe(false);
    await chartsOf(text, { "data.csv": rows });
    expect(isCanvasLoaded()).toBe(true);
  });

  it("is not asked again for a chart whose data have warnings, which are told each time", async () => {
    const kept = new Map<string, string>();
    let sets = 0;
    const cache = {
      get: (key: string) => kept.get(key),
      set: (key: string, value: string) => void (sets++, kept.set(key, value)),
    };
    const before = { "data.csv": rows.replaceAll("2018-07-18", "2018-07-17") };
    const outside = report("```chart\nsrc: data.csv\n```\n", milestones);
    const first = await chartsOf(outside, before, cache);
    expect(first.findings.map(({ code }) => code)).toEqual(["chart-misses-incident"]);
    expect(await chartsOf(outside, before, cache)).toEqual(first);
    expect(sets).toBe(1);
    expect(await findingsOf(outside, before)).toEqual(first.findings);
  });
});
