/**
 * The archive inside somebody else's site: its pages by part, for an adapter to hand to a host.
 */
import { dirname } from "node:path";
import { visible } from "../../check/print/visible.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import { type Settings, settingsSchema } from "../../model/settings/index.ts";
import { type Page, outputPath } from "../../render/page.ts";
import { type Finding, sortFindings } from "../../source/finding.ts";
import { type Part, partOf } from "../pages/parts.ts";
import { archiveProblems } from "../archives/settings.ts";
import type { ResolvedOptions } from "./options.ts";
import { readSettings } from "../settings.ts";
import { indexPages } from "../search/hosted.ts";
import { hasError, openSite, pagesOf, type Site } from "../site.ts";

/** A page as a host needs it. */
export interface HostedPage {
  readonly part: Part;
  /** Address on the host's site, mount included. */
  readonly url: string;
  /** Path below the host's output folder. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The archive, read and rendered for a host. */
export interface HostedArchive {
  readonly pages: readonly HostedPage[];
  readonly records: readonly IncidentRecord[];
  readonly warnings: readonly Finding[];
  /** Makes the search index; it takes a while. */
  readonly index: () => Promise<readonly HostedPage[]>;
}

/** What prevents an archive from being published; `findings` holds every problem. */
export class ArchiveError extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    const errors = findings.filter(({ level }) => level === "error");
    const lines = errors.map((found) => `${findingLine(found)}\n  Fix: ${visible(found.fix)}`);
    super(`the archive has problems\n${lines.join("\n")}`);
    this.name = "ArchiveError";
    this.findings = findings;
  }
}

/** A finding on one line that is harmless to a terminal. */
export const findingLine = ({ file, line, column, level, code, message }: Finding): string =>
  `${visible(file)}:${line}:${column} ${level} ${code} ${visible(message)}`;

/** Reads and renders the archive. Throws `ArchiveError` where a report has an error. */
export async function renderArchive(options: ResolvedOptions): Promise<HostedArchive> {
  const { incidents, edition, now, layouts, mount, leaveOut } = options;
  const settings = { ...(await settingsOf(options)), mount };
  const site = await openSite({ incidents, edition, now, layouts, settings });
  const findings: Finding[] = [...site.findings];
  if (hasError(findings)) throw new ArchiveError(sortFindings(findings));
  const pages = await pagesFor(site, findings);
  if (hasError(findings)) throw new ArchiveError(sortFindings(findings));
  const below = mount.replace(/\/$/, "");
  const hosted = ({ url, content }: Page): HostedPage => ({
    part: partOf(url),
    url: below + url,
    path: outputPath(below + url),
    content,
  });
  return {
    pages: pages.filter(({ url }) => !leaveOut.includes(url)).map(hosted),
    index: async () => (await indexPages(site.context, pages)).map(hosted),
    records: site.context.records,
    warnings: sortFindings(findings),
  };
}

async function pagesFor(site: Site, findings: Finding[]): Promise<Page[]> {
  const pages: Page[] = [];
  for await (const page of pagesOf(site, findings)) pages.push(page);
  return pages;
}

/** The settings that the options name or hold. */
export async function settingsOf({ site, mount }: ResolvedOptions): Promise<Settings> {
  if (typeof site !== "string") {
    const settings = settingsSchema.parse(site);
    const problems = archiveProblems({ ...settings, mount }, () => [
      "site",
      { line: 1, column: 1 },
    ]);
    if (problems.length > 0) throw new ArchiveError(problems);
    return settings;
  }
  const { settings, findings } = await readSettings({
    folder: dirname(site),
    file: site,
    withArchives: true,
  });
  if (!settings) throw new ArchiveError(findings);
  return settings;
}
