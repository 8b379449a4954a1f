/**
 * Audits the output folder of a host once the archive is written into it.
 *
 * In:   the plugin's options, the output folder, the paths of the archive's own files.
 * Out:  findings about the host's own files, which are its owner's to judge.
 * Rule: an own file that holds internal text is removed, and the build fails.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "../../source/finding.ts";
import { auditOutput } from "../audit/index.ts";
import { ArchiveError, settingsOf } from "./pages.ts";
import type { ResolvedOptions } from "./options.ts";

/** Searches the output for internal text. Throws `ArchiveError` where the archive told some. */
export async function auditHosted(
  options: ResolvedOptions,
  output: string,
  own: Iterable<string>,
): Promise<readonly Finding[]> {
  if (options.edition !== "public") return [];
  const { incidents, now } = options;
  const settings = await settingsOf(options);
  const found = await auditOutput({ folder: output, incidents, settings, now });
  const ours = new Set(own);
  const leaks = found.filter(({ file }) => ours.has(file));
  await Promise.all(leaks.map(({ file }) => rm(join(output, file), { force: true })));
  const placed = (one: Finding): Finding => ({ ...one, file: join(output, one.file) });
  if (leaks.length > 0) throw new ArchiveError(leaks.map(placed));
  return found.map((one) => ({ ...placed(one), level: "warning" }));
}
