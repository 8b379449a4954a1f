/**
 * Drawn charts on disk, by the hash of what they were drawn from and by what.
 *
 * Rule: each edition has its own folder; a file is written beside its place and renamed, so that
 * two builds at once never see half of one.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Edition } from "../../model/incident.ts";
import type { ChartCache } from "../../render/chart/draw-charts.ts";
import { hashOf } from "../hash.ts";
import { softwareHash } from "./version.ts";

/** The chart cache of an edition. A folder that cannot be written keeps nothing. */
export function chartCache(folder: string, edition: Edition): ChartCache {
  const fileOf = (key: string): string => {
    const name = hashOf(softwareHash(), key);
    return join(folder, edition, "charts", name.slice(0, 2), name);
  };
  return {
    get(key) {
      try {
        return readFileSync(fileOf(key), "utf8");
      } catch {
        return undefined;
      }
    },
    set(key, value) {
      writeBeside(fileOf(key), value);
    },
  };
}

/** Writes a file in one step. What cannot be written is not kept. */
export function writeBeside(file: string, content: string): void {
  const beside = `${file}.${process.pid}-${Math.round(performance.now() * 1000)}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch {
    // The next build does the work again.
  }
}
