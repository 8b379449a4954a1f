/** `postmortem audit`: looks for internal text, secrets and broken links in a built folder. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { findSecrets } from "../check/secrets/index.ts";
import { auditOutput, filesOf } from "../publish/audit/index.ts";
import { textsOf } from "../publish/audit/output-text.ts";
import { readSettings } from "../publish/settings.ts";
import { brokenLinks, linksOf } from "../publish/verify/links.ts";
import { finding, sortFindings, type Finding } from "../source/finding.ts";
import { file, folder, instant } from "./arguments.ts";
import { fail, reportFindings } from "./report.ts";

interface AuditFlags {
  readonly incidents: string;
  readonly site?: string;
  readonly now?: string;
}

/** Adds the options and the action. */
export function configure(command: Command): void {
  command
    .argument("<dir>", "a built folder", folder)
    .option(
      "--incidents <dir>",
      "the folder of reports that it was built from",
      folder,
      "incidents",
    )
    .option("--site <file>", "another settings file than _data/site", file)
    .option("--now <instant>", "the clock for embargoes (default: the machine's)", instant)
    .action(runAudit);
}

async function runAudit(built: string, flags: AuditFlags, command: Command): Promise<void> {
  for (const dir of [built, flags.incidents])
    if (!existsSync(dir)) command.error(`error: there is no folder "${dir}"`);
  const { settings, findings } = await readSettings({ folder: "_data", file: flags.site });
  if (!settings) {
    reportFindings(findings, 0);
    return fail("Nothing was audited.", 1);
  }
  const paths = filesOf(built);
  const now = flags.now ?? new Date().toISOString();
  const base = new URL(settings.url).pathname.replace(/\/?$/, "/");
  const found = sortFindings([
    ...findings,
    ...auditOutput({ folder: built, incidents: flags.incidents, settings, now }),
    ...secretsIn(built, paths, settings.safety.allow),
    ...linksIn(built, paths, base),
  ]);
  reportFindings(found, 0);
  const errors = found.filter(({ level }) => level === "error").length;
  process.stdout.write(
    `${built}: ${paths.length} files, ${errors === 0 ? "nothing that must not be there" : `${errors} errors`}\n`,
  );
}

/** Files that people read; scripts and search engines hold nothing of reports as text. */
const readable = /\.(?:html|json|xml|csv|svg|ics|txt|md|pf_fragment)$/;

function secretsIn(
  built: string,
  paths: readonly string[],
  exceptions: Parameters<typeof findSecrets>[1],
): Finding[] {
  return paths
    .filter((path) => readable.test(path))
    .flatMap((path) => {
      const [text = ""] = textsOf(readFileSync(join(built, path)), path);
      // Tables of the search page are packed: what only looks random says nothing here.
      return findSecrets(text, exceptions)
        .filter(({ kind }) => kind !== "random text")
        .map(({ kind, line }) => finding("secret", path, { line, column: 1 }, { kind }));
    });
}

function linksIn(built: string, paths: readonly string[], base: string): readonly Finding[] {
  const known = new Set(paths);
  const markupOf = (path: string): string => readFileSync(join(built, path), "utf8");
  const pages = paths.filter((path) => path.endsWith(".html"));
  return brokenLinks(
    pages.map((path) => linksOf(path, markupOf(path), base)),
    (path) => known.has(path),
    markupOf,
  );
}
