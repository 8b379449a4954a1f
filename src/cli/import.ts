/** `postmortem import`: makes reports of other documents. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { type Command, Option } from "commander";
import { printFindings } from "../check/print/index.ts";
import { summarise } from "../check/print/summary.ts";
import { visible } from "../check/print/visible.ts";
import { importDocument } from "../import/index.ts";
import { type Import, importFormats, type ImportFormat } from "../import/document.ts";
import { finding, type Finding } from "../source/finding.ts";
import type { Source } from "../source/text.ts";
import { day } from "./arguments.ts";
import { findDocuments } from "./documents.ts";
import { differences } from "./differences.ts";
import { fail, fails, hasColour } from "./report.ts";

/** The options of the command, as commander hands them over. */
interface ImportFlags {
  readonly from?: ImportFormat;
  readonly to: string;
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** Adds the arguments, the options and the action. */
export function configure(command: Command): void {
  command
    .argument("<source...>", "documents, or folders of them")
    .addOption(
      new Option("--from <format>", "their form (default: found out)").choices(importFormats),
    )
    .option("--to <dir>", "the folder that the reports go to", "incidents")
    .option("--title <title>", "the title of a single document")
    .option("--date <day>", "the day of publication, where the document does not say", day)
    .option("--source <url>", "the address of the original")
    .option("--dry-run", "show what would change and write nothing")
    .option("--force", "replace reports that exist")
    .action(runImport);
}

function runImport(named: readonly string[], flags: ImportFlags, command: Command): void {
  const documents = findDocuments(named);
  if (documents.missing) command.error(`error: there is no "${documents.missing}"`);
  const { paths } = documents;
  if (paths.length === 0) return fail("There is nothing to import there.", 1);
  if (paths.length > 1 && (flags.title ?? flags.source) !== undefined) {
    command.error("error: --title and --source go with a single document");
  }
  const findings: Finding[] = [];
  const sources = new Map<string, Source>();
  const targets = new Set<string>();
  for (const path of paths) {
    const made = importDocument(readFileSync(path), path, {
      format: flags.from,
      title: flags.title,
      date: flags.date,
      origin: flags.source,
    });
    sources.set(path, made.source);
    findings.push(...made.findings);
    if (!made.report) continue;
    const target = freeName(join(flags.to, made.report.name), targets);
    targets.add(target);
    const refused = flags.dryRun ? show(made, target) : write(made, target, flags);
    if (refused) findings.push(refused);
  }
  if (fails(findings)) process.exitCode = 1;
  if (findings.length === 0) return;
  const options = { format: "text", colour: hasColour(process.stderr) } as const;
  process.stderr.write(printFindings(findings, (path) => sources.get(path), options));
  process.stderr.write(`\n${summarise(findings, paths.length, "document")}\n`);
}

/** Two documents of one import never share a file. */
function freeName(target: string, taken: ReadonlySet<string>): string {
  for (let number = 2, name = target; ; number++) {
    if (!taken.has(name)) return name;
    name = target.replace(/\.md$/, `-${number}.md`);
  }
}

/** Prints the difference between the document and the report, and between reports of one name. */
function show({ source, report }: Import, target: string): undefined {
  const before = existsSync(target) ? { path: target, text: readFileSync(target, "utf8") } : source;
  const after = { path: target, text: report?.text ?? "" };
  process.stdout.write(differences(before, after, hasColour(process.stdout)));
}

function write(
  { source, report }: Import,
  target: string,
  flags: ImportFlags,
): Finding | undefined {
  if (!report) return undefined;
  const exists = existsSync(target);
  const isSame = exists && readFileSync(target, "utf8") === report.text;
  if (exists && !isSame && !flags.force) {
    return finding("import-exists", source.path, { line: 1, column: 1 }, { target });
  }
  mkdirSync(flags.to, { recursive: true });
  if (!isSame) writeFileSync(target, report.text, { flag: exists ? "w" : "wx" });
  const shown = relative(process.cwd(), target);
  const how = isSame ? "unchanged" : report.format;
  process.stdout.write(
    `${visible(shown.startsWith("..") ? target : shown)} (${how}, from ${visible(basename(source.path))})\n`,
  );
  return undefined;
}
