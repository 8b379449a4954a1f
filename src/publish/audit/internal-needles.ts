/**
 * What no file of the public edition may hold.
 *
 * In:   the folder of reports, settings, the clock, what earlier audits know.
 * Out:  needles: what the sources hold back, without what public text says as well.
 */
import type { Settings } from "../../model/settings/index.ts";
import { publishedByOthers } from "../archives/read.ts";
import { softwareHash } from "../cache/version.ts";
import { hashOf } from "../hash.ts";
import { collectGarbage } from "../work/garbage.ts";
import { type Auditor, localAuditor } from "./auditor.ts";
import { collectSources } from "./internal-text.ts";
import { type InternalNeedle, needlesOf } from "./needles.ts";
import { openMemory } from "./public-memory.ts";
import { liveNeedles } from "./public-text.ts";

/** What decides the needles; plain values. */
export interface NeedleSources {
  readonly incidents: string;
  readonly settings: Settings;
  /** The one clock: an ISO instant. */
  readonly now: string;
  /** Hashes of the texts of reports as they are now, by path. Default: each report is read. */
  readonly sources?: ReadonlyMap<string, string>;
  /** Keeps what is known of sources. Default: all of them are read. */
  readonly memory?: string | undefined;
}

/** Reads the sources for what they hold back, by an auditor that may use threads. */
export async function internalNeedles(
  input: NeedleSources,
  auditor: Auditor = localAuditor,
): Promise<readonly InternalNeedle[]> {
  collectGarbage(); // what is read here takes room
  const { settings, now } = input;
  const key = hashOf(softwareHash(), JSON.stringify(settings));
  const memory = openMemory(input.memory, key, now);
  const { internal, published } = await collectSources(input, auditor, memory);
  const needles = needlesOf(internal);
  // What other teams have published is public, whoever else keeps it internal.
  const theirs = needles.length > 0 ? publishedByOthers(settings) : [];
  const texts = [...published, ...theirs.map((text) => ({ hash: hashOf(text), text }))];
  const live =
    needles.length > 0 ? await liveNeedles(needles, texts, memory, auditor.findItems) : [];
  memory.save();
  return live;
}
