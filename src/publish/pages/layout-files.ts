/** Finds the modules that are layouts, without loading one. */
import { existsSync, realpathSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { checkout, packagePath } from "../package-files.ts";

/** The site owner's own layouts; in a checkout the package's layouts are not theirs. */
export async function layoutFiles(folder: string): Promise<string[]> {
  const theirs = resolve(folder);
  const own = checkout === undefined ? packagePath("layouts") : join(checkout, "layouts");
  const isOwn = existsSync(theirs) && realpathSync(theirs) === realpathSync(own);
  return isOwn ? [] : modulesIn(theirs, [".ts", ".js", ".mjs"]);
}

/** The modules of a folder, which may not exist, with one of these endings. */
export async function modulesIn(folder: string, endings: readonly string[]): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && endings.includes(extname(entry.name)))
    .map((entry) => entry.name)
    .filter((name) => !name.endsWith(".d.ts"));
  return names.toSorted().map((name) => join(folder, name));
}
