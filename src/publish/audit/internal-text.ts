/**
 * Collects what the public edition must not hold: the text of the sources that it leaves out.
 *
 * In:   the folder of reports, the site's settings, the clock.
 * Out:  pieces of internal text with the file of each, and the public text to hold them against.
 * Rule: this judges the sources by itself, so that it does not share a mistake with the build; what
 *       it judged before it knows by its content.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { sep } from "node:path";
import type { Settings } from "../../model/settings/index.ts";
import { listReports } from "../../source/folder.ts";
import { hashOf } from "../hash.ts";
import type { ItemFinder } from "./find-items.ts";
import type { PublicMemory } from "./public-memory.ts";
import type { PublicText } from "./published.ts";
import { type InternalText, nameOf, type SourceReading, type SourceTexts } from "./source-texts.ts";

/** Reads what reports hold, here or in threads; answers in their order. */
export type SourceReader = (reading: SourceReading) => Promise<readonly SourceTexts[]>;

/** Whoever reads and searches. */
export interface Readers {
  readonly readSourceTexts: SourceReader;
  readonly findItems: ItemFinder;
}

/** What a folder holds, for both sides of the question. */
export interface Sources {
  readonly internal: readonly InternalText[];
  /** Texts that the public edition shows. */
  readonly published: readonly PublicText[];
}

/** What is read, and what is known of it. */
export interface SourcesInput {
  readonly incidents: string;
  readonly settings: Settings;
  readonly now: string;
  /** Hashes of the texts of reports as they are now, by path. Default: each report is read. */
  readonly sources?: ReadonlyMap<string, string>;
}

const largestBeside = 4 * 1024 * 1024;

/** Reads a folder for the audit, by a reader that may use threads. */
export async function collectSources(
  { incidents, settings, now, sources = new Map<string, string>() }: SourcesInput,
  { readSourceTexts, findItems }: Readers,
  memory: PublicMemory,
): Promise<Sources> {
  const { files } = listReports(incidents);
  const hashes = files.map(({ path }) => sources.get(path));
  const ids = files.map(({ path }, index) => hashOf(`${hashes[index] ?? ""} ${path}`));
  const isKnown = ids.map((id, index) => hashes[index] !== undefined && memory.isPublic(id));
  const unknown = files.filter((_, index) => !isKnown[index]);
  const read = await readSourceTexts({ files: unknown, settings, now });
  if (read.length !== unknown.length) throw new Error("not every report was read for the audit");
  const texts = new Map(unknown.map(({ path }, index) => [path, read[index]]));

  const internal = read.flatMap((text) => text.internal);
  for (const name of Object.keys(settings.safety.roles))
    internal.push({ file: "_data", text: name });
  const site = JSON.stringify({ ...settings, safety: undefined });
  const published: PublicText[] = [{ hash: hashOf(site), text: site }];
  const wholly: string[] = [];
  for (const [index, file] of files.entries()) {
    const [hash, id] = [hashes[index], ids[index]];
    const isSame = isKnown[index] && hash !== undefined;
    const shown = isSame ? { hash, text: undefined } : texts.get(file.path)?.published;
    if (!shown) continue;
    const { text } = shown;
    published.push({ hash: shown.hash, ...(text === undefined ? { report: file } : { text }) });
    if (shown.hash === hash && id !== undefined) wholly.push(id);
  }
  memory.notePublic(wholly);
  const known = new Set(files.map(({ file }) => file));
  const beside = await besideReports(incidents, known, (names) =>
    memory.said({ kind: "names", items: names, texts: published }, findItems),
  );
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
async function besideReports(
  folder: string,
  reports: ReadonlySet<string>,
  namedBy: (names: ReadonlySet<string>) => Promise<ReadonlySet<string>>,
): Promise<Sources> {
  const pieces: InternalText[] = [];
  const shown: PublicText[] = [];
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
  const names = new Set(others.map(({ name }) => name));
  const named = await namedBy(names);
  for (const { name, path, file } of others) {
    if (named.has(name)) {
      if (!dataFile.test(name)) continue;
      const text = readSmall(file);
      shown.push({ hash: hashOf(text), text });
    } else pieces.push({ file: path, text: nameOf(name) }, { file: path, text: readSmall(file) });
  }
  return { internal: pieces, published: shown };
}

function readSmall(file: string): string {
  return statSync(file).size > largestBeside ? "" : readFileSync(file, "utf8");
}
