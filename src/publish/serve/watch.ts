/**
 * Watches folders for changes, themselves and everything below.
 *
 * Rule: one watcher a folder, never one a file, so that ten thousand reports cost nothing.
 */
import { existsSync, type FSWatcher, readdirSync, watch } from "node:fs";
import { dirname, join } from "node:path";

/** Stops watching. */
export type StopWatching = () => void;

const ignored = new Set(["node_modules", ".git", ".cache"]);

/** Calls `changed` with the path of whatever was written, added or removed below the folders. */
export function watchFolders(
  folders: readonly string[],
  changed: (path: string) => void,
): StopWatching {
  const watchers = new Map<string, FSWatcher>();
  const isNative = process.platform === "darwin" || process.platform === "win32";

  const add = (folder: string): void => {
    if (watchers.has(folder) || !existsSync(folder)) return;
    const watcher = watch(folder, { recursive: isNative }, (event, name) => {
      const path = name === null ? folder : join(folder, name);
      if (event === "rename" && !isNative) addBelow(path);
      changed(path);
    });
    watcher.on("error", () => remove(folder)); // the folder was removed
    watchers.set(folder, watcher);
    if (!isNative) addBelow(folder);
  };
  const addBelow = (folder: string): void => {
    for (const entry of foldersIn(folder)) add(entry);
    if (isFolder(folder)) add(folder);
  };
  const remove = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
    changed(folder);
  };

  for (const folder of folders) add(folder);
  return () => {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !ignored.has(entry.name))
      .map((entry) => join(folder, entry.name));
  } catch {
    return []; // a file, or gone already
  }
}

const isFolder = (path: string): boolean => foldersIn(dirname(path)).includes(path);
