/**
 * The folder beside the output in which a build is made before it is switched in.
 *
 * Rule: the published folder is only ever replaced whole; what is left of a build that was killed
 * is cleared away by the next one.
 */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { exchangePaths } from "./exchange.ts";
import type { Published } from "./looking.ts";
import { changesSince, type Difference, follow, goneSince, removeFile } from "./spare.ts";

/** A site being built. */
export interface Staging {
  readonly folder: string;
  /** Hashes of the published files that are in the folder already, as links, by path. */
  readonly known: ReadonlyMap<string, string>;
  /** Removes what the folder began with but the new site, given by hashes, does not have. */
  readonly keepOnly: (files: ReadonlyMap<string, string>) => void;
  /** Finds out what the next build's beginning will differ in, which `commit` does otherwise. */
  readonly compare: () => void;
  /** Puts this folder in the output's place, in one step where the system can. */
  readonly commit: () => Promise<void>;
  /** Removes the folder. The output stays as it was. */
  readonly discard: () => Promise<void>;
}

/** What a staging folder may begin with. */
export interface Beginning {
  readonly published: Published;
  /** Where a folder of links to the published files is kept from build to build. */
  readonly spare: string;
}

/** Makes a staging folder beside `output`: an empty one, or one that holds the published files. */
export async function openStaging(output: string, beginning?: Beginning): Promise<Staging> {
  const target = resolve(output);
  await recover(target);
  const folder = besidePath(target, "building");
  const known = beginning && (await begin(folder, beginning));
  if (!known) await mkdir(folder, { recursive: true });
  let isOpen = true;
  const before = known && beginning?.published.known;
  let after: typeof before;
  let gone: readonly string[] = [];
  let difference: Difference | undefined;
  const compare = (): Difference | undefined =>
    (difference ??= before && after && { gone, ...changesSince(before, after) });
  return {
    folder,
    known: known ?? new Map<string, string>(),
    keepOnly(files) {
      after = files;
      gone = before ? goneSince(before, files) : [];
      for (const path of gone) if (known?.has(path)) removeFile(folder, path);
    },
    compare,
    async commit() {
      const old = await replace(target, folder);
      isOpen = false;
      if (old === undefined) return;
      const differs = compare();
      if (beginning && differs && (await keep(old, target, beginning.spare, differs))) return;
      await rm(old, { recursive: true, force: true });
    },
    async discard() {
      if (!isOpen || (beginning && (await putBack(folder, beginning)))) return;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Fills a new folder with the published files; undefined where there are none. */
async function begin(
  folder: string,
  { published, spare }: Beginning,
): Promise<ReadonlyMap<string, string> | undefined> {
  if (published.known.size === 0) {
    await rm(spare, { recursive: true, force: true });
    return undefined;
  }
  await rename(spare, folder).catch(() => mkdir(folder, { recursive: true }));
  return published.fill(folder);
}

/** Keeps what was published until now as the next build's beginning; false where that fails. */
async function keep(
  old: string,
  target: string,
  spare: string,
  difference: Difference,
): Promise<boolean> {
  try {
    follow(old, target, difference);
    await mkdir(dirname(spare), { recursive: true });
    await rename(old, spare);
    return true;
  } catch {
    return false; // somebody was there at the same time, or it is another disk
  }
}

/** Clears a folder of all that is not published and keeps it; false where that fails. */
async function putBack(folder: string, { published, spare }: Beginning): Promise<boolean> {
  try {
    if (published.known.size === 0) return false;
    await published.fill(folder);
    await rename(folder, spare);
    return true;
  } catch {
    return false;
  }
}

/** Puts `folder` in the place of `target`; gives where that lies now, if there was one. */
async function replace(target: string, folder: string): Promise<string | undefined> {
  if (!existsSync(target)) {
    await rename(folder, target);
    return undefined;
  }
  if (await exchangePaths(folder, target)) return folder;
  // Without an exchange there is an instant with no folder at all: `recover` mends a kill then.
  const old = besidePath(target, "old");
  await rename(target, old);
  await rename(folder, target);
  return old;
}

/** Clears away what builds that were killed left beside the output. */
async function recover(target: string): Promise<void> {
  const left = await leftBehind(target);
  const old = left.find(({ kind }) => kind === "old");
  if (old && !existsSync(target)) await rename(old.path, target);
  for (const { path } of left) await rm(path, { recursive: true, force: true });
}

type Kind = "building" | "old";

async function leftBehind(target: string): Promise<{ kind: Kind; path: string }[]> {
  const folder = dirname(target);
  if (!existsSync(folder)) return [];
  const prefix = `${basename(target)}.`;
  return (await readdir(folder)).flatMap((name) => {
    if (!name.startsWith(prefix)) return [];
    const [, kind, pid] =
      /^(building|old)-(\d+)-[0-9a-f]{8}$/.exec(name.slice(prefix.length)) ?? [];
    if (kind === undefined || isAlive(Number(pid))) return [];
    return [{ kind: kind as Kind, path: join(folder, name) }];
  });
}

/** A new name beside the output that says which process made it. */
const besidePath = (target: string, kind: Kind): string =>
  `${target}.${kind}-${process.pid}-${randomBytes(4).toString("hex")}`;

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
