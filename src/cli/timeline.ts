/** `postmortem timeline`: what the software derives from reports of any form. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { InvalidArgumentError, type Command } from "commander";
import { writeTimeline } from "../derive/timeline/as-front-matter.ts";
import { timelineAsJson } from "../derive/timeline/as-json.ts";
import { deriveTimeline } from "../derive/timeline/index.ts";
import { readInput } from "../derive/timeline/input.ts";
import { isZone } from "../model/instant.ts";
import type { Settings } from "../model/settings/index.ts";
import type { Timeline } from "../model/timeline.ts";
import { readSettings } from "../publish/settings.ts";
import { sortFindings, type Finding } from "../source/finding.ts";
import type { Source } from "../source/text.ts";
import { file } from "./arguments.ts";
import { fail, findingsText, reportFindings, hasColour } from "./report.ts";
import { printTimeline } from "./timeline-print.ts";

/** The options of the command, as commander hands them over. */
interface TimelineFlags {
  readonly zone?: string;
  readonly published?: string;
  readonly json?: boolean;
  readonly write?: boolean;
  readonly site?: string;
}

/** One file with what was derived from it. */
interface Derived {
  readonly source: Source;
  readonly timeline: Timeline;
  readonly findings: readonly Finding[];
}

/** Adds the arguments, the options and the action. */
export function configure(command: Command): void {
  command
    .argument("<file...>", "reports: Markdown, HTML or plain text, with front matter or without")
    .option("--zone <zone>", "zone of times without one: Europe/Warsaw, +02:00", zone)
    .option("--published <day>", "day of publication, where the report gives none", day)
    .option("--json", "print JSON for other tools")
    .option("--write", "put the derived timeline into front matter, for editing")
    .option("--site <file>", "another settings file than _data/site", file)
    .action(runTimeline);
}

async function runTimeline(files: readonly string[], flags: TimelineFlags): Promise<void> {
  const { settings, findings } = await readSettings({ folder: "_data", file: flags.site });
  if (!settings) return reportFindings(findings, undefined);
  const missing = files.filter((path) => !existsSync(path));
  if (missing.length > 0) return fail(`There is no file "${missing[0]}".`, 2);
  const used = flags.zone === undefined ? settings : { ...settings, timezone: flags.zone };
  const derived = files.map((path) => derive(path, used, flags.published));
  const all = derived.flatMap((it) => it.findings);
  if (all.some(({ level }) => level === "error")) process.exitCode = 1;
  if (flags.write) {
    for (const { source, timeline } of derived) write(source, timeline);
    return;
  }
  if (flags.json) {
    const printed = derived.map((it) => timelineAsJson(it.source.path, it.timeline, it.findings));
    process.stdout.write(`${JSON.stringify({ files: printed }, null, 2)}\n`);
    return;
  }
  const colour = hasColour(process.stdout);
  for (const { source, timeline } of derived) {
    process.stdout.write(`${printTimeline(source.path, timeline, { colour })}\n`);
  }
  process.stderr.write(findingsText(all, files.length));
}

/** Writes one file, or says why it stays as it is. */
function write(source: Source, { events }: Timeline): void {
  const written = writeTimeline(source, events);
  if ("refused" in written) return fail(`${source.path} was left as it is: ${written.refused}.`, 1);
  const mark = readFileSync(source.path, "utf8").startsWith("\uFEFF") ? "\uFEFF" : "";
  writeFileSync(source.path, `${mark}${written.text}`);
  process.stdout.write(`${source.path}: ${events.length} events written into front matter\n`);
}

function derive(path: string, settings: Settings, published: string | undefined): Derived {
  const source = { path, text: readFileSync(path, "utf8").replace(/^\uFEFF/, "") };
  const { input, findings } = readInput(source, settings, published);
  const timeline = deriveTimeline(input, settings);
  return { source, timeline, findings: sortFindings([...findings, ...timeline.findings]) };
}

function zone(value: string): string {
  if (!isZone(value))
    throw new InvalidArgumentError("Expected a zone such as Europe/Warsaw or +02:00.");
  return value;
}

function day(value: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(value))
    throw new InvalidArgumentError("Expected a day such as 2024-03-10.");
  return value;
}
