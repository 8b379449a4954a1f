/** What commands about a whole site begin with: its settings, other archives included, and the clock. */
import type { Settings } from "../model/settings/index.ts";
import { readSettings } from "../publish/settings.ts";
import type { Finding } from "../source/finding.ts";
import { fail, reportFindings } from "./report.ts";

/** The options that decide them. */
export interface SiteFlags {
  readonly site?: string;
  readonly now?: string;
}

/** A site as a command works on it. */
export interface Site {
  readonly settings: Settings;
  /** About the settings. */
  readonly findings: readonly Finding[];
  /** The one clock: an ISO instant. */
  readonly now: string;
}

/** Reads them; where they cannot be used, says why, ends with `outcome` and gives undefined. */
export async function readSite(flags: SiteFlags, outcome: string): Promise<Site | undefined> {
  const place = { folder: "_data", file: flags.site, withArchives: true };
  const { settings, findings } = await readSettings(place);
  if (settings) return { settings, findings, now: flags.now ?? new Date().toISOString() };
  reportFindings(findings, undefined);
  fail(outcome, 1);
  return undefined;
}
