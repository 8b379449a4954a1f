/**
 * Proves that a built folder holds nothing of what the public edition leaves out.
 *
 * In:   a built folder, the folder of reports, settings, the clock.
 * Out:  a finding for each output file that holds internal text.
 * Rule: every byte counts: file names, packed files, parts of pictures, encoded and escaped text.
 */
import { readdirSync } from "node:fs";
import { finding, type Finding } from "../../source/finding.ts";
import { softwareHash } from "../cache/version.ts";
import { hashOf } from "../hash.ts";
import type { Written } from "../pages/write-page.ts";
import { collectGarbage } from "../work/garbage.ts";
import { type Auditor, localAuditor } from "./auditor.ts";
import { type Clearances, openClearances } from "./clearances.ts";
import { internalNeedles, type NeedleSources } from "./internal-needles.ts";
import type { InternalNeedle } from "./needles.ts";
import { sampleOf } from "./counts.ts";
import type { Counts } from "./letters.ts";
import { countFiles, type Verdict } from "./search.ts";

/** What an audit can prepare for before there is anything to search. */
export interface AuditSources extends NeedleSources {
  /** Keeps which files were searched. Default: every file is searched. */
  readonly clearances?: string | undefined;
}

/** What an audit searches for. */
export interface Preparation {
  readonly needles: readonly InternalNeedle[];
  /** What need not be searched. */
  readonly cleared: Clearances;
  /** What files are made of. Default: those are counted that are searched. */
  readonly counts?: Counts | undefined;
}

/** What an audit looks at. */
export interface AuditInput extends AuditSources {
  /** The built folder, or the staging folder before it is switched in. */
  readonly folder: string;
  /** Hashes of files by their path, as the build wrote them. Default: every file is searched. */
  readonly hashes?: ReadonlyMap<string, string>;
  /** What `prepareAudit` finds. Default: it is asked. */
  readonly prepared?: Preparation | undefined;
}

/** Finds out what to search for, by an auditor that may use threads. */
export async function prepareAudit(
  sources: AuditSources,
  auditor: Auditor = localAuditor,
): Promise<Preparation> {
  const needles = await internalNeedles(sources, auditor);
  const key = hashOf(
    softwareHash(),
    needles.map(({ words, isWhole, isPlain }) => `${words}\n${isWhole} ${isPlain}`),
  );
  const file = needles.length > 0 ? sources.clearances : undefined;
  return { needles, cleared: openClearances(file, key) };
}

/**
 * Searches a folder for internal text, by an auditor that may use threads. Costs next to nothing
 * where the sources hold none. Throws where a file was not searched.
 */
export async function auditOutput(
  input: AuditInput,
  auditor: Auditor = localAuditor,
): Promise<Finding[]> {
  const { folder, hashes = new Map<string, string>() } = input;
  const { needles, cleared, counts } = input.prepared ?? (await prepareAudit(input, auditor));
  collectGarbage(); // the texts of all sources were read
  if (needles.length === 0) return [];
  const all = filesOf(folder);
  const isCleared = (path: string): boolean => {
    const hash = hashes.get(path);
    return hash !== undefined && cleared.has({ path, hash });
  };
  const paths = all.filter((path) => !isCleared(path)).toSorted();
  const search = { folder, paths, needles, counts: counts ?? countFiles(folder, sampleOf(paths)) };
  const verdicts = await auditor.searchFiles(search);
  const findings = judge({ paths, verdicts, hashes });
  if (findings.length === 0) cleared.save(withHashes(all, hashes));
  return findings;
}

interface Judging {
  /** Of the files that were to be searched. */
  readonly paths: readonly string[];
  readonly verdicts: readonly Verdict[];
  readonly hashes: ReadonlyMap<string, string>;
}

/** What verdicts come to. Throws where a file that was to be searched has none. */
function judge({ paths, verdicts, hashes }: Judging): Finding[] {
  const byPath = new Map(verdicts.map((verdict) => [verdict.path, verdict]));
  return paths.flatMap((path) => {
    const verdict = byPath.get(path);
    if (!verdict) throw new Error(`${path} was not searched for internal text`);
    const { leak, hash } = verdict;
    if (leak !== undefined) return [finding("leak", path, start, { source: leak })];
    const written = hashes.get(path);
    const isChanged = written !== undefined && written !== hash;
    return isChanged ? [finding("output-changed", path, start, {})] : [];
  });
}

/** Files of which the hash is known. */
const withHashes = (paths: readonly string[], hashes: ReadonlyMap<string, string>): Written[] =>
  paths.flatMap((path) => {
    const hash = hashes.get(path);
    return hash === undefined ? [] : { path, hash };
  });

const start = { line: 1, column: 1 };

/** All files of a folder by their paths with `/`. */
export function filesOf(folder: string): string[] {
  const files: string[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(`${folder}/${below}`, { withFileTypes: true })) {
      const path = below + entry.name;
      if (entry.isDirectory()) walk(`${path}/`);
      else if (entry.isFile()) files.push(path);
    }
  };
  walk("");
  return files;
}
