/** Charts of the size that monitoring exports: a minute's step, some noise, values that never repeat. */
import { deriveTimeline } from "../../src/derive/timeline/index.ts";
import { readIncident } from "../../src/model/read-incident.ts";
import { settingsSchema } from "../../src/model/settings/index.ts";
import type { ChartsInput } from "../../src/render/chart/draw-charts.ts";

const start = Date.parse("2024-03-07T10:00:00Z");
const settings = settingsSchema.parse({});

/** CSV of `series` series with `points` points each; the same `seed` gives the same values. */
export function chartCsv(seed: number, series: number, points: number): string {
  const names = Array.from({ length: series }, (_, at) => `series ${at + 1}`);
  const rows = Array.from({ length: points }, (_, at) => {
    const time = new Date(start + at * 60_000).toISOString();
    const values = names.map((_, column) => {
      const wave = 40 * Math.sin((at + seed * 7 + column * 31) / 23);
      return (100 + wave + ((at * 7919 + seed * 104_729 + column) % 17)).toFixed(2);
    });
    return [time, ...values].join(",");
  });
  return `${["time", ...names].join(",")}\n${rows.join("\n")}\n`;
}

/** The input for a report whose only chart is drawn from `data.csv`, which `readFile` gives. */
export function chartInput(number: number, readFile: ChartsInput["readFile"]): ChartsInput {
  const text = `---
title: Report ${number}
date: 2024-03-08
started: 2024-03-07T12:00:00Z
resolved: 2024-03-07T14:30:00Z
---
\`\`\`chart
src: data.csv
unit: req/s
\`\`\`
`;
  const source = { path: `incidents/2024-03-08-report-${number}.md`, text };
  const { incident } = readIncident(source, settings, { edition: "public" });
  if (!incident) throw new Error("the report is not valid");
  const timeline = deriveTimeline(incident, settings);
  return { incident, timeline, readFile, settings, link: (url) => url };
}
