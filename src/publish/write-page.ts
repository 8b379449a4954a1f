/**
 * Writes one page into the staging folder, where it does not lie there already.
 */
import { mkdirSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Settings } from "../model/settings/index.ts";
import { type Page, outputPath } from "../render/page.ts";
import type { Finding } from "../source/finding.ts";
import { hashOf } from "./hash.ts";
import { malformed } from "./verify/form.ts";
import { linksOf, type PageLinks } from "./verify/links.ts";

/** A file with the hash of its content. */
export interface Written {
  /** Below the output folder. */
  readonly path: string;
  readonly hash: string;
}

/** What became of some pages. */
export interface WrittenPages {
  readonly files: readonly Written[];
  /** Urls that search engines should know. */
  readonly listed: readonly string[];
  readonly links: readonly PageLinks[];
  readonly findings: readonly Finding[];
  /** How many files differ from what was published. */
  readonly changed: number;
}

/** Where pages go. */
export interface WritePlace {
  /** The staging folder. */
  readonly folder: string;
  /** Hashes of the files that the folder holds already, by path. */
  readonly known: ReadonlyMap<string, string>;
}

/** What became of one page. */
export interface WrittenPage {
  readonly file: Written;
  readonly links: PageLinks | undefined;
  readonly finding: Finding | undefined;
  readonly changed: boolean;
}

/** Writes one page and looks at what it holds. */
export function writePage(page: Page, place: WritePlace, settings: Settings): WrittenPage {
  const { content } = page;
  const path = outputPath(settings.mount.replace(/\/$/, "") + page.url);
  const hash = hashOf(content);
  const isSame = place.known.get(path) === hash;
  if (!isSame) writeFile(path, content, place.folder);
  const text = typeof content === "string" ? content : undefined;
  const base = new URL(settings.url).pathname.replace(/\/?$/, "/");
  return {
    file: { path, hash },
    links: text !== undefined && path.endsWith(".html") ? linksOf(path, text, base) : undefined,
    finding: text === undefined ? undefined : malformed(path, text),
    changed: !isSame,
  };
}

/** Whether the folder holds all of some files already. */
export const holdsAll = (files: readonly Written[], { known }: WritePlace): boolean =>
  files.every(({ path, hash }) => known.get(path) === hash);

/** Writes a new file. What lies there is removed first: it may be a link to a published file. */
function writeFile(path: string, content: string | Uint8Array, folder: string): void {
  const file = join(folder, path);
  if (path.split("/").includes("..")) throw new Error(`${path} lies outside the output folder`);
  const write = (): void => writeFileSync(file, content, { flag: "wx" });
  try {
    write();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") mkdirSync(dirname(file), { recursive: true });
    else if (code === "EEXIST") unlinkSync(file);
    else throw error;
    write();
  }
}
