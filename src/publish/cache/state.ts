/**
 * What the last build of an output knew: what each report was, what was made of it, what is
 * published. A build that finds its state does again only what changed.
 *
 * Out:  a file that tells whether there is anything to do; what is taken over where there is lies
 *       beside it in pieces.
 * Rule: a state holds for one version of the software, one edition, one set of settings and
 *       layouts, one output; any other one is not read. It holds nothing about reports that the
 *       edition does not show. It may be deleted at any time, and two builds may write it at once:
 *       a state of which a piece is gone is none.
 */
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Finding } from "../../source/finding.ts";
import type { Edition } from "../../model/incident.ts";
import { hashOf } from "../hash.ts";
import type { BuildResult, ShownReport } from "../options.ts";
import { writeBeside } from "./charts.ts";
import type { BuildState, KnownReport, SeenReport, SeenState } from "./known.ts";
import { type PackedFiles, packFiles, unpackFiles } from "./packed.ts";
import { packPieces, type PieceNames, readPieces, removeOthers } from "./pieces.ts";

/** Where the cache keeps what belongs to one edition in one output folder. */
export interface StatePlace {
  readonly state: string;
  /** The folder of its pieces. */
  readonly pieces: string;
  /** A second folder of links to the published files. */
  readonly spare: string;
  /** Files that the audit searched. */
  readonly cleared: string;
  /** What the audit knows of sources. */
  readonly memory: string;
}

/** The places of the last build into a folder: a later one takes them over, so that none gather. */
export function statePlace(cache: string, edition: Edition, output: string): StatePlace {
  const place = join(resolve(cache), edition, hashOf(resolve(output)));
  return {
    state: `${place}.json`,
    pieces: `${place}.known`,
    spare: `${place}.site`,
    cleared: `${place}.cleared`,
    memory: `${place}.public`,
  };
}

/** A state as its file holds it. */
interface Kept extends Omit<SeenState, "files">, Pick<BuildState, "records" | "indexSize"> {
  readonly files: PackedFiles;
  readonly pieces: PieceNames;
}

/** A state that is ready to be kept. */
export interface PackedState {
  /** Writes it for the next build, once the output is published. */
  readonly keep: (publishedAt: number) => void;
}

/** A state that was found. */
export interface FoundState extends SeenState {
  /** The whole of it; undefined where a piece is gone. Asked again it gives the same. */
  readonly recall: () => BuildState | undefined;
}

/** The state that this process wrote last: a preview builds time after time. */
let last: { readonly file: string; readonly at: number; readonly state: BuildState } | undefined;

/** Finds the state of an earlier build; undefined where there is none that can be used. */
export function readState({ state, pieces }: StatePlace, key: string): FoundState | undefined {
  try {
    if (last?.file === state && last.state.key === key && last.at === statSync(state).mtimeMs) {
      const known = last.state;
      return { ...known, recall: () => known };
    }
    const kept = JSON.parse(readFileSync(state, "utf8")) as Kept;
    if (kept.key !== key) return undefined;
    const seen: SeenState = { ...kept, files: unpackFiles(kept.files) };
    let whole: BuildState | undefined;
    return { ...seen, recall: () => (whole ??= recall(seen, kept, pieces)) };
  } catch {
    return undefined;
  }
}

function recall(
  seen: SeenState,
  { records, indexSize, pieces }: Kept,
  folder: string,
): BuildState | undefined {
  const known = readPieces(folder, pieces);
  if (!known) return undefined;
  const { shared, index } = known;
  const reports: Record<string, KnownReport> = {};
  for (const [path, { record, facts, around, pages }] of known.reports) {
    const report = seen.reports[path];
    if (!report) continue;
    const { hash, stamp, heldUntil, findings, beside } = report; // quicker than a spread
    reports[path] = { hash, stamp, heldUntil, findings, beside, record, facts, around, pages };
  }
  return { ...seen, records, indexSize, reports, shared, index };
}

/** Makes in memory what the next build will know: nothing of it is kept before it is published. */
export function packState(place: StatePlace, known: Omit<BuildState, "publishedAt">): PackedState {
  const { key, hidden, archives, findings, hasOldIndex, records, indexSize } = known;
  const pieces = packPieces(place.pieces, known);
  const seen = Object.entries(known.reports).map(
    ([path, report]) => [path, seenOf(report)] as const,
  );
  const kept: Omit<Kept, "publishedAt"> = {
    key,
    hidden,
    archives,
    findings,
    hasOldIndex,
    records,
    indexSize,
    reports: Object.fromEntries(seen),
    files: packFiles(known.files),
    pieces: pieces.names,
  };
  const text = JSON.stringify(kept);
  return {
    keep(publishedAt) {
      pieces.write();
      writeBeside(place.state, `{"publishedAt":${publishedAt},${text.slice(1)}`);
      removeOthers(place.pieces, pieces.names);
      const at = statSync(place.state, { throwIfNoEntry: false })?.mtimeMs;
      const state = { ...known, publishedAt };
      last = at === undefined ? undefined : { file: place.state, at, state };
    },
  };
}

const seenOf = ({ hash, stamp, heldUntil, findings, beside }: SeenReport): SeenReport => ({
  hash,
  stamp,
  heldUntil,
  findings,
  beside,
});

/** The outcome of a build that had nothing to do. */
export const unchanged = (
  state: SeenState,
  findings: readonly Finding[],
  reports: number,
  shown: () => readonly ShownReport[] | undefined,
): BuildResult => ({
  published: true,
  findings: [...findings, ...state.findings],
  reports,
  files: state.files.length,
  changed: 0,
  shown,
});
