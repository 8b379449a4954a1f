/** `postmortem audit`: looks for internal text, secrets and broken links in a built folder. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { summarise } from "../check/print/summary.ts";
import { findSecrets } from "../check/secrets/index.ts";
import { auditOutput, filesOf } from "../publish/audit/index.ts";
import { plainText } from "../publish/audit/output-text.ts";
import { ownLinks } from "../publish/archives/links.ts";
import { foreignIds, foreignLinks } from "../publish/verify/foreign-links.ts";
import { brokenLinks } from "../publish/verify/links.ts";
import { finding, sortFindings, type Finding } from "../source/finding.ts";
import type { Settings } from "../model/settings/index.ts";
import { listReports } from "../source/folder.ts";
import { file, folder, instant } from "./arguments.ts";
import { reportFindings } from "./report.ts";
import { readSite, type SiteFlags } from "./site.ts";

interface AuditFlags extends SiteFlags {
  readonly incidents: string;
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
  const { incidents } = flags;
  if (!existsSync(incidents)) {
    const why = "name the reports that it was built from with --incidents";
    command.error(`error: there is no folder "${incidents}"; ${why}`);
  }
  const paths = filesOf(built).toSorted();
  if (paths.length === 0) command.error(`error: there is no file in "${built}" to look at`);
  const site = await readSite(flags, "Nothing was audited.");
  if (!site) return;
  const { settings, findings, now } = site;
  const base = new URL(settings.url).pathname.replace(/\/?$/, "/");
  const found = [
    ...(await auditOutput({ folder: built, incidents, settings, now })),
    ...secretsIn(built, paths, settings.safety.allow),
    ...linksIn(built, paths, base, settings),
  ].map((one): Finding => ({ ...one, level: "error", file: join(built, one.file) }));
  reportFindings(sortFindings([...findings, ...found]), undefined, { sources: noSource });
  if (listReports(incidents).files.length === 0)
    process.stderr.write(`${incidents} holds no report: no internal text was looked for.\n`);
  const verdict =
    found.length === 0 ? "nothing that must not be there" : summarise(found, undefined);
  process.stdout.write(`${built}: ${paths.length} files, ${verdict}\n`);
}

/** Lines of a built page tell nothing. */
const noSource = (): undefined => undefined;

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
      const text = plainText(readFileSync(join(built, path)), path);
      // Tables of the search page are packed: what only looks random says nothing here.
      return findSecrets(text, exceptions)
        .filter(({ kind }) => kind !== "random text")
        .map(({ kind, line }) => finding("secret", path, { line, column: 1 }, { kind }));
    });
}

function linksIn(
  built: string,
  paths: readonly string[],
  base: string,
  settings: Settings,
): readonly Finding[] {
  const known = new Set(paths);
  const markupOf = (path: string): string => readFileSync(join(built, path), "utf8");
  // Hosts answer `/about` with either of these.
  const exists = (path: string): boolean =>
    [path, `${path}.html`, `${path}/index.html`].some((name) => known.has(name));
  const pages = paths.filter((path) => /\.html?$/.test(path));
  const links = pages.map((path) => foreignLinks(path, markupOf(path), base));
  const idsIn = (path: string): ReadonlySet<string> =>
    known.has(path) ? foreignIds(markupOf(path)) : new Set();
  return brokenLinks(ownLinks(links, settings), { exists, idsIn });
}
