/**
 * Collects what the public edition must not hold: the text of the sources that it leaves out.
 *
 * In:   the folder of reports, the site's settings, the clock.
 * Out:  pieces of internal text with the file of each, and the public text to hold them against.
 * Rule: this reads the sources anew, so that it does not share a mistake with the build.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { extname, sep } from "node:path";
import type { Settings } from "../../model/settings/index.ts";
import { listReports } from "../../source/folder.ts";
import { countLetters, type Needle, needleOf, probeOf, sampleOf } from "./probe.ts";
import { type InternalText, nameOf, type SourceReading, type SourceTexts } from "./source-texts.ts";

/** Reads what reports hold, here or in threads; answers in their order. */
export type SourceReader = (reading: SourceReading) => Promise<readonly SourceTexts[]>;

/** What a folder holds, for both sides of the question. */
export interface Sources {
  readonly internal: readonly InternalText[];
  /** Texts that the public edition shows. */
  readonly published: readonly string[];
}

const largestBeside = 4 * 1024 * 1024;

/** Reads a folder for the audit, by a reader that may use threads. */
export async function collectSources(
  folder: string,
  settings: Settings,
  now: string,
  reader: SourceReader,
): Promise<Sources> {
  const { files } = listReports(folder);
  const texts = await reader({ files, settings, now });
  if (texts.length !== files.length) throw new Error("not every report was read for the audit");
  const internal = texts.flatMap((text) => text.internal);
  const published = [
    JSON.stringify({ ...settings, safety: undefined }),
    ...texts.flatMap((text) => text.published ?? []),
  ];
  for (const name of Object.keys(settings.safety.roles))
    internal.push({ file: "_data", text: name });
  const known = new Set(files.map(({ file }) => file));
  const beside = besideReports(folder, known, published);
  return {
    internal: [...internal, ...beside.internal],
    published: [...published, ...beside.published],
  };
}

/** Endings of data that reports are published with. */
const dataFile = /\.(?:csv|tsv|json|txt)$/i;

/**
 * Files of the folder that are no reports. Data that a public report names are public: a header
 * such as `time,requests,p50,p99` is no secret of the draft that has one as well. All others are
 * internal: drafts by their name, backups, data that nobody shows.
 */
function besideReports(
  folder: string,
  reports: ReadonlySet<string>,
  published: readonly string[],
): Sources {
  const pieces: InternalText[] = [];
  const shown: string[] = [];
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
    if (named.has(name)) {
      if (dataFile.test(name)) shown.push(readSmall(file));
    } else pieces.push({ file: path, text: nameOf(name) }, { file: path, text: readSmall(file) });
  }
  return { internal: pieces, published: shown };
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
