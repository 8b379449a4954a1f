/**
 * Writes one page into the staging folder, or links to the file that is published already.
 */
import { copyFileSync, linkSync, mkdirSync, writeFileSync } from "node:fs";
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
  /** The published folder; undefined where there is none to link to. */
  readonly previous: string | undefined;
  /** Where files may be linked or copied from instead, by path: other folders, other disks. */
  readonly sources?: ReadonlyMap<string, string>;
  /** Hashes of published files that are as they were written, by path. */
  readonly known: ReadonlyMap<string, string>;
}

/** What became of one page. */
export interface WrittenPage {
  readonly file: Written;
  readonly links: PageLinks | undefined;
  readonly finding: Finding | undefined;
  readonly changed: boolean;
}

/** Writes or links one page and looks at what it holds. */
export function writePage(page: Page, place: WritePlace, settings: Settings): WrittenPage {
  const { content } = page;
  const path = outputPath(settings.mount.replace(/\/$/, "") + page.url);
  const hash = hashOf(content);
  const isSame = place.known.get(path) === hash;
  const isLinked = isSame && linkPublished(path, place);
  if (!isLinked) writeFile(path, content, place.folder);
  const text = typeof content === "string" ? content : undefined;
  const base = new URL(settings.url).pathname.replace(/\/?$/, "/");
  return {
    file: { path, hash },
    links: text !== undefined && path.endsWith(".html") ? linksOf(path, text, base) : undefined,
    finding: text === undefined ? undefined : malformed(path, text),
    changed: !isSame,
  };
}

/** Links to a published file; false where that is not possible. */
export function linkPublished(path: string, { previous, sources, folder }: WritePlace): boolean {
  const from = sources?.get(path) ?? (previous === undefined ? undefined : join(previous, path));
  if (from === undefined) return false;
  const to = join(folder, path);
  const take = sources ? linkOrCopy : linkSync;
  try {
    take(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") return false;
  }
  try {
    mkdirSync(dirname(to), { recursive: true });
    take(from, to);
    return true;
  } catch {
    return false; // no longer there, or a file system without links
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw error;
    copyFileSync(from, to);
  }
}

function writeFile(path: string, content: string | Uint8Array, folder: string): void {
  const file = join(folder, path);
  if (path.split("/").includes("..")) throw new Error(`${path} lies outside the output folder`);
  try {
    writeFileSync(file, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
