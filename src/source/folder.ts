/**
 * Lists the reports of a folder, and refuses what does not belong there.
 *
 * In:   a folder.
 * Out:  its reports in the order of their paths, and findings.
 * Rule: links and special files are never followed; templates and data files that a site generator
 *       would run or merge are refused, never ignored; what git ignores is not there.
 */
import { readdirSync, realpathSync, type Dirent } from "node:fs";
import { basename, isAbsolute, join, relative, resolve, sep } from "node:path";
import { finding, type Finding } from "./finding.ts";
import { findIgnored } from "./ignored.ts";
import { readSource, type SourceReading } from "./read.ts";
import type { Source } from "./text.ts";

/** A report that was found and not yet read. */
export interface ReportFile {
  /** As findings show it, with `/` between its parts: `incidents/2014-10-23-task-processing.md`. */
  readonly path: string;
  /** Where it is on this machine. */
  readonly file: string;
}

/** The reports of a folder. */
export interface Listing {
  readonly files: readonly ReportFile[];
  readonly findings: readonly Finding[];
}

/** Sources of a folder, read. */
export interface FolderReading {
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
}

const start = { line: 1, column: 1 };

/** Names that are no reports: hidden and private ones, packages, the folder's own description. */
const isPrivate = (name: string): boolean =>
  /^[._]/.test(name) || name === "node_modules" || /^readme\.(?:md|markdown)$/i.test(name);

/** True for the name of a report: Markdown. */
export const isReport = (name: string): boolean => /\.(?:md|markdown)$/i.test(name);

/** Named after its folder, which the folder of reports itself cannot be. */
const isIndex = (name: string): boolean => /^index\.(?:md|markdown)$/i.test(name);

/** Templates of Eleventy's languages, and data files that it would merge into pages. */
const isTemplate = (name: string): boolean =>
  /\.(?:njk|liquid|hbs|mustache|ejs|haml|pug|jade|webc|mdx|vto|html?|[cm]?[jt]sx?)$/i.test(name) ||
  /\.11tydata(?:\.[^.]+)?$/i.test(name);

/** Reads all reports of a folder. */
export function readFolder(folder: string): FolderReading {
  const { files, findings } = listReports(folder);
  const readings = files.map(readReport);
  return {
    sources: readings.flatMap(({ source }) => (source ? [source] : [])),
    findings: [...findings, ...readings.flatMap((reading) => reading.findings)],
  };
}

/** Reads one report that was listed. */
export function readReport({ file, path }: ReportFile): SourceReading {
  const { source, findings } = readSource(file, path);
  return { source: source && { ...source, file }, findings };
}

/** Lists all reports of a folder and its folders, without reading them. */
export function listReports(folder: string): Listing {
  const shown = shownAs(folder);
  let root: string;
  try {
    root = realpathSync(folder);
  } catch {
    return { files: [], findings: [finding("folder-missing", shown, start)] };
  }
  const files: ReportFile[] = [];
  const findings: Finding[] = [];
  const walk = (directory: string, path: string): void => {
    const entries = readdirSync(directory, { withFileTypes: true }).toSorted(byName);
    for (const entry of entries) {
      if (isPrivate(entry.name)) continue;
      const found = { path: `${path}/${entry.name}`, file: join(directory, entry.name) };
      const problem = refusal(entry, basename(directory));
      if (problem) findings.push(finding(problem, found.path, start, { name: entry.name }));
      else if (entry.isDirectory()) walk(found.file, found.path);
      else if (directory === root && isIndex(entry.name))
        findings.push(finding("slug-reserved", found.path, start, { slug: "index" }));
      else if (isReport(entry.name)) files.push(found);
    }
  };
  walk(root, shown);

  const ignored = findIgnored(
    root,
    files.map(({ file }) => file),
  );
  return { files: files.filter(({ file }) => !ignored.has(file)), findings };
}

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

function refusal(
  entry: Dirent,
  folder: string,
): "not-a-regular-file" | "template-in-incidents" | undefined {
  if (entry.isDirectory()) return undefined;
  if (!entry.isFile()) return "not-a-regular-file";
  if (isTemplate(entry.name)) return "template-in-incidents";
  // `incidents/incidents.json` is data of a folder; other JSON beside a report is chart data.
  const stem = /^(.+)\.(?:json|ya?ml|toml)$/i.exec(entry.name)?.[1];
  return stem?.toLowerCase() === folder.toLowerCase() ? "template-in-incidents" : undefined;
}

/** A folder as findings show it: as the reader can open it from where the command runs. */
function shownAs(folder: string): string {
  const inside = relative(process.cwd(), resolve(folder));
  if (inside === "") return ".";
  const isOutside = inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  const shown = (isOutside ? folder : inside).split(sep).join("/");
  return shown.length > 1 ? shown.replace(/\/+$/, "") : shown;
}
