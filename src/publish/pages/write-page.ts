/**
 * Writes one page into the staging folder, where it does not lie there already.
 */
import { Buffer } from "node:buffer";
import { closeSync, mkdirSync, openSync, unlinkSync, writeSync } from "node:fs";
import type { Settings } from "../../model/settings/index.ts";
import { type Page, outputPath } from "../../render/page.ts";
import type { Finding } from "../../source/finding.ts";
import { hashOf } from "../hash.ts";
import { malformed } from "../verify/form.ts";
import { linksOf, type PageLinks } from "../verify/links.ts";
import { rememberingOf } from "../../source/remembering.ts";

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
  /** What pages were made from, where they say so: a hash by the path of each. */
  readonly from?: Readonly<Record<string, string>>;
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
  /** True where it holds every file of the earlier build. Default: false. */
  readonly isWhole?: boolean;
  /** Told of each file that is written. */
  readonly note?: (path: string) => void;
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
  const { base } = addressOf(settings);
  const path = pathOf(page.url, settings);
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const hash = hashOf(bytes);
  const isSame = place.known.get(path) === hash;
  if (!isSame) {
    writeFile(path, bytes, place.folder);
    place.note?.(path);
  }
  const text = typeof content === "string" ? content : undefined;
  return {
    file: { path, hash },
    links: text !== undefined && path.endsWith(".html") ? linksOf(path, text, base) : undefined,
    // What is published was well-formed.
    finding: text === undefined || isSame ? undefined : malformed(path, text),
    changed: !isSame,
  };
}

/** Where a page of the site is written below the output folder. */
export const pathOf = (url: string, settings: Settings): string =>
  outputPath(addressOf(settings).mount + url);

/** What a page of the site is linked to by: its address on the host, without the origin. */
export const linkTo = (url: string, settings: Settings): string => {
  const { base, mount } = addressOf(settings);
  return base.slice(0, -1) + mount + url;
};

/** Where a site is mounted in its output, and where that is served. */
export const addressOf = rememberingOf(({ url, mount }: Settings) => ({
  mount: mount.replace(/\/$/, ""),
  base: new URL(url).pathname.replace(/\/?$/, "/"),
}));

/** Whether the folder holds all of some files of an earlier build. */
export const holdsAll = (files: readonly Written[], { known, isWhole }: WritePlace): boolean =>
  isWhole === true || files.every(({ path, hash }) => known.get(path) === hash);

/** Folders that were made. */
const made = new Set<string>();
const mostMade = 100_000;

/** Writes a new file. What lies there is removed first: it may be a link to a published file. */
function writeFile(path: string, bytes: Uint8Array, folder: string): void {
  if (path.split("/").includes("..")) throw new Error(`${path} lies outside the output folder`);
  const file = `${folder}/${path}`;
  const directory = file.slice(0, file.lastIndexOf("/"));
  if (!made.has(directory)) {
    mkdirSync(directory, { recursive: true });
    if (made.size > mostMade) made.clear();
    made.add(directory);
  }
  try {
    writeNew(file, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") unlinkSync(file);
    else if (code === "ENOENT") mkdirSync(directory, { recursive: true });
    else throw error;
    writeNew(file, bytes);
  }
}

function writeNew(file: string, bytes: Uint8Array): void {
  const descriptor = openSync(file, "wx");
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
  } finally {
    closeSync(descriptor);
  }
}
