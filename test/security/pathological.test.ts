import { performance } from "node:perf_hooks";
import { describe, expect, it } from "vitest";
import { checkReport } from "../../src/check/check-report.ts";
import { deriveTimeline } from "../../src/derive/timeline/index.ts";
import { readIncident } from "../../src/model/read-incident.ts";
import { settingsSchema } from "../../src/model/settings/index.ts";
import { renderBody } from "../../src/render/body.ts";
import { largestReport } from "../../src/source/read.ts";
import { readCases, sample } from "./shared.ts";

interface Progressive {
  readonly progressive: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface PathologicalCase {
  readonly name: string;
  readonly kind: string;
  readonly parts: readonly (Progressive | readonly [string, number])[];
}

const settings = settingsSchema.parse({});

const written = ({ parts }: PathologicalCase): string =>
  parts
    .map((part) => {
      if ("progressive" in part) {
        const steps = Array.from({ length: part.to - part.from }, (_, step) => part.from + step);
        return steps
          .map((step) =>
            part.progressive.startsWith("indent")
              ? " ".repeat(step * 2) + part.text
              : part.text.replace("%d", String(step)),
          )
          .join("");
      }
      const [text, times] = part;
      return text.repeat(times);
    })
    .join("");

function reportOf(one: PathologicalCase): string {
  const text = written(one);
  if (one.kind === "front-matter") {
    const title = text.startsWith("title:") ? "" : "title: x\n";
    return `---\n${title}${text}\n---\nBody.\n`;
  }
  const body =
    one.kind === "timeline-cell" ? `| time | event |\n|---|---|\n| ${text} | x |\n` : text;
  return `---\ntitle: x\ndate: 2024-03-10\ntimezone: UTC\n---\n${body}\n`;
}

/** Milliseconds that reading, deriving, checking and rendering take. */
function timeOf(one: PathologicalCase): number {
  const source = { path: "incidents/x.md", text: reportOf(one) };
  if (source.text.length > largestReport) return 0;
  const begun = performance.now();
  const { incident } = readIncident(source, settings, { edition: "public" });
  if (incident) {
    const { events } = deriveTimeline(incident, settings);
    checkReport(source, incident, settings);
    renderBody(incident, { events, figures: new Map() });
  }
  return performance.now() - begun;
}

describe("pathological reports", () => {
  const cases = readCases<PathologicalCase>("pathological.json").filter(
    ({ kind }) => kind !== "chart-csv",
  );

  it("end, or are refused, within bounds", () => {
    // Two seconds alone; the bound is wide because tests share the machine.
    const slow = sample(cases, 3)
      .map((one) => ({ name: one.name, time: Math.round(timeOf(one)) }))
      .filter(({ time }) => time > 10_000);
    expect(slow).toEqual([]);
  });
});
