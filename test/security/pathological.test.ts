import { describe, expect, it } from "vitest";
import { readReport } from "../../src/publish/reports/archive.ts";
import { settingsSchema } from "../../src/model/settings/index.ts";
import { renderBody } from "../../src/render/body.ts";
import { largestReport } from "../../src/source/read.ts";
import { readData } from "../derive/series/read-data.ts";
import { readCases, sample } from "./shared.ts";

interface Progressive {
  readonly progressive: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

type Part = Progressive | readonly [text: string, times: number];

interface PathologicalCase {
  readonly name: string;
  readonly kind: string;
  readonly parts: readonly Part[];
}

const body = (name: string, ...parts: Part[]): PathologicalCase => ({
  name,
  kind: "md-body",
  parts,
});
const cell = (name: string, ...parts: Part[]): PathologicalCase => ({
  name,
  kind: "timeline-cell",
  parts,
});

/** Cases of our own, so that the test means something where the shared ones are missing. */
const own: readonly PathologicalCase[] = [
  body("openings of emphasis", ["_a ", 60_000]),
  body("openings of links", ["[ (](", 40_000]),
  body("nested brackets", ["[", 50_000], ["a", 1], ["]", 50_000]),
  body("nested quotes", ["> ", 50_000], ["x", 1]),
  body("tags without an end", ['<a b="', 40_000]),
  body("comments without an end", ["<!-- ", 40_000]),
  body("hidden elements without an end", ["<div hidden>", 16_000]),
  body("code without an end", ["`", 1], ["a`` ", 40_000]),
  body("markers of passages", ["::: note\n", 20_000]),
  body("internal passages", ["::: internal\nx\n:::\n", 9_000]),
  body("definitions", ["[a]:\n'", 30_000]),
  body("footnotes", ["[^a]: x\n", 20_000]),
  body("rows", ["| t | internal |\n|---|---|\n", 1], ["| 10:00 | yes |\n", 12_000]),
  cell("digits", ["1", 180_000], ["!", 1]),
  cell("ranges", ["10:00 - ", 20_000], ["x", 1]),
  {
    name: "keys",
    kind: "front-matter",
    parts: [{ progressive: "key", text: "k%d: v\n", from: 0, to: 9000 }],
  },
  {
    name: "open lists",
    kind: "front-matter",
    parts: [
      ["x: ", 1],
      ["[", 50_000],
    ],
  },
  {
    name: "quotes",
    kind: "chart-csv",
    parts: [
      ['t,v\n"', 1],
      ['""', 200_000],
    ],
  },
  {
    name: "many rows",
    kind: "chart-csv",
    parts: [
      ["t,v\n", 1],
      ["2024-01-01T00:00:00Z,1\n", 50_000],
    ],
  },
];

const settings = settingsSchema.parse({});
const options = { settings, edition: "public", now: "2026-01-01T00:00:00Z" } as const;

/** The text of a case, its repetitions scaled. */
const written = ({ parts }: PathologicalCase, scale: number): string =>
  parts
    .map((part) => {
      if (!("progressive" in part))
        return part[0].repeat(part[1] === 1 ? 1 : Math.floor(part[1] * scale));
      const count = Math.floor((part.to - part.from) * scale);
      return Array.from({ length: count }, (_, step) =>
        part.progressive.startsWith("indent")
          ? " ".repeat((part.from + step) * 2) + part.text
          : part.text.replace("%d", String(part.from + step)),
      ).join("");
    })
    .join("");

/** As much of a case as a report may hold: more of it is refused before it is read. */
function mostOf(one: PathologicalCase): string {
  let scale = 1;
  while (Buffer.byteLength(written(one, scale)) > largestReport - 1000) scale *= 0.8;
  return written(one, scale);
}

/** The reports that bring a case in: as their body, in a table, or as a stated time. */
function reportsOf(one: PathologicalCase): string[] {
  const text = mostOf(one);
  if (one.kind === "front-matter") {
    const title = text.startsWith("title:") ? "" : "title: x\n";
    return [`---\n${title}${text}\n---\nBody.\n`];
  }
  const head = "---\ntitle: x\ndate: 2024-03-10\ntimezone: UTC\n";
  if (one.kind !== "timeline-cell") return [`${head}---\n${text}\n`];
  return [
    `${head}---\n| time | event |\n|---|---|\n| ${text} | x |\n`,
    `${head}started: ${JSON.stringify(text)}\n---\nBody.\n`,
    `${head}---\nTime to detect: ${text}\n`,
  ];
}

/** Seconds of this process that reading, deriving, checking and rendering take. */
function secondsOf(one: PathologicalCase): number {
  const begun = process.cpuUsage();
  if (one.kind === "chart-csv") readData(written(one, 1));
  else
    for (const text of reportsOf(one)) {
      const { reading } = readReport({ path: "incidents/x.md", text }, options);
      if (!reading) continue;
      const { events } = reading.timeline;
      renderBody(reading.incident, { events, figures: new Map() });
    }
  return process.cpuUsage(begun).user / 1e6;
}

describe("pathological reports and data", () => {
  const cases = [...own, ...sample(readCases<PathologicalCase>("pathological.json"), 3)];

  it("end within bounds, as large as a report may be", () => {
    readReport({ path: "incidents/x.md", text: "---\ntitle: x\n---\nx\n" }, options); // warm
    // Two seconds alone; the bound is wide because tests share the machine.
    const slow = cases
      .map((one) => ({ name: one.name, seconds: Math.round(secondsOf(one) * 10) / 10 }))
      .filter(({ seconds }) => seconds > 6);
    expect(slow).toEqual([]);
  }, 600_000);
});
