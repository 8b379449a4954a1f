/** `postmortem check`: every finding of every report, in one run. */
import { statSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { type Command, Option } from "commander";
import { printFindings, type PrintFormat, printFormats } from "../check/print/index.ts";
import { summarise } from "../check/print/summary.ts";
import { breathing } from "../publish/breathing.ts";
import { checkReports } from "../publish/reports/check.ts";
import { readSettings } from "../publish/settings.ts";
import { applyEdits } from "../source/edit.ts";
import type { Finding } from "../source/finding.ts";
import { listReports, type ReportFile } from "../source/folder.ts";
import { readSource } from "../source/read.ts";
import { file, wholeNumber } from "./arguments.ts";
import { progressLine } from "./progress.ts";
import { fails, hasColour, sourceOf } from "./report.ts";

/** Where what was found is kept, so that only what changed is read again. */
const cache = ".cache/postmortem";

/** The options of the command, as commander hands them over. */
interface CheckFlags {
  readonly format: PrintFormat;
  readonly fix?: boolean;
  readonly maxWarnings?: number;
  readonly incidents: string;
  readonly site?: string;
}

/** Adds the arguments, the options and the action. */
export function configure(command: Command): void {
  command
    .argument("[path...]", "reports, or folders of them (default: the folder of reports)")
    .addOption(
      new Option("--format <format>", "how findings are printed")
        .choices(printFormats)
        .default("text"),
    )
    .option("--fix", "mend what needs no judgement: mojibake, spellings of tags")
    .option("--max-warnings <n>", "fail when there are more warnings", wholeNumber(0))
    .option("--incidents <dir>", "the folder of reports", "incidents")
    .option("--site <file>", "another settings file than _data/site", file)
    .action(runCheck);
}

async function runCheck(
  named: readonly string[],
  flags: CheckFlags,
  command: Command,
): Promise<void> {
  const paths = named.length > 0 ? named : [flags.incidents];
  const missing = paths.find((path) => !statSync(path, { throwIfNoEntry: false }));
  if (missing !== undefined) command.error(`error: there is no "${missing}"`);

  const { settings, findings } = await readSettings({ folder: "_data", file: flags.site });
  if (!settings) return print(findings, 0, flags);
  const listed = paths.map(listPath);
  const files = listed.flatMap((listing) => listing.files);
  const refused = [...findings, ...listed.flatMap((listing) => listing.findings)];
  // The internal edition: authors ask about drafts and embargoed reports as well.
  const options = { settings, edition: "internal", now: new Date().toISOString() } as const;
  // Just a report or two: what is known of the others stays.
  const kept = paths.every((path) => statSync(path).isDirectory()) ? cache : undefined;
  const line = progressLine(process.stderr);
  const advance = breathing({ progress: line.show, signal: undefined });
  const check = async (): Promise<readonly Finding[]> => {
    const found = await checkReports(files, options, { cache: kept, advance });
    line.clear();
    return found;
  };
  let found = await check();
  if (flags.fix) {
    const mended = fix(files, found);
    if (mended > 0) found = await check();
    process.stderr.write(`${mended} ${mended === 1 ? "place" : "places"} mended\n`);
  }
  print([...refused, ...found], files.length, flags);
}

/** Lists a folder, or one file whatever its name: somebody asked for just that one. */
function listPath(path: string): ReturnType<typeof listReports> {
  if (statSync(path).isDirectory()) return listReports(path);
  const inside = relative(process.cwd(), resolve(path));
  return { files: [{ file: path, path: inside.startsWith("..") ? path : inside }], findings: [] };
}

/** Makes the edits that findings offer; the number of places that were mended. */
function fix(files: readonly ReportFile[], findings: readonly Finding[]): number {
  let mended = 0;
  for (const { file: target, path } of files) {
    const edits = findings.flatMap((found) => (found.file === path ? (found.edits ?? []) : []));
    const { source } = edits.length > 0 ? readSource(target, path) : {};
    if (!source) continue;
    const { text, count } = applyEdits(source, edits);
    if (count > 0) writeFileSync(target, text);
    mended += count;
  }
  return mended;
}

/** Findings are what this command makes, so they go to standard output; the count does not. */
function print(
  findings: readonly Finding[],
  reports: number,
  { format, maxWarnings }: CheckFlags,
): void {
  if (fails(findings, maxWarnings)) process.exitCode = 1;
  const text = printFindings(findings, sourceOf, { format, colour: hasColour(process.stdout) });
  process.stdout.write(format === "text" && text !== "" ? `${text}\n` : text);
  process.stderr.write(`${summarise(findings, reports)}\n`);
}
