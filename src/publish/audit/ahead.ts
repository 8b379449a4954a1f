/**
 * Audits one build while its files are written: most are searched when the last one is written.
 *
 * Rule: a verdict holds for a path and for the bytes that were searched. What stands at the path
 *       when the audit asks is read again, and searched again where it differs.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../hash.ts";
import { localAuditor } from "./auditor.ts";
import type { BuildAuditor, BuiltFile } from "./build-auditor.ts";
import type { Clearances } from "./clearances.ts";
import { sampleOf } from "./counts.ts";
import { auditOutput, type AuditSources, type Preparation, prepareAudit } from "./index.ts";
import type { Counts } from "./letters.ts";
import { countFiles, searchFor, type Searcher, type Verdict } from "./search.ts";

/** Audits in a thread that has nothing else to do. */
export interface AheadAuditor extends Omit<BuildAuditor, "close"> {
  /** Keeps which files are clear; an audit answers before it does. */
  readonly keep: () => Promise<void>;
}

/** A search that has begun. */
interface Opened {
  readonly counts: Counts;
  readonly search: ReturnType<typeof searchFor>;
}

/** Begins a search; the files that lie in a folder already tell what others are like. */
function open(folder: string, { needles, cleared }: Preparation): Opened {
  const few = sampleOf(sampleOf(cleared.paths));
  const counts = countFiles(
    folder,
    few.filter((path) => existsSync(join(folder, path))),
  );
  return { counts, search: searchFor(needles, counts) };
}

/** Opens an auditor of what is made of some sources. */
export function auditorAhead(sources: AuditSources): AheadAuditor {
  let preparation: Promise<Preparation> | undefined;
  const prepare = (): Promise<Preparation> => (preparation ??= prepareAudit(sources));
  let opened: Opened | undefined;
  const verdicts = new Map<string, Verdict>();
  let save: (() => void) | undefined;
  const keep = (): void => {
    save?.();
    save = undefined;
  };
  return {
    prepare: async () => void (await prepare()),
    async ahead({ folder, path }: BuiltFile) {
      const prepared = await prepare();
      // Where everything has to be searched, what was written tells best how.
      if (prepared.needles.length === 0 || prepared.cleared.paths.length === 0) return;
      try {
        opened ??= open(folder, prepared);
        verdicts.set(join(folder, path), opened.search(folder, path));
      } catch {
        // It is searched when the audit asks.
      }
    },
    async audit(built) {
      const { needles, cleared } = await prepare();
      const searchFiles: Searcher = async ({ folder, paths, counts }) => {
        const search = opened?.search ?? searchFor(needles, counts);
        return paths.map((path) => {
          const file = join(folder, path);
          const verdict = verdicts.get(file);
          const holds = verdict && verdict.hash === hashOf(readFileSync(file));
          return holds ? verdict : search(folder, path);
        });
      };
      const later: Clearances["save"] = (files) => {
        save = () => cleared.save(files);
      };
      const prepared = { needles, cleared: { ...cleared, save: later }, counts: opened?.counts };
      const auditor = { ...localAuditor, searchFiles };
      const findings = await auditOutput({ ...sources, ...built, prepared }, auditor);
      setImmediate(keep);
      return findings;
    },
    keep: async () => keep(),
  };
}
