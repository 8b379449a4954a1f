/**
 * The package compiled to plain JavaScript, kept in the checkout's cache by the hash of its sources:
 * it starts and runs several times as fast as sources that a loader compiles on the way.
 *
 * Rule: plain JavaScript itself, since it runs before there is anything compiled.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const root = resolve(import.meta.dirname, "../..");
const folders = ["layouts", "plugins", "src"];
const day = 24 * 3600 * 1000;

/** The hash of everything that the compiled package is made from. */
export function sourcesKey() {
  const hash = createHash("sha256");
  const names = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  );
  for (const name of [...names.toSorted(), "package.json", "package-lock.json"]) {
    if (existsSync(join(root, name)))
      hash.update(`${name}\0`).update(readFileSync(join(root, name)));
  }
  return hash.digest("hex").slice(0, 32);
}

/**
 * The folder of the compiled package; compiles it first where its sources have changed.
 *
 * @returns {Promise<string>}
 */
export async function compiledFolder() {
  const key = sourcesKey();
  const cache = join(root, ".cache/compiled");
  const folder = join(cache, key);
  if (existsSync(folder)) return folder;
  const { register } = await import("tsx/esm/api");
  const unregister = register();
  // A new address each time: the compiler itself may be what has changed.
  const compiler = `${pathToFileURL(join(import.meta.dirname, "compile.ts")).href}?${key}`;
  /** @type {typeof import("./compile.ts")} */
  const { compile } = await import(compiler);
  const beside = `${folder}.${process.pid}`;
  await compile(beside, { key, checkout: root });
  await unregister();
  try {
    renameSync(beside, folder);
  } catch {
    rmSync(beside, { recursive: true, force: true }); // another process was faster
  }
  removeOld(cache, folder);
  return folder;
}

/**
 * Removes what earlier sources were compiled to. What is young may still be running.
 *
 * @param {string} cache
 * @param {string} current
 */
function removeOld(cache, current) {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    const { mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
    if (folder !== current && mtimeMs < Date.now() - day) rmSync(folder, { recursive: true });
  }
}
