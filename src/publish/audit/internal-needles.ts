/**
 * What no file of the public edition may hold.
 *
 * In:   the folder of reports, settings, the clock.
 * Out:  needles: what the sources hold back, without what public text says as well.
 */
import type { Settings } from "../../model/settings/index.ts";
import { publishedByOthers } from "../archives/read.ts";
import { type Auditor, localAuditor } from "./auditor.ts";
import { collectSources } from "./internal-text.ts";
import { type InternalNeedle, needlesOf } from "./needles.ts";
import { liveNeedles } from "./public-text.ts";

/** What decides the needles; plain values. */
export interface NeedleSources {
  readonly incidents: string;
  readonly settings: Settings;
  /** The one clock: an ISO instant. */
  readonly now: string;
}

/** Reads the sources for what they hold back, by an auditor that may use threads. */
export async function internalNeedles(
  { incidents, settings, now }: NeedleSources,
  { readSourceTexts }: Auditor = localAuditor,
): Promise<readonly InternalNeedle[]> {
  const { internal, published } = await collectSources(incidents, settings, now, readSourceTexts);
  // What other teams have published is public, whoever else keeps it internal.
  const theirs = internal.length > 0 ? publishedByOthers(settings) : [];
  return liveNeedles(needlesOf(internal), [...published, ...theirs]);
}
