/**
 * What is wrong with the archives that the settings join, as far as one can tell without reading
 * them.
 */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { archiveAddress, ownAddress } from "../../model/other-archive.ts";
import type { Settings } from "../../model/settings/index.ts";
import { type Finding, finding } from "../../source/finding.ts";
import type { Place } from "../../source/text.ts";

/** Where a setting stands: its file and its place there. */
export type PlaceOf = (path: readonly PropertyKey[]) => readonly [file: string, place: Place];

/** The list of incidents in the folder of an archive. */
export const listOf = (folder: string): string => join(folder, "incidents.json");

/** Archives given twice, and this site itself. */
export function archiveProblems(settings: Settings, placeOf: PlaceOf): Finding[] {
  const titles = new Set([settings.title]);
  const addresses = new Set([ownAddress(settings).href]);
  return settings.archives.flatMap(({ title, url }, index) => {
    const findings: Finding[] = [];
    const twice = (key: string, value: string): void => {
      findings.push(finding("archive-twice", ...placeOf(["archives", index, key]), { key, value }));
    };
    const { href } = archiveAddress(url, settings);
    if (titles.has(title)) twice("title", title);
    if (addresses.has(href)) twice("url", url);
    titles.add(title);
    addresses.add(href);
    return findings;
  });
}

/** Folders that are missing, or hold no list of incidents. */
export const missingArchives = ({ archives }: Settings, placeOf: PlaceOf): Finding[] =>
  archives.flatMap(({ title, folder }, index) => {
    const why = folder === undefined ? undefined : whyUnreadable(folder);
    if (why === undefined) return [];
    const at = placeOf(["archives", index, "folder"]);
    return [finding("archive-unreadable", ...at, { title, why })];
  });

/** Why a folder cannot be that of a built archive; undefined where it can. */
export function whyUnreadable(folder: string): string | undefined {
  if (!existsSync(folder)) return `there is no folder "${folder}"`;
  const list = statSync(listOf(folder), { throwIfNoEntry: false });
  return list?.isFile() ? undefined : `"${folder}" holds no incidents.json`;
}
