/**
 * Collects what the public edition must not hold: the text of the sources that it leaves out.
 *
 * In:   the folder of reports, the site's settings, the clock.
 * Out:  pieces of internal text with the file of each, and the public text to hold them against.
 * Rule: this reads the sources anew, so that it does not share a mistake with the build.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { extname, sep } from "node:path";
import { holdOf } from "../../model/held-back.ts";
import { readIncident } from "../../model/read-incident.ts";
import type { Settings } from "../../model/settings/index.ts";
import { listReports, readReport } from "../../source/folder.ts";
import type { Source } from "../../source/text.ts";
import { countLetters, type Needle, needleOf, probeOf, sampleOf } from "./probe.ts";

/** A text that must not be in the output. */
export interface InternalText {
  readonly file: string;
  readonly text: string;
}

/** What a folder holds, for both sides of the question. */
export interface Sources {
  readonly internal: readonly InternalText[];
  /** Texts that the public edition shows. */
  readonly published: readonly string[];
}

/** Where internal text may be: most reports have none of these and are not looked at closely. */
const suspicious =
  /^(?:draft|embargoUntil|visibility)\s*:|internal|private|confidential|::|[：﹕∶꞉˸։׃︓ː]|<[!?a-z]|[\u200b-\u200f\u2060]/im;

const largestBeside = 4 * 1024 * 1024;

/** False for a report of which everything is public, told without reading it closely. */
const mayBeInternal = ({ text, path }: Source, now: string): boolean =>
  suspicious.test(text) || isLater(text, path, now);

/** True for a report that the public edition shows whole. */
export function isAllPublic(source: Source, settings: Settings, now: string): boolean {
  if (!mayBeInternal(source, now)) return true;
  const { incident } = readIncident(source, settings, { edition: "public" });
  if (!incident || holdOf(incident, now) !== undefined) return false;
  return incident.source.text === source.text;
}

/** Reads a folder for the audit. */
export function collectSources(folder: string, settings: Settings, now: string): Sources {
  const { files } = listReports(folder);
  const internal: InternalText[] = [];
  const published: string[] = [JSON.stringify({ ...settings, safety: undefined })];
  for (const file of files) {
    const { source } = readReport(file);
    if (!source) continue;
    if (!mayBeInternal(source, now)) {
      published.push(source.text);
      continue;
    }
    const { incident } = readIncident(source, settings, { edition: "public" });
    if (!incident || holdOf(incident, now) !== undefined) {
      internal.push({ file: source.path, text: source.text });
      internal.push({ file: source.path, text: nameOf(source.path) });
    } else {
      published.push(incident.source.text);
      const hidden = difference(source.text, incident.source.text);
      if (hidden !== "") internal.push({ file: source.path, text: hidden });
    }
  }
  for (const name of Object.keys(settings.safety.roles))
    internal.push({ file: "_data", text: name });
  const known = new Set(files.map(({ file }) => file));
  internal.push(...besideReports(folder, known, published));
  return { internal, published };
}

/** True where a date of the report lies in the year of the clock or later. */
function isLater(text: string, path: string, now: string): boolean {
  const year = now.slice(0, 4);
  const dates = [
    /^date\s*:\s*["']?(\d{4})/m.exec(text)?.[1],
    /(?:^|\/)(\d{4})-\d\d-\d\d/.exec(path)?.[1],
  ];
  return dates.some((date) => date !== undefined && date >= year);
}

const nameOf = (path: string): string =>
  (path.split("/").at(-1) ?? "").replace(/\.[^.]*$/, "").replace(/^\d{4}-\d\d-\d\d-?/, "");

/** What stands in `before` and is blank in `after`; the whole text where lengths differ. */
function difference(before: string, after: string): string {
  if (before === after) return "";
  const kept = new Set(after.split("\n").map((line) => line.trim()));
  return before
    .split("\n")
    .filter((line) => !kept.has(line.trim()))
    .map((line) => (after.includes(line.trim()) ? "" : hiddenPart(line, after)))
    .filter((line) => line !== "")
    .join("\n");
}

/** A line without the words around a hidden part that are public. */
function hiddenPart(line: string, after: string): string {
  const comment = [...line.matchAll(/<!--([^]*?)-->|:::\s*internal([^]*?):::/gi)];
  if (comment.length === 0 || !after.includes(line.slice(0, 12).trim())) return line;
  return comment.map(([, inside = "", inline = ""]) => inside + inline).join("\n");
}

/** Files of the folder that are no reports: drafts by their name, backups, data that nobody shows. */
function besideReports(
  folder: string,
  reports: ReadonlySet<string>,
  published: readonly string[],
): InternalText[] {
  const pieces: InternalText[] = [];
  const others: { readonly name: string; readonly path: string; readonly file: string }[] = [];
  const root = realpathSync(folder);
  const walk = (directory: string, path: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const { name } = entry;
      const file = `${directory}${sep}${name}`;
      if (entry.isDirectory() && name !== ".git") walk(file, `${path}${name}/`);
      if (!entry.isFile() || reports.has(file)) continue;
      if (/^readme\.(?:md|markdown)$/i.test(name) && path === "")
        pieces.push({ file: name, text: readSmall(file) });
      else others.push({ name, path: path + name, file });
    }
  };
  walk(root, "");
  const named = namesIn(
    others.map(({ name }) => name),
    published,
  );
  for (const { name, path, file } of others) {
    if (named.has(name)) continue;
    pieces.push({ file: path, text: nameOf(name) }, { file: path, text: readSmall(file) });
  }
  return pieces;
}

/** Which of the names stand in public texts: in all of them, searched once. */
function namesIn(names: readonly string[], published: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const needles: (Needle & { readonly name: string })[] = [];
  for (const name of new Set(names)) {
    const needle = needleOf(name, { name, isWhole: false });
    if (needle) needles.push(needle);
    else if (published.some((text) => text.includes(name))) found.add(name);
  }
  if (needles.length === 0) return found;
  const probe = probeOf(needles, countLetters(sampleOf(published)));
  const endings = [...new Set(needles.map(({ name }) => extname(name)))];
  for (const text of published.filter((text) => endings.some((end) => text.includes(end))))
    probe.search(text, ({ name }) => {
      if (!found.has(name) && text.includes(name)) found.add(name);
      return false;
    });
  return found;
}

function readSmall(file: string): string {
  return statSync(file).size > largestBeside ? "" : readFileSync(file, "utf8");
}
