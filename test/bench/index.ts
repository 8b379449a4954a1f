/**
 * `npm run bench [-- --sizes 100,1000 --runs 5 --json FILE]`: this software beside its peers.
 * Without sizes (`--sizes ""`) only timelines are measured.
 *
 * Prints medians, ratios to the peers and the exponent by which time grows with the archive, and
 * writes every run as JSON. Peers that are not on this machine are left out.
 */
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeCorpus } from "./corpus.ts";
import { measure, median, type Run } from "./measure.ts";
import { peers } from "./peers.ts";
import { measureServe } from "./serve.ts";
import { benchTimelines } from "./timeline.ts";

const root = resolve(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "100,1000" },
    runs: { type: "string", default: "5" },
    json: { type: "string", default: join(root, ".cache/bench.json") },
  },
});
const sizes = values.sizes.split(",").filter(Boolean).map(Number);
const runs = Number(values.runs);

interface Row {
  readonly name: string;
  readonly size: number;
  readonly runs: readonly Run[];
}
const rows: Row[] = [];

/** Runs a case so often, each time after `before`. */
async function run(
  name: string,
  size: number,
  command: readonly string[],
  cwd: string,
  before: () => void,
): Promise<void> {
  const measured: Run[] = [];
  for (let time = 0; time < runs; time++) {
    before();
    measured.push(await measure(command, cwd));
  }
  rows.push({ name, size, runs: measured });
  const [row] = printed(rows.slice(-1));
  console.log(row);
}

const nothing = (): void => {};
const secondsOf = ({ runs }: Row): number => median(runs.map(({ seconds }) => seconds));

function printed(shown: readonly Row[]): string[] {
  return shown.map((row) => {
    const memory = median(row.runs.map(({ megabytes }) => megabytes));
    const ratios = peers.flatMap(({ name }) => {
      const peer = rows.find((it) => it.name === name && it.size === row.size);
      return peer && peer !== row
        ? [`${(secondsOf(row) / secondsOf(peer)).toFixed(2)} × ${name}`]
        : [];
    });
    const smaller = rows.find((it) => it.name === row.name && it.size < row.size);
    const growth = smaller
      ? (Math.log(secondsOf(row) / secondsOf(smaller)) / Math.log(row.size / smaller.size)).toFixed(
          2,
        )
      : "";
    return `| ${row.name} | ${row.size} | ${secondsOf(row).toFixed(2)} s | ${memory} MB | ${ratios.join(", ")} | ${growth} |`;
  });
}

for (const line of await benchTimelines()) console.log(line);
const folder = mkdtempSync(join(tmpdir(), "postmortem-bench-"));
console.log("\n| case | reports | median | memory | ratio | growth |\n|---|---|---|---|---|---|");
try {
  for (const size of sizes) {
    const site = join(folder, `own-${size}`);
    const reports = join(site, "incidents");
    const one = writeCorpus(reports, size);
    for (const peer of peers.filter(({ isHere }) => isHere())) {
      const place = join(folder, `${peer.output}-${size}`);
      peer.setUp(place, reports);
      await run(peer.name, size, peer.command, place, () =>
        rmSync(join(place, peer.output), { recursive: true, force: true }),
      );
    }
    const own = [process.execPath, join(root, "src/cli/checkout.mjs")];
    // All that a build knows but the charts that were drawn before.
    const clear = (): void => {
      const cache = join(site, ".cache/postmortem/public");
      const kept = existsSync(cache) ? readdirSync(cache).filter((name) => name !== "charts") : [];
      for (const path of [join(site, "_site"), ...kept.map((name) => join(cache, name))])
        rmSync(path, { recursive: true, force: true });
    };
    const clearAll = (): void => {
      for (const name of ["_site", ".cache"])
        rmSync(join(site, name), { recursive: true, force: true });
    };
    let edits = 0;
    // The first words of a report stand in lists and feeds too: many pages change with them.
    const edit = (): string => {
      const words = `Edited ${++edits} times.`;
      const text = readFileSync(one, "utf8");
      const marked = text.replace(/(## Summary\n\n)(?:Edited \d+ times\. )?/, `$1${words} `);
      writeFileSync(one, marked);
      return words;
    };
    await run("cold, charts drawn", size, [...own, "build", "--no-search"], site, clearAll);
    await run("cold, no search index", size, [...own, "build", "--no-search"], site, clear);
    await run("cold, search index", size, [...own, "build"], site, clear);
    await run("one report edited", size, [...own, "build"], site, edit);
    await run("nothing changed", size, [...own, "build"], site, nothing);
    await run("check", size, [...own, "check", "incidents"], site, nothing);
    const page = `/incidents/${basename(one, ".md").slice("2024-01-01-".length)}/`;
    const serve = await measureServe(own, site, page, edit, runs);
    rows.push({ name: "serve, edit to its page", size, runs: serve.shown });
    rows.push({ name: "serve, edit to all pages", size, runs: serve.built });
    for (const row of printed(rows.slice(-2))) console.log(row);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
mkdirSync(dirname(values.json), { recursive: true });
writeFileSync(values.json, `${JSON.stringify(rows, undefined, 2)}\n`);
console.log();
execFileSync(
  process.execPath,
  ["--import", import.meta.resolve("tsx"), join(root, "test/bench/charts.ts")],
  { stdio: "inherit" },
);
console.log(`\nEvery run stands in ${values.json}.`);
