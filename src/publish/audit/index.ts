/**
 * Proves that a built folder holds nothing of what the public edition leaves out.
 *
 * In:   a built folder, the folder of reports, settings, the clock.
 * Out:  a finding for each output file that holds internal text.
 * Rule: every byte counts: file names, packed files, parts of pictures, encoded and escaped text.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../../model/settings/index.ts";
import { finding, type Finding } from "../../source/finding.ts";
import { publishedByOthers } from "../archives/read.ts";
import { softwareHash } from "../cache/version.ts";
import { hashOf } from "../hash.ts";
import { openClearances } from "./clearances.ts";
import { fold } from "./fold.ts";
import { collectSources } from "./internal-text.ts";
import { type InternalNeedle, needlesOf } from "./needles.ts";
import { noRuns, visitTexts } from "./output-text.ts";
import { countLetters, probeOf, sampleOf } from "./probe.ts";
import { liveNeedles } from "./public-text.ts";

/** What an audit looks at. */
export interface AuditInput {
  /** The built folder, or the staging folder before it is switched in. */
  readonly folder: string;
  readonly incidents: string;
  readonly settings: Settings;
  /** The one clock: an ISO instant. */
  readonly now: string;
  /** Hashes of files by their path, as the build wrote them. Default: every file is searched. */
  readonly hashes?: ReadonlyMap<string, string>;
  /** Keeps which contents were searched. Default: every file is searched. */
  readonly clearances?: string | undefined;
}

/** Searches a folder for internal text. Costs next to nothing where the sources hold none. */
export function auditOutput(input: AuditInput): Finding[] {
  const { folder, incidents, settings, now, hashes = new Map<string, string>() } = input;
  const { internal, published } = collectSources(incidents, settings, now);
  // What other teams have published is public, whoever else keeps it internal.
  const theirs = internal.length > 0 ? publishedByOthers(settings) : [];
  const needles = liveNeedles(needlesOf(internal), [...published, ...theirs]);
  if (needles.length === 0) return [];
  const key = hashOf(
    softwareHash(),
    ...needles.map(({ words, isWhole }) => `${words}\n${isWhole}`),
  );
  const known = openClearances(input.clearances, key);
  const paths = filesOf(folder);
  const sample = sampleOf(paths).map((path) => readFileSync(join(folder, path), "latin1"));
  const { search } = probeOf(needles, countLetters(sample));
  const runs = noRuns();
  const findings: Finding[] = [];
  for (const path of paths) {
    let leak: InternalNeedle | undefined;
    const isLeak = (text: string): boolean =>
      search(fold(text), (needle) => {
        leak = needle;
        return true;
      });
    const hash = hashes.get(path);
    const isKnown = hash !== undefined && !path.endsWith(".br") && known.has(hash);
    if (!isLeak(path) && !isKnown) visitTexts(readFileSync(join(folder, path)), path, isLeak, runs);
    if (leak) findings.push(finding("leak", path, { line: 1, column: 1 }, { source: leak.file }));
  }
  if (findings.length === 0) known.save(hashes.values());
  return findings;
}

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
