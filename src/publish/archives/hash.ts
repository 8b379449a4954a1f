/** Whether the lists of other archives are those that pages were made from. */
import { readFileSync } from "node:fs";
import type { Settings } from "../../model/settings/index.ts";
import { hashOf } from "../hash.ts";
import { listOf } from "./settings.ts";

/** A hash of all lists as they lie there; empty where none is read. */
export function archivesHash({ archives }: Pick<Settings, "archives">): string {
  const folders = archives.flatMap(({ folder }) => folder ?? []);
  return folders.length === 0 ? "" : hashOf(...folders.map(bytesOf), "");
}

function bytesOf(folder: string): Uint8Array | string {
  try {
    return readFileSync(listOf(folder));
  } catch {
    return "unreadable";
  }
}
