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

/** A site being built. */
export interface Staging {
  readonly folder: string;
  /** Puts this folder in the output's place, in one step where the system can. */
  readonly commit: () => Promise<void>;
  /** Removes the folder. The output stays as it was. */
  readonly discard: () => Promise<void>;
}

/** Makes an empty staging folder beside `output`. */
export async function openStaging(output: string): Promise<Staging> {
  const target = resolve(output);
  await recover(target);
  const folder = besidePath(target, "building");
  await mkdir(folder, { recursive: true });
  return {
    folder,
    commit: () => replace(target, folder),
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Puts `folder` in the place of `target` and removes what stood there. */
async function replace(target: string, folder: string): Promise<void> {
  if (!existsSync(target)) return rename(folder, target);
  if (await exchangePaths(folder, target)) {
    return rm(folder, { recursive: true, force: true });
  }
  // Without an exchange there is an instant with no folder at all: `recover` mends a kill then.
  const old = besidePath(target, "old");
  await rename(target, old);
  await rename(folder, target);
  await rm(old, { recursive: true, force: true });
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
