/** `postmortem join`: puts the parts of `build --shard` together. */
import type { Command } from "commander";
import { joinParts } from "../publish/join.ts";
import { folder } from "./arguments.ts";
import { progressLine } from "./progress.ts";
import { fail, reportFindings } from "./report.ts";

/** Adds the arguments, the options and the action. */
export function configure(command: Command): void {
  command
    .argument("<dirs...>", "the folders of all parts")
    .option("--output <dir>", "the folder that the site is built into", "_site")
    .action(runJoin);
}

async function runJoin(dirs: readonly string[], { output }: { output: string }): Promise<void> {
  const folders = dirs.map(folder);
  const line = progressLine(process.stderr);
  const effects = { progress: line.show, signal: undefined };
  const result = await joinParts(folders, { output, layouts: "layouts" }, effects);
  line.clear();
  reportFindings(result.findings, result.published ? result.reports : undefined);
  if (!result.published) return fail(`Nothing was published; ${output} is as it was.`, 1);
  process.stdout.write(`${output}: ${result.reports} reports, ${result.files} files\n`);
}
