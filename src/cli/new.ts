/** `postmortem new`: begins a report. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { DateTime } from "luxon";
import { visible } from "../check/print/visible.ts";
import { readFileName, slugFrom } from "../model/slug.ts";
import { readSettings } from "../publish/settings.ts";
import { listReports } from "../source/folder.ts";
import { day, file } from "./arguments.ts";
import { newReport } from "./new-report.ts";
import { fail, reportFindings } from "./report.ts";

/** The options of the command, as commander hands them over. */
interface NewFlags {
  readonly date?: string;
  readonly severity?: string;
  readonly incidents: string;
  readonly site?: string;
}

/** Adds the argument, the options and the action. */
export function configure(command: Command): void {
  command
    .argument("<title>", "what happened, in a few words")
    .option("--date <day>", "the day of the report (default: today, in the site's zone)", day)
    .option("--severity <severity>", "one of the site's levels")
    .option("--incidents <dir>", "the folder of reports", "incidents")
    .option("--site <file>", "another settings file than _data/site", file)
    .action(runNew);
}

async function runNew(words: string, flags: NewFlags, command: Command): Promise<void> {
  const title = words.trim();
  const name = slugFrom(title);
  if (name === "" || /\p{Cc}/u.test(title) || title.length > 300) {
    command.error("error: a title is one line with a letter or a digit in it");
  }
  const { settings, findings } = await readSettings({ folder: "_data", file: flags.site });
  if (!settings) return reportFindings(findings, undefined);
  const { severities, statuses, timezone } = settings;
  const severity = severities.find((s) => s.toLowerCase() === flags.severity?.toLowerCase());
  if (flags.severity !== undefined && severity === undefined) {
    command.error(`error: there is no such severity; expected one of ${severities.join(", ")}`);
  }
  const { incidents } = flags;
  const date = flags.date ?? DateTime.now().setZone(timezone).toISODate() ?? "";
  const path = join(incidents, `${date}-${name}.md`);
  if (existsSync(path)) return fail(`${visible(path)} exists already; nothing was written.`, 1);

  const isTaken = existsSync(incidents) && namesIn(incidents).includes(name);
  const slug = isTaken ? `${name}-${date}` : undefined;
  const text = newReport({ title, date, severity, slug, severities, statuses, timezone });
  mkdirSync(incidents, { recursive: true });
  writeFileSync(path, text, { flag: "wx" });
  process.stdout.write(`${path}\n`);
}

/** The addresses that the names of existing reports give them. */
const namesIn = (incidents: string): string[] =>
  listReports(incidents).files.map(({ path }) => slugFrom(readFileName(path).name));
