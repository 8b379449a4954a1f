/**
 * Audits one build: what must not be published is found out while others make the pages.
 *
 * Rule: the sources are read again, so that no mistake of the build is shared.
 */
import type { Finding } from "../../source/finding.ts";
import { openThread } from "../work/asked-thread.ts";
import type { Auditor } from "./auditor.ts";
import { type AuditInput, auditOutput, type AuditSources, prepareAudit } from "./index.ts";

/** A folder that was made of the sources. */
export type BuiltFolder = Pick<AuditInput, "folder" | "hashes">;

/** A file that was made of the sources. */
export interface BuiltFile {
  readonly folder: string;
  /** Below the folder. */
  readonly path: string;
}

/** Audits what is made of some sources. */
export interface BuildAuditor {
  /** Reads the sources. */
  readonly prepare: () => Promise<void>;
  /** May search a file before the audit does. Resolves whatever it finds. */
  readonly ahead: (file: BuiltFile) => Promise<void>;
  /** As `auditOutput`: throws where a file was not searched. */
  readonly audit: (built: BuiltFolder) => Promise<readonly Finding[]>;
  readonly close: () => Promise<void>;
}

/** Audits from this thread, by an auditor that may use others. */
export function auditorHere(sources: AuditSources, auditor?: Auditor): BuildAuditor {
  let preparation: ReturnType<typeof prepareAudit> | undefined;
  const prepare = (): NonNullable<typeof preparation> =>
    (preparation ??= prepareAudit(sources, auditor));
  return {
    prepare: async () => void (await prepare()),
    ahead: async () => undefined,
    audit: async (built) =>
      auditOutput({ ...sources, ...built, prepared: await prepare() }, auditor),
    close: async () => undefined,
  };
}

/** Whoever asks for the audit is told. */
const ignored = (): void => undefined;

/** Opens a thread that audits, and begins to read at once. */
export function auditorAside(sources: AuditSources): BuildAuditor {
  const { ask, close } = openThread("src/publish/audit/worker", sources);
  let isAudited = false;
  return {
    prepare: async () => undefined,
    ahead: (file) => ask<void>("ahead", file).catch(ignored),
    async audit(built) {
      const findings = await ask<readonly Finding[]>("audit", built);
      isAudited = true;
      return findings;
    },
    async close() {
      if (isAudited) await ask("keep").catch(ignored);
      await close();
    },
  };
}
