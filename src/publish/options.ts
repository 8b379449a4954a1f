/** What a build is asked for, and what it answers. */
import type { IncidentRecord } from "../model/archive.ts";
import type { Edition } from "../model/incident.ts";
import type { Settings } from "../model/settings/index.ts";
import type { Finding } from "../source/finding.ts";
import type { ReportFile } from "../source/folder.ts";

/** One of several parts, counted from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** Everything that decides the bytes of a site besides the reports themselves. */
export interface BuildOptions {
  /** The folder of reports, as the user wrote it. */
  readonly incidents: string;
  /** The folder that is replaced. */
  readonly output: string;
  readonly edition: Edition;
  /** The one clock: an ISO instant. */
  readonly now: string;
  readonly settings: Settings;
  /** The site owner's layouts, relative to the working directory; it may not exist. */
  readonly layouts: string;
  /** False leaves the search index out. */
  readonly search: boolean;
  /** True leaves the index as an earlier build made it, if one did: a preview makes it later. */
  readonly oldIndex?: boolean;
  /** The part of the site that is built; undefined builds the whole of it. */
  readonly shard?: Shard | undefined;
  /** The cache folder; undefined neither reads nor writes one. */
  readonly cache: string | undefined;
}

/** How a build talks to whoever runs it. */
export interface BuildEffects {
  /** Called as work proceeds; `total` is undefined while it is not known. */
  readonly progress: (stage: string, done: number, total: number | undefined) => void;
  /** Ends the build early; the published site stays as it was. */
  readonly signal: AbortSignal | undefined;
}

/** A report that an edition shows. */
export interface ShownReport {
  readonly file: ReportFile;
  readonly record: IncidentRecord;
}

/** The outcome of a build. The output was replaced only when `published` is true. */
export interface BuildResult {
  readonly published: boolean;
  readonly findings: readonly Finding[];
  /** Reports that the edition shows. */
  readonly reports: number;
  /** Files of the site. */
  readonly files: number;
  /** Files that differ from the site that was there before. */
  readonly changed: number;
  /** What is published, by path; undefined where that is not the whole site of this build. */
  readonly shown?: () => readonly ShownReport[] | undefined;
}

/** The outcome of a build that published nothing, without its findings. */
export const nothing = { published: false, reports: 0, files: 0, changed: 0 } as const;
