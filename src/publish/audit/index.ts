/**
 * Proves that a built folder holds nothing of what the public edition leaves out.
 *
 * In:   a built folder, the folder of reports, settings, the clock.
 * Out:  a finding for each output file that holds internal text.
 * Rule: every byte counts: file names, packed files, parts of pictures, encoded and escaped text.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { finding, type Finding } from "../../source/finding.ts";
import { softwareHash } from "../cache/version.ts";
import { hashOf } from "../hash.ts";
import { collectGarbage } from "../work/garbage.ts";
import { type Auditor, localAuditor } from "./auditor.ts";
import { openClearances } from "./clearances.ts";
import { internalNeedles, type NeedleSources } from "./internal-needles.ts";
import type { InternalNeedle } from "./needles.ts";
import { countLetters, sampleOf } from "./counts.ts";
import { type Probe, probeOf } from "./probe.ts";
import { sourceOf, type Verdict } from "./search.ts";

/** What an audit looks at. */
export interface AuditInput extends NeedleSources {
  /** The built folder, or the staging folder before it is switched in. */
  readonly folder: string;
  /** Hashes of files by their path, as the build wrote them. Default: every file is searched. */
  readonly hashes?: ReadonlyMap<string, string>;
  /** Keeps which contents were searched. Default: every file is searched. */
  readonly clearances?: string | undefined;
  /** What `internalNeedles` finds. Default: it is asked. */
  readonly needles?: readonly InternalNeedle[] | undefined;
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
  collectGarbage();
  const needles = input.needles ?? (await internalNeedles(input, auditor));
  collectGarbage(); // the texts of all sources were read
  if (needles.length === 0) return [];
  const key = hashOf(
    softwareHash(),
    needles.map(({ words, isWhole }) => `${words}\n${isWhole}`),
  );
  const cleared = openClearances(input.clearances, key);
  const all = filesOf(folder);
  const isCleared = (path: string): boolean =>
    !path.endsWith(".br") && cleared.has(hashes.get(path) ?? "");
  const paths = all.filter((path) => !isCleared(path));
  const sample = sampleOf(paths).map((path) => readFileSync(join(folder, path), "latin1"));
  const counts = countLetters(sample);
  const verdicts = await auditor.searchFiles({ folder, paths, needles, counts });
  const findings = judge({
    all,
    searched: paths,
    verdicts,
    hashes,
    probe: probeOf(needles, counts),
  });
  if (findings.length === 0) cleared.save(hashes.values());
  return findings;
}

interface Judging {
  readonly all: readonly string[];
  readonly searched: readonly string[];
  readonly verdicts: readonly Verdict[];
  readonly hashes: ReadonlyMap<string, string>;
  readonly probe: Probe<InternalNeedle>;
}

/** What names and verdicts come to. Throws where a file that was to be searched has no verdict. */
function judge({ all, searched, verdicts, hashes, probe }: Judging): Finding[] {
  const byPath = new Map(verdicts.map((verdict) => [verdict.path, verdict]));
  const missing = searched.find((path) => !byPath.has(path));
  if (missing !== undefined) throw new Error(`${missing} was not searched for internal text`);
  return all.flatMap((path) => {
    const leak = sourceOf(path, probe) ?? byPath.get(path)?.leak;
    if (leak !== undefined) return [finding("leak", path, start, { source: leak })];
    const [written, read] = [hashes.get(path), byPath.get(path)?.hash];
    const isChanged = written !== undefined && read !== undefined && written !== read;
    return isChanged ? [finding("output-changed", path, start, {})] : [];
  });
}

const start = { line: 1, column: 1 };

/** All files of a folder by their paths with `/`, in order. */
export function filesOf(folder: string): string[] {
  const files: string[] = [];
  const walk = (directory: string, path: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (entry.isDirectory()) walk(join(directory, entry.name), `${path}${entry.name}/`);
      else if (entry.isFile()) files.push(path + entry.name);
    }
  };
  walk(folder, "");
  return files.toSorted();
}
