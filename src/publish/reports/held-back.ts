/** Which reports an edition holds back, told without reading more of them than says so. */
import { isHeldBack } from "../../model/held-back.ts";
import { readIncident } from "../../model/read-incident.ts";
import type { ReportFile } from "../../source/folder.ts";
import { readSource } from "../../source/read.ts";
import type { SeenState } from "../cache/known.ts";
import { hashOf } from "../hash.ts";
import type { BuildOptions } from "../options.ts";

/** One hash of all texts that an edition does not show; it tells nothing but whether they changed. */
export const hiddenHash = (hashes: readonly string[]): string => hashOf(hashes.toSorted());

/** Whether files are the very reports that an earlier build held back, and held back still. */
export function areHeldBack(
  files: readonly ReportFile[],
  { hidden }: SeenState,
  options: Pick<BuildOptions, "settings" | "edition" | "now">,
): boolean {
  const hashes: string[] = [];
  for (const { file, path } of files) {
    const { source } = readSource(file, path);
    const { incident } = source ? readIncident(source, options.settings, options) : {};
    if (!source || !incident || !isHeldBack(incident, options)) return false;
    hashes.push(hashOf(source.text));
  }
  return hiddenHash(hashes) === hidden;
}
