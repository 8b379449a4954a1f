/**
 * Audits one build: what must not be published is found out while others make the pages.
 *
 * Rule: the sources are read again, so that no mistake of the build is shared.
 */
import type { Finding } from "../../source/finding.ts";
import { openThread } from "../work/asked-thread.ts";
import type { Auditor } from "./auditor.ts";
import { type AuditInput, auditOutput } from "./index.ts";
import { internalNeedles, type NeedleSources } from "./internal-needles.ts";

/** A folder that was made of the sources. */
export type BuiltFolder = Pick<AuditInput, "folder" | "hashes" | "clearances">;

/** Audits what is made of some sources. */
export interface BuildAuditor {
  /** Reads the sources. */
  readonly prepare: () => Promise<void>;
  /** As `auditOutput`: throws where a file was not searched. */
  readonly audit: (built: BuiltFolder) => Promise<readonly Finding[]>;
  readonly close: () => Promise<void>;
}

/** Audits from this thread, by an auditor that may use others. */
export function auditorHere(sources: NeedleSources, auditor?: Auditor): BuildAuditor {
  let needles: ReturnType<typeof internalNeedles> | undefined;
  const read = (): NonNullable<typeof needles> => (needles ??= internalNeedles(sources, auditor));
  return {
    prepare: async () => void (await read()),
    audit: async (built) => auditOutput({ ...sources, ...built, needles: await read() }, auditor),
    close: async () => undefined,
  };
}

/** Opens a thread that audits, and begins to read at once. */
export function auditorAside(sources: NeedleSources): BuildAuditor {
  const { ask, close } = openThread("src/publish/audit/worker", sources);
  return { prepare: async () => undefined, audit: (built) => ask("audit", built), close };
}
