/**
 * What the last build of an output knew: what each report was, what was made of it, what is
 * published. A build that finds its state does again only what changed.
 *
 * Rule: a state holds for one version of the software, one edition, one set of settings and
 * layouts, one output; any other one is not read. It holds nothing about reports that the edition
 * does not show. It may be deleted at any time, and two builds may write it at once.
 */
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Finding } from "../../source/finding.ts";
import type { Edition } from "../../model/incident.ts";
import { hashOf } from "../hash.ts";
import type { BuildResult, ShownReport } from "../options.ts";
import { writeBeside } from "./charts.ts";
import { type PackedState, packState, unpackState } from "./packed.ts";
import type { BuildState } from "./known.ts";

/** Where the cache keeps what belongs to one edition in one output folder. */
export interface StatePlace {
  readonly state: string;
  /** A second folder of links to the published files. */
  readonly spare: string;
  /** Contents that the audit searched. */
  readonly cleared: string;
  /** What the audit knows of sources. */
  readonly memory: string;
}

/** The places of the last build into a folder: a later one takes them over, so that none gather. */
export function statePlace(cache: string, edition: Edition, output: string): StatePlace {
  const place = join(resolve(cache), edition, hashOf(resolve(output)));
  return {
    state: `${place}.json`,
    spare: `${place}.site`,
    cleared: `${place}.cleared`,
    memory: `${place}.public`,
  };
}

/** The state that this process wrote last: a preview builds time after time. */
let last: { readonly file: string; readonly at: number; readonly state: BuildState } | undefined;

/** Reads the state of an earlier build; undefined where there is none that can be used. */
export function readState({ state }: StatePlace, key: string): BuildState | undefined {
  try {
    if (last?.file === state && last.state.key === key && last.at === statSync(state).mtimeMs)
      return last.state;
    const known = JSON.parse(readFileSync(state, "utf8")) as PackedState;
    return known.key === key ? unpackState(known) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the state for the next build. */
export function writeState({ state }: StatePlace, known: BuildState): void {
  writeBeside(state, JSON.stringify(packState(known)));
  const at = statSync(state, { throwIfNoEntry: false })?.mtimeMs;
  last = at === undefined ? undefined : { file: state, at, state: known };
}

/** The outcome of a build that had nothing to do. */
export const unchanged = (
  state: BuildState,
  findings: readonly Finding[],
  shown: readonly ShownReport[],
): BuildResult => ({
  published: true,
  findings: [...findings, ...state.findings],
  reports: shown.length,
  files: state.files.length,
  changed: 0,
  shown,
});
