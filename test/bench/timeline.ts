/**
 * How fast reports are read into timelines, in MB of text a second of one core, beside chrono-node.
 *
 * In:   the example reports, and the labelled ones where they lie beside the project.
 * Out:  one line for each reader, and the seconds that 1 MB of one report takes.
 * Rule: chrono-node is given the same text as a whole; finding times is all that it does. Time is
 *       that of the processor, the median of many rounds: other work on the machine counts little.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse as parseWithChrono } from "chrono-node";
import { deriveTimeline } from "../../src/derive/timeline/index.ts";
import { readInput } from "../../src/derive/timeline/input.ts";
import { settingsSchema, type Settings } from "../../src/model/settings/index.ts";
import { benchReport } from "./corpus.ts";
import { median } from "./measure.ts";

const root = resolve(import.meta.dirname, "../..");
const labelled = resolve(root, "../shared/timeline");

interface Report {
  readonly path: string;
  readonly text: string;
  readonly published: string | undefined;
  readonly settings: Settings;
}

const report = (path: string, text: string, zone = "UTC", published?: string): Report => ({
  path,
  text: text.replace(/^\uFEFF/, ""),
  published,
  settings: settingsSchema.parse({ timezone: zone }),
});

const namesIn = (folder: string, ending: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];

function examples(): Report[] {
  const folder = join(root, "incidents");
  return namesIn(folder, ".md")
    .filter((name) => name !== "README.md")
    .map((name) => report(`incidents/${name}`, readFileSync(join(folder, name), "utf8")));
}

interface Label {
  readonly file: string;
  readonly context: { readonly zone: string; readonly date?: string };
}

function labelledReports(): Report[] {
  const folder = join(labelled, "gold");
  return namesIn(folder, ".json").map((name) => {
    const { file, context } = JSON.parse(readFileSync(join(folder, name), "utf8")) as Label;
    const text = readFileSync(resolve(labelled, file), "utf8");
    return report(file, text, context.zone, context.date);
  });
}

/** Bytes of UTF-8, in MB. */
const megabytes = (reports: readonly Report[]): number =>
  reports.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;

/** From the bytes of a file to its timeline, front matter included. */
function read({ path, text, published, settings }: Report): void {
  deriveTimeline(readInput({ path, text }, settings, published).input, settings);
}

/** Seconds of processor time that one round over the reports takes: the median of `rounds`. */
function secondsOf(
  reports: readonly Report[],
  reader: (it: Report) => void,
  rounds: number,
): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = process.cpuUsage();
    for (const it of reports) reader(it);
    const { user, system } = process.cpuUsage(begun);
    times.push((user + system) / 1e6);
  }
  return median(times);
}

/** The lines that `npm run bench` prints about timelines. */
export function benchTimelines(): string[] {
  const reports = [...examples(), ...labelledReports()];
  const size = megabytes(reports);
  const speed = (reader: (it: Report) => void, rounds: number): string =>
    `${(size / secondsOf(reports, reader, rounds)).toFixed(2)} MB/s`;
  const entries = Array.from({ length: 220 }, (_, number) => benchReport(number).text);
  const long = report("long.md", entries.join("\n").slice(0, 1_000_000));
  return [
    `timelines of ${reports.length} reports (${(size * 1000).toFixed(0)} kB), one core: ${speed(read, 40)}`,
    `chrono-node on the same text: ${speed(({ text }) => parseWithChrono(text), 5)}`,
    `one report of ${megabytes([long]).toFixed(2)} MB: ${secondsOf([long], read, 3).toFixed(2)} s`,
  ];
}
