/**
 * Reads the archives that the settings join: the list of incidents of each, from its built site.
 *
 * In:   settings; the folders in which none of these sites may lie.
 * Out:  the archives with what pages show of them, and findings.
 * Rule: no build asks the network. What a list says is cut to what a row can show, and an incident
 *       whose address is not below its archive's own is left out.
 */
import { readFileSync, statSync } from "node:fs";
import { newestFirst } from "../../derive/newest-first.ts";
import {
  addressBelow,
  archiveAddress,
  linkTo,
  type OtherArchive,
  type OtherIncident,
} from "../../model/other-archive.ts";
import type { Settings } from "../../model/settings/index.ts";
import { clip } from "../../render/clip.ts";
import {
  incidentListSchema,
  type IncidentSummary,
} from "../../render/open-data/incident-schema.ts";
import { type Finding, finding } from "../../source/finding.ts";
import { isInside, realPath } from "../folder/output.ts";
import { lineOfIssue, placeOfSyntaxError } from "./list-place.ts";
import { listOf, whyUnreadable } from "./settings.ts";

/** What was read. */
export interface ReadArchives {
  readonly archives: readonly OtherArchive[];
  readonly findings: readonly Finding[];
}

type Setting = Settings["archives"][number];

const start = { line: 1, column: 1 } as const;
/** The largest list that is read, in bytes: that of some 200 000 incidents. */
const largestList = 256 * 1024 * 1024;
const limits = { title: 300, summary: 200, word: 60, services: 8, tags: 50 } as const;

/** Reads all of them. `apart` are the folder of reports and the output folder. */
export function readOtherArchives(settings: Settings, apart: readonly string[]): ReadArchives {
  const findings: Finding[] = [];
  const archives = settings.archives.map((setting): OtherArchive => {
    const { title, url, folder } = setting;
    const href = linkTo(archiveAddress(url, settings), settings);
    if (folder === undefined) return { title, href, incidents: undefined };
    const unreadable = (why: string): void =>
      void findings.push(finding("archive-unreadable", folder, start, { title, why }));
    const within = apart.find((other) => isInside(realPath(folder), realPath(other)));
    const why = within === undefined ? whyUnreadable(folder) : `its folder lies in "${within}"`;
    if (why !== undefined) unreadable(why);
    else if (statSync(listOf(folder)).size > largestList) unreadable("its list is over 256 MB");
    else return { title, href, incidents: readList(setting, folder, settings, findings) };
    return { title, href, incidents: undefined };
  });
  return { archives, findings };
}

/** All texts that pages show of other archives; what cannot be read says nothing. */
export const publishedByOthers = (settings: Settings): readonly string[] =>
  readOtherArchives(settings, []).archives.flatMap(({ incidents = [] }) =>
    incidents.map((incident) => Object.values(incident).flat().join("\n")),
  );

function readList(
  { title, url }: Setting,
  folder: string,
  settings: Settings,
  findings: Finding[],
): readonly OtherIncident[] | undefined {
  const file = listOf(folder);
  const invalid = (why: string, place: { line: number; column: number }): undefined => {
    findings.push(finding("archive-invalid", file, place, { title, why: clip(why, 300) }));
  };
  const text = readFileSync(file, "utf8");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return invalid("it is no JSON", placeOfSyntaxError(text, error));
  }
  const result = incidentListSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const at = issue?.path.map(String).join(".") || "the whole of it";
    return invalid(`${at}: ${issue?.message ?? ""}`, lineOfIssue(text, issue?.path ?? []));
  }
  const base = archiveAddress(url, settings);
  const outside: string[] = [];
  const incidents = result.data.incidents.flatMap((summary) => {
    const address = addressBelow(summary.url, base);
    if (!address) outside.push(summary.url);
    return address ? [otherIncident(summary, linkTo(address, settings))] : [];
  });
  const [example] = outside;
  if (example !== undefined) {
    const details = { title, url, example: clip(example, 100), count: `${outside.length}` };
    findings.push(finding("archive-address", file, start, details));
  }
  return incidents.toSorted(newestFirst);
}

function otherIncident(summary: IncidentSummary, href: string): OtherIncident {
  const { started, published, severity, status } = summary;
  const { minutes, approximate = false } = summary.measures["timeToResolve"] ?? {};
  const word = (text: string | null): string | undefined =>
    text === null ? undefined : clip(text, limits.word);
  return {
    href,
    slug: clip(summary.slug, limits.title),
    title: clip(summary.title, limits.title),
    summary: clip(summary.summary, limits.summary),
    published: published ?? undefined,
    started: started ?? undefined,
    day: (started ?? published)?.slice(0, 10),
    severity: word(severity),
    status: word(status),
    minutes: minutes !== undefined && minutes >= 0 ? minutes : undefined,
    approximate,
    services: summary.services.slice(0, limits.services).flatMap((name) => word(name) ?? []),
    tags: summary.tags.slice(0, limits.tags),
  };
}
