/**
 * Builds the archive: read, derive, render, stage, verify, switch.
 *
 * In:   reports, settings, layouts.
 * Out:  the output folder replaced in one step, or findings and the folder as it was.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageContext } from "../render/context.ts";
import type { Page } from "../render/page.ts";
import { outputPath } from "../render/page.ts";
import { type Finding, finding } from "../source/finding.ts";
import type { BuildEffects, BuildOptions, BuildResult } from "./options.ts";
import { refuseOutput } from "./output.ts";
import { searchIndex } from "./search-index.ts";
import { hasError, openSite, pagesOf } from "./site.ts";
import { openStaging, type Staging } from "./staging.ts";
import { malformed } from "./verify/form.ts";
import { brokenLinks, linksOf, type PageLinks } from "./verify/links.ts";

const nothing = { published: false, reports: 0, files: 0, changed: 0 } as const;

/** Builds the site. The published folder is the old one or the new one at every moment. */
export async function build(options: BuildOptions, effects: BuildEffects): Promise<BuildResult> {
  const refused = refuseOutput(options.output, options.incidents);
  if (refused) return { ...nothing, findings: [refused] };
  const site = await openSite(options);
  const all: Finding[] = [...site.findings];
  if (hasError(all)) return { ...nothing, findings: all };
  let staging: Staging | undefined;
  try {
    staging = await openStaging(options.output);
    const written = await writePages(pagesOf(site, all), staging, options, effects);
    all.push(...written.findings);
    if (hasError(all) || effects.signal?.aborted) return { ...nothing, findings: all };
    const index = options.search ? await writeIndex(site.context, staging, effects) : 0;
    if (effects.signal?.aborted) return { ...nothing, findings: all };
    await staging.commit();
    const files = written.paths.size + index;
    return { published: true, findings: all, reports: site.readings.length, files, changed: files };
  } catch (error) {
    const why = reasonOf(error);
    if (why === undefined) throw error;
    const place = { line: 1, column: 1 };
    all.push(finding("output-unwritable", options.output, place, { why }));
    return { ...nothing, findings: all };
  } finally {
    await staging?.discard();
  }
}

/** Writes pages as they come and verifies them. */
async function writePages(
  pages: AsyncIterable<Page>,
  staging: Staging,
  { settings }: BuildOptions,
  { progress, signal }: BuildEffects,
): Promise<{ paths: ReadonlySet<string>; findings: readonly Finding[] }> {
  const base = new URL(settings.url).pathname.replace(/\/?$/, "/");
  const paths = new Set<string>();
  const links: PageLinks[] = [];
  const findings: Finding[] = [];
  for await (const { url, content } of pages) {
    if (signal?.aborted) break;
    const path = outputPath(settings.mount.replace(/\/$/, "") + url);
    const place = { line: 1, column: 1 };
    if (paths.has(path)) findings.push(finding("url-collision", path, place, { url, other: url }));
    paths.add(path);
    staging.write(path, content);
    if (typeof content === "string") {
      if (path.endsWith(".html")) links.push(linksOf(path, content, base));
      const problem = malformed(path, content);
      if (problem) findings.push(problem);
    }
    if (paths.size % 50 === 0) {
      progress("pages", paths.size, undefined);
      await new Promise((resolve) => setImmediate(resolve)); // lets signals in
    }
  }
  const markupOf = (path: string): string => readFileSync(join(staging.folder, path), "utf8");
  return { paths, findings: [...findings, ...brokenLinks(links, (p) => paths.has(p), markupOf)] };
}

/** Makes the search index from the pages as they are staged; returns the number of its files. */
async function writeIndex(
  context: PageContext,
  staging: Staging,
  { progress }: BuildEffects,
): Promise<number> {
  const pathOf = (url: string): string =>
    outputPath(context.settings.mount.replace(/\/$/, "") + url);
  progress("search index", 0, undefined);
  const pages = await searchIndex(context, (url) =>
    readFileSync(join(staging.folder, pathOf(url)), "utf8"),
  );
  for (const { url, content } of pages) staging.write(pathOf(url), content);
  return pages.length;
}

/** What a full, read-only or forbidden disk says; undefined for any other error. */
function reasonOf(error: unknown): string | undefined {
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: "the disk is full",
    EDQUOT: "the disk quota is used up",
    EROFS: "the disk is read-only",
    EACCES: "the folder may not be written",
    EPERM: "the folder may not be written",
    ENOTDIR: "a part of its path is not a folder",
    EEXIST: "a part of its path is not a folder",
    EXDEV: "it is a mount point of its own",
    EBUSY: "it is a mount point of its own",
    EMFILE: "too many files are open",
    ENAMETOOLONG: "a name is too long",
  };
  return reasons[(error as NodeJS.ErrnoException).code ?? ""];
}
