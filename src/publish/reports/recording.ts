/** Notes what a report is made from besides its own file. */
import { dirname, join } from "node:path";
import { type ReadBeside, readerBeside } from "../../source/beside.ts";
import { hashOf } from "../hash.ts";
import type { Written } from "../pages/write-page.ts";
import { stampOf } from "./stamp.ts";

/** A file beside a report: its path there, and the hash of what was read or why nothing was. */
export interface BesideFile extends Written {
  /** As `stampOf` gave it before the file was read. */
  readonly stamp: string | undefined;
}

/** The stamp of a file beside a report. */
export const stampBeside = (report: string, path: string): string | undefined =>
  stampOf(join(dirname(report), path));

/** Reads files beside a report, and notes each. */
export const recording =
  (report: string, noted: Map<string, BesideFile>): ReadBeside =>
  async (path) => {
    const stamp = stampBeside(report, path);
    const reading = await readerBeside(report)(path);
    const known =
      "bytes" in reading
        ? { hash: hashOf(reading.bytes), stamp }
        : { hash: reading.refused, stamp: undefined };
    noted.set(path, { path, ...known });
    return reading;
  };
