import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chartKeys, chartTypes, dataFormats } from "../../src/parse/chart-definition.ts";
import { readData } from "../derive/series/read-data.ts";

const page = readFileSync(join(import.meta.dirname, "../../incidents/README.md"), "utf8");
const charts = page.slice(page.indexOf("# How to add a chart"));
const examples = [...charts.matchAll(/^\*\*(.+?)\*\*.*\n\n```(?:csv|json)\n([^`]+)```$/gm)].map(
  ([, name = "", text = ""]) => [name, text] as const,
);

describe("the page for authors", () => {
  it("names every key of a chart, every type and every format", () => {
    const table = charts.slice(charts.indexOf("| Key |"), charts.indexOf("## Data"));
    const missing = [...chartKeys, ...chartTypes, ...dataFormats].filter(
      (word) => !table.includes(`\`${word}\``),
    );
    expect(missing).toEqual([]);
  });

  it("has an example of each form of data", () => {
    expect(examples).toHaveLength(8);
  });

  it.each(examples)("shows data that are read without a finding: %s", (name, text) => {
    const { set, codes } = readData(text, name === "Grafana" ? { zone: "UTC" } : {});
    expect(codes).toEqual([]);
    expect(set?.series.length).toBeGreaterThan(0);
  });
});
