/**
 * What is known of reports and of the rest of a site, in pieces: after an edit only those are
 * written anew of which something changed.
 *
 * In:   a folder of the cache.
 * Out:  a file for each piece, named after what its content follows from.
 * Rule: a piece that is gone or broken takes all others with it; the next build writes them anew.
 */
import { Buffer } from "node:buffer";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../hash.ts";
import { writeBeside } from "./charts.ts";
import type { BuildState, KnownReport } from "./known.ts";
import {
  pack,
  type PackedFiles,
  type PackedTogether,
  packFiles,
  packReports,
  type Together,
  unpack,
  unpackFiles,
  unpackReports,
} from "./packed.ts";

/** The names of all pieces. */
export interface PieceNames {
  /** Those that hold what is known of reports. */
  readonly reports: readonly string[];
  /** The one that holds what belongs to no single report. */
  readonly site: string;
}

/** What pieces hold. */
export interface Pieces extends Pick<BuildState, "shared" | "index"> {
  readonly reports: Together["reports"];
}

interface SitePiece extends PackedTogether {
  readonly index: Readonly<Record<string, PackedFiles>>;
}

/** Reads all pieces; undefined where one is gone. */
export function readPieces(folder: string, names: PieceNames): Pieces | undefined {
  try {
    const read = (name: string): string => readFileSync(join(folder, name), "utf8");
    const site = JSON.parse(read(names.site)) as SitePiece;
    const { shared } = unpack(site);
    const reports = names.reports.flatMap((name) => unpackReports(read(name)));
    const index = Object.entries(site.index).map(([key, own]) => [key, unpackFiles(own)] as const);
    return shared && { reports, shared, index: Object.fromEntries(index) };
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

/** Pieces that may be written. */
export interface PackedPieces {
  readonly names: PieceNames;
  /** Writes those that are not there. */
  readonly write: () => void;
}

/** Makes in memory the pieces that are not in the folder. */
export function packPieces(
  folder: string,
  { key, reports, shared, index }: Omit<BuildState, "publishedAt">,
): PackedPieces {
  const pieces = new Map<string, () => string>();
  const made = new Map<string, string>();
  const isThere = (name: string): boolean => existsSync(join(folder, name));
  const add = (name: string, content: () => string): string => {
    pieces.set(name, content);
    if (!isThere(name)) made.set(name, content());
    return name;
  };
  const names = spread(Object.entries(reports)).map((own) =>
    add(nameOf(own, key), () => packReports(own)),
  );
  const packed = Object.entries(index).map(([key, own]) => [key, packFiles(own)] as const);
  const piece: SitePiece = { ...pack({ reports: [], shared }), index: Object.fromEntries(packed) };
  const site = JSON.stringify(piece);
  return {
    names: { reports: names, site: add(hashOf(site), () => site) },
    write() {
      // Another build may have removed what was there.
      for (const [name, content] of pieces)
        if (!isThere(name)) writeBeside(join(folder, name), made.get(name) ?? content());
    },
  };
}

/** Removes the pieces of earlier states. */
export function removeOthers(folder: string, { reports, site }: PieceNames): void {
  const names = new Set([...reports, site]);
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (!names.has(name)) rmSync(join(folder, name), { force: true });
}

type Entry = readonly [path: string, report: KnownReport];

/** The most reports in a piece, about. */
const mostTogether = 128;

/** Spreads reports over pieces by their paths, so that one more or less changes one piece. */
function spread(reports: readonly Entry[]): Entry[][] {
  let count = 1;
  while (count * mostTogether < reports.length) count *= 2;
  const pieces = Array.from({ length: count }, (): Entry[] => []);
  for (const entry of reports) {
    const number = Buffer.from(hashOf(entry[0]), "base64url").readUInt32LE();
    pieces[number % count]?.push(entry);
  }
  return pieces;
}

/** A name by all that what is known of these reports follows from. */
const nameOf = (reports: readonly Entry[], key: string): string =>
  hashOf(
    key,
    reports.flatMap(([path, { hash, facts, around, beside, pages }]) => [
      `${path} ${hash} ${facts} ${around}`,
      packFiles(beside),
      packFiles(pages.files),
    ]),
  );
