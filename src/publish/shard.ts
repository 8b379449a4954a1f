/**
 * Parts of a build on several machines: which reports belong to which part, and what a part tells.
 *
 * Rule: each machine reads all reports, which is quick, and makes the pages and the search index of
 * its own; so its pages are final, and joining links them together.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "../model/incident.ts";
import { pagesPerPart, partCount } from "../model/search/parts.ts";
import type { Settings } from "../model/settings/index.ts";
import { type Finding, finding } from "../source/finding.ts";
import type { KnownReport } from "./cache/known.ts";
import type { Shard } from "./options.ts";
import type { KnownParts } from "./search/index-parts.ts";

/** What stands in the folder of a part, beside its pages. */
export interface PartFacts {
  readonly shard: Shard;
  /** Hash of the software, the settings and the layouts: parts of one site have the same. */
  readonly key: string;
  /** Hash of all records of the archive. */
  readonly archive: string;
  readonly settings: Settings;
  readonly edition: Edition;
  readonly now: string;
  readonly search: boolean;
  readonly reports: Readonly<Record<string, KnownReport>>;
  readonly index: KnownParts;
}

/** The file in which a part tells about itself. */
export const partFile = "postmortem-part.json";

/** The number of the shard that a report belongs to; reports are counted from the oldest. */
export function shardOf(index: number, reports: number, of: number): number {
  const isEnough = wholeParts(reports, of);
  return 1 + ((isEnough ? Math.floor(index / pagesPerPart(reports)) : index) % of);
}

/** Whether each shard has whole parts of the search index, so that it can make them. */
export const wholeParts = (reports: number, of: number): boolean => partCount(reports) >= of;

/** Reads what parts tell, and whether they are all of one build. */
export function readParts(folders: readonly string[]): {
  parts: readonly PartFacts[];
  findings: readonly Finding[];
} {
  const parts: PartFacts[] = [];
  const findings: Finding[] = [];
  const problem = (folder: string, why: string): void =>
    void findings.push(finding("part-unusable", folder, { line: 1, column: 1 }, { why }));
  for (const folder of folders) {
    const part = readPart(folder);
    if (!part) {
      problem(folder, `it has no ${partFile} of \`build --shard\``);
      continue;
    }
    const [first = part] = parts;
    const { number, of } = part.shard;
    if (part.key !== first.key || of !== first.shard.of || part.edition !== first.edition) {
      problem(folder, "it was built by other software, with other settings or in other parts");
    } else if (part.archive !== first.archive) {
      problem(folder, "it was built from other reports");
    } else if (parts.some(({ shard }) => shard.number === number)) {
      problem(folder, `part ${number} of ${of} is given twice`);
    } else parts.push(part);
  }
  const of = parts[0]?.shard.of ?? 0;
  for (let number = 1; number <= of && findings.length === 0; number++) {
    if (!parts.some(({ shard }) => shard.number === number)) {
      problem(folders[0] ?? ".", `part ${number} of ${of} is missing`);
    }
  }
  return { parts, findings };
}

function readPart(folder: string): PartFacts | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, partFile), "utf8")) as PartFacts;
  } catch {
    return undefined;
  }
}
