/**
 * Collects what the public edition must not hold: the text of the sources that it leaves out.
 *
 * In:   the folder of reports, the site's settings, the clock.
 * Out:  pieces of internal text with the file of each, and the public text to hold them against.
 * Rule: this reads the sources anew, so that it does not share a mistake with the build.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { holdOf } from "../../model/held-back.ts";
import { readIncident } from "../../model/read-incident.ts";
import type { Settings } from "../../model/settings/index.ts";
import { listReports, readReport } from "../../source/folder.ts";
import { packagePath } from "../package-files.ts";

/** A text that must not be in the output. */
export interface InternalText {
  readonly file: string;
  readonly text: string;
}

/** What a folder holds, for both sides of the question. */
export interface Sources {
  readonly internal: readonly InternalText[];
  /** Texts that the public edition shows, files that public reports name among them. */
  readonly isPublic: (words: string) => boolean;
  /** True for a single word that public texts use somewhere. */
  readonly isPublicWord: (word: string) => boolean;
}

/** Where internal text may be: most reports have none of these and are not looked at closely. */
const suspicious =
  /^(?:draft|embargoUntil|visibility)\s*:|internal|private|confidential|::|[：﹕∶꞉˸։׃︓ː]|<[!?a-z]|[\u200b-\u200f\u2060]/im;

const largestBeside = 4 * 1024 * 1024;

/** Reads a folder for the audit. */
export function collectSources(folder: string, settings: Settings, now: string): Sources {
  const { files } = listReports(folder);
  const internal: InternalText[] = [];
  const published: string[] = [JSON.stringify({ ...settings, safety: undefined })];
  for (const file of files) {
    const { source } = readReport(file);
    if (!source) continue;
    if (!suspicious.test(source.text) && !isLater(source.text, source.path, now)) {
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
  return { internal, ...publicTests(published) };
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
  const root = realpathSync(folder);
  const walk = (directory: string, path: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const file = join(directory, entry.name);
      if (entry.isDirectory() && entry.name !== ".git") walk(file, `${path}${entry.name}/`);
      if (!entry.isFile() || reports.has(file)) continue;
      if (/^readme\.(?:md|markdown)$/i.test(entry.name) && path === "") {
        pieces.push({ file: entry.name, text: readSmall(file) });
        continue;
      }
      if (published.some((text) => text.includes(entry.name))) continue;
      pieces.push({ file: path + entry.name, text: nameOf(entry.name) });
      pieces.push({ file: path + entry.name, text: readSmall(file) });
    }
  };
  walk(root, "");
  return pieces;
}

function readSmall(file: string): string {
  return statSync(file).size > largestBeside ? "" : readFileSync(file, "utf8");
}

/** Answers what stands in public text; texts are folded once, when they are first asked for. */
function publicTests(published: readonly string[]): Omit<Sources, "internal"> {
  let sources: string | undefined;
  let software: string | undefined;
  let vocabulary: ReadonlySet<string> | undefined;
  const ofSources = (): string => (sources ??= folded(published.join("\n")));
  const ofSoftware = (): string => (software ??= folded(softwareText()));
  return {
    isPublic: (words) => ofSources().includes(` ${words} `) || ofSoftware().includes(` ${words} `),
    isPublicWord: (word) => {
      vocabulary ??= new Set([ofSources(), ofSoftware()].flatMap((text) => text.split(" ")));
      return vocabulary.has(word);
    },
  };
}

const folded = (text: string): string => ` ${wordsOf(text).join(" ")} `;

/** The words that this software itself puts on pages: headings, labels, scripts. */
function softwareText(): string {
  const code = packagePath("");
  return ["src", "layouts"]
    .flatMap((folder) =>
      readdirSync(join(code, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:ts|js|css)$/.test(entry.name))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")),
    )
    .join("\n");
}

/** A text as its words: folded in case and form, everything else gone. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
