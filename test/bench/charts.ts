/**
 * How long charts take: `node --import tsx test/bench/charts.ts [CHARTS]`.
 *
 * Prints cold and cached times of 1000 charts of 3 × 500 points on two threads, the memory of the
 * process on the way, and the size of a drawing of 50 000 points.
 */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { chartCache } from "../../src/publish/cache/charts.ts";
import { drawCharts } from "../../src/render/chart/draw-charts.ts";
import { chartCsv, chartInput } from "./chart-corpus.ts";

interface Task {
  readonly from: number;
  readonly to: number;
  readonly folder: string;
}

interface Result {
  readonly seconds: number;
  /** Resident memory of the process in MB, at tenths of the way. */
  readonly memory: readonly number[];
}

async function work({ from, to, folder }: Task): Promise<Result> {
  const inputs = Array.from({ length: to - from }, (_, at) =>
    chartInput(from + at, async () => ({
      bytes: await readFile(join(folder, `${from + at}.csv`)),
    })),
  );
  const cache = chartCache(join(folder, "cache"), "public");
  const memory: number[] = [];
  const before = performance.now();
  for (const [at, input] of inputs.entries()) {
    const { findings } = await drawCharts({ ...input, cache });
    if (findings.length > 0) throw new Error(findings[0]?.message);
    if (at % Math.ceil(inputs.length / 10) === 0)
      memory.push(Math.round(process.memoryUsage().rss / 1e6));
  }
  return { seconds: (performance.now() - before) / 1000, memory };
}

/** Draws `count` charts on two threads. */
async function onTwoThreads(count: number, folder: string): Promise<Result> {
  const half = Math.ceil(count / 2);
  const start = `import(${JSON.stringify(import.meta.resolve("tsx/esm/api"))}).then(({ register }) => {
    register();
    return import(${JSON.stringify(import.meta.url)});
  });`;
  const run = (task: Task): Promise<Result> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(start, { eval: true, workerData: task });
      worker.once("message", resolve);
      worker.once("error", reject);
    });
  const [one, other] = await Promise.all([
    run({ from: 0, to: half, folder }),
    run({ from: half, to: count, folder }),
  ]);
  return { seconds: Math.max(one.seconds, other.seconds), memory: one.memory };
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 1000);
  const folder = await mkdtemp(join(tmpdir(), "charts-"));
  try {
    for (let number = 0; number < count; number++)
      await writeFile(join(folder, `${number}.csv`), chartCsv(number, 3, 500));
    for (const name of ["cold", "from the cache"]) {
      const before = process.cpuUsage();
      const { seconds, memory } = await onTwoThreads(count, folder);
      const { user, system } = process.cpuUsage(before);
      const times = `${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor time)`;
      console.log(`${count} charts ${name}: ${times}; memory in MB: ${memory.join(" ")}`);
    }
    const bytes = new TextEncoder().encode(chartCsv(0, 1, 50_000));
    const { files } = await drawCharts(chartInput(0, () => Promise.resolve({ bytes })));
    const drawing = files.find(({ url }) => url.endsWith(".svg"));
    console.log(`50 000 points: ${drawing?.content.length ?? 0} bytes of SVG`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

if (isMainThread) await main();
else parentPort?.postMessage(await work(workerData as Task));
