/**
 * How fast reports are read into timelines, in MB of text a second of one core, beside chrono-node.
 *
 * In:   the example reports, and the labelled ones where they lie beside the project.
 * Out:  one line for each reader, and the seconds that 1 MB of one report takes.
 * Rule: both readers get the same text, as often, and compiled, as they are run; finding times is all
 *       that chrono-node does. Time is that of the processor, of all threads: of the first round, with
 *       all that is compiled in it, and the median of many, where other work counts little.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { benchReport } from "./corpus.ts";
import { median } from "./measure.ts";
import type { Reader, Report } from "./readers.ts";

const root = resolve(import.meta.dirname, "../..");
const labelled = resolve(root, "../shared/timeline");
const rounds = 100;

type Readers = typeof import("./readers.ts");

/** The readers, compiled as a checkout compiles itself. */
async function compiledReaders(): Promise<Readers> {
  const folder = mkdtempSync(join(tmpdir(), "postmortem-bench-"));
  const outfile = join(folder, "readers.mjs");
  try {
    await build({
      entryPoints: [join(import.meta.dirname, "readers.ts")],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      // Bundled CommonJS asks for Node's own modules by a function that modules do not have.
      banner: {
        js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`,
      },
      logLevel: "error",
    });
    return (await import(pathToFileURL(outfile).href)) as Readers;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Label {
  readonly file: string;
  readonly context: { readonly zone: string; readonly date?: string };
}

const namesIn = (folder: string, ending: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];

/** The text of a file without the mark of its encoding. */
const textOf = (file: string): string => readFileSync(file, "utf8").replace(/^\uFEFF/, "");

function examples({ settingsOf }: Readers): Report[] {
  const folder = join(root, "incidents");
  const settings = settingsOf("UTC");
  return namesIn(folder, ".md")
    .filter((name) => name !== "README.md")
    .map((name) => {
      const text = textOf(join(folder, name));
      return { path: `incidents/${name}`, text, published: undefined, settings };
    });
}

function labelledReports({ settingsOf }: Readers): Report[] {
  const folder = join(labelled, "gold");
  return namesIn(folder, ".json").map((name) => {
    const { file, context } = JSON.parse(readFileSync(join(folder, name), "utf8")) as Label;
    const text = textOf(resolve(labelled, file));
    return { path: file, text, published: context.date, settings: settingsOf(context.zone) };
  });
}

/** Bytes of UTF-8, in MB. */
const megabytes = (reports: readonly Report[]): number =>
  reports.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;

/** Seconds of processor time that each round over the reports takes. */
function secondsOf(reports: readonly Report[], reader: Reader, rounds: number): number[] {
  return Array.from({ length: rounds }, () => {
    const begun = process.cpuUsage();
    for (const it of reports) reader(it);
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1e6;
  });
}

/** The lines that `npm run bench` prints about timelines. */
export async function benchTimelines(): Promise<string[]> {
  const readers = await compiledReaders();
  const reports = [...examples(readers), ...labelledReports(readers)];
  const size = megabytes(reports);
  const speed = (reader: Reader): string => {
    const seconds = secondsOf(reports, reader, rounds);
    const [first = 0] = seconds;
    const [usual, cold] = [median(seconds), first].map((it) => (size / it).toFixed(2));
    return `${usual} MB/s, median of ${rounds} rounds; ${cold} MB/s in the first`;
  };
  const entries = Array.from({ length: 220 }, (_, number) => benchReport(number).text);
  const text = entries.join("\n").slice(0, 1_000_000);
  const settings = readers.settingsOf("UTC");
  const long: Report[] = [{ path: "long.md", text, published: undefined, settings }];
  return [
    `timelines of ${reports.length} reports (${(size * 1000).toFixed(0)} kB), one core: ${speed(readers.readTimeline)}`,
    `chrono-node on the same text: ${speed(readers.findTimes)}`,
    `one report of ${megabytes(long).toFixed(2)} MB: ${median(secondsOf(long, readers.readTimeline, 3)).toFixed(2)} s`,
  ];
}
