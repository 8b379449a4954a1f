/** `postmortem build`: builds the whole archive into a folder. */
import { existsSync } from "node:fs";
import { type Command, Option } from "commander";
import type { Edition } from "../model/incident.ts";
import { build } from "../publish/build.ts";
import type { Shard } from "../publish/options.ts";
import { publicSources } from "../publish/reports/public-source.ts";
import { file, folder, instant, shard, wholeNumber } from "./arguments.ts";
import { progressLine } from "./progress.ts";
import { fail, reportFindings, sourceOf } from "./report.ts";
import { readSite, type SiteFlags } from "./site.ts";

/** The options of the command, as commander hands them over. */
interface BuildFlags extends SiteFlags {
  readonly incidents: string;
  readonly output: string;
  readonly edition: Edition;
  readonly search: boolean;
  readonly cache: boolean;
  readonly maxWarnings?: number;
  readonly shard?: Shard;
}

/** Adds the options and the action. */
export function configure(command: Command): void {
  command
    .option("--incidents <dir>", "the folder of reports", folder, "incidents")
    .option("--output <dir>", "the folder that the site is built into", "_site")
    .addOption(
      new Option("--edition <edition>", "what the site may show")
        .choices(["public", "internal"])
        .default("public"),
    )
    .option("--now <instant>", "the clock for embargoes (default: the machine's)", instant)
    .option("--site <file>", "another settings file than _data/site", file)
    .option("--no-search", "leave the search index out")
    .option("--no-cache", "neither read nor write the cache")
    .option("--shard <i/n>", "build one part of n, for `postmortem join`", shard)
    .option("--max-warnings <n>", "fail when there are more warnings", wholeNumber(0))
    .action(runBuild);
}

async function runBuild(flags: BuildFlags, command: Command): Promise<void> {
  const { output, edition, search } = flags;
  if (!existsSync(flags.incidents)) {
    command.error(`error: there is no folder "${flags.incidents}"; name one with --incidents`);
  }
  const site = await readSite(flags, unchanged(output));
  if (!site) return;
  const { settings, findings, now } = site;
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const line = progressLine(process.stderr);
  const begun = performance.now();
  const { incidents } = flags;
  const result = await build(
    {
      incidents,
      output,
      edition,
      now,
      settings,
      search,
      layouts: "layouts",
      shard: flags.shard,
      cache: flags.cache ? ".cache/postmortem" : undefined,
    },
    { progress: line.show, signal: controller.signal },
  );
  line.clear();
  process.off("SIGINT", stop).off("SIGTERM", stop);
  if (controller.signal.aborted && !result.published) {
    return fail(`Cancelled. ${unchanged(output)}`, 130);
  }
  const sources = edition === "public" ? publicSources(settings) : sourceOf;
  const { maxWarnings } = flags;
  const counted = result.published ? result.reports : undefined;
  reportFindings([...findings, ...result.findings], counted, { maxWarnings, sources, brief: true });
  if (!result.published) return fail(unchanged(output), 1);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const { reports, files, changed } = result;
  process.stdout.write(
    `${output}: ${reports} reports, ${files} files, ${changed} changed, ${seconds} s\n`,
  );
}

const unchanged = (output: string): string =>
  existsSync(output) ? `Nothing was published; ${output} is as it was.` : "Nothing was published.";
