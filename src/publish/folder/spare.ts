/**
 * A second folder of links to the published files, which the next build begins with: a build after
 * one edit then touches few files, however many there are.
 *
 * In:   the published folder, and what of it is as the last build left it.
 * Out:  a folder that holds exactly those files, as links.
 * Rule: what lies in the spare folder counts only where it is the published file itself; everything
 *       else in it is removed. No file of it is ever written to, since the published one would be.
 */
import { linkSync, mkdirSync, readdirSync, rmdirSync, statSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Identity, isSameFile } from "./published.ts";

/**
 * Makes `folder`, which may hold links already, hold the files of `output` that are as they were left
 * and no others; gives the paths that it lacks.
 */
export function fill(
  folder: string,
  output: string,
  identities: ReadonlyMap<string, Identity>,
): string[] {
  const inPlace = new Set<string>();
  const isPublished = (path: string): boolean => {
    const file = identities.get(path);
    return file !== undefined && isSameFile(file, statSync(`${folder}/${path}`));
  };
  const clear = (below: string): boolean => {
    let isEmpty = true;
    for (const entry of readdirSync(`${folder}/${below}`, { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.isDirectory()) {
        if (clear(`${path}/`)) rmdirSync(join(folder, path));
        else isEmpty = false;
      } else if (entry.isFile() && isPublished(path)) {
        inPlace.add(path);
        isEmpty = false;
      } else unlinkSync(join(folder, path));
    }
    return isEmpty;
  };
  clear("");
  return [...identities.keys()].filter(
    (path) => !inPlace.has(path) && !tryLink(join(output, path), join(folder, path)),
  );
}

/** What differs between the files of two sites, by path. */
export interface Difference {
  readonly gone: readonly string[];
  readonly changed: readonly string[];
  readonly added: readonly string[];
}

/** Hashes of files by path. */
type Hashes = ReadonlyMap<string, string>;

/** The files that are there no more. */
export const goneSince = (before: Hashes, after: Hashes): readonly string[] =>
  [...before.keys()].filter((path) => !after.has(path));

/** The files that are others or new. */
export function changesSince(before: Hashes, after: Hashes): Omit<Difference, "gone"> {
  const [changed, added]: [string[], string[]] = [[], []];
  for (const [path, hash] of after) {
    const was = before.get(path);
    if (was !== hash) (was === undefined ? added : changed).push(path);
  }
  return { changed, added };
}

/** Makes links in `folder`, which was published before `output`, to what differs in the latter. */
export function follow(folder: string, output: string, { gone, changed, added }: Difference): void {
  for (const path of gone) removeFile(folder, path);
  for (const path of changed) unlinkSync(join(folder, path));
  for (const path of [...changed, ...added]) tryLink(join(output, path), join(folder, path));
}

/** Removes a file, and the folders that it leaves empty. */
export function removeFile(folder: string, path: string): void {
  unlinkSync(join(folder, path));
  for (let above = dirname(path); above !== "."; above = dirname(above)) {
    if (readdirSync(join(folder, above)).length > 0) return;
    rmdirSync(join(folder, above));
  }
}

/** Links to a file; false where it is gone, or on a file system without links. */
export function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") return false;
  }
  try {
    mkdirSync(dirname(to), { recursive: true });
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
