/**
 * The pages about all reports: those that are made from records which changed are made anew, the
 * others stay.
 */
import { archiveFindings } from "../../derive/archive-findings.ts";
import type { PageContext } from "../../render/context.ts";
import { sitemap } from "../../render/open-data/sitemap.ts";
import type { Page, PageOrigin } from "../../render/page.ts";
import { producers } from "../../render/pages/index.ts";
import { type Finding, finding } from "../../source/finding.ts";
import type { AssetFiles } from "./assets.ts";
import { headersPage } from "./headers.ts";
import { hashOf } from "../hash.ts";
import { hashOfRecord, hashOfSorted } from "../reports/record-hash.ts";
import {
  holdsAll,
  pathOf,
  writePage,
  type WritePlace,
  type WrittenPage,
  type WrittenPages,
} from "./write-page.ts";
import { hashesByPath } from "../hashes-by-path.ts";

/** What shared pages are made from. */
export const recordsHash = ({ records }: PageContext): string => hashOf(records.map(hashOfRecord));

const hashOfOrigin = ({ words, records = [], sorted = [] }: PageOrigin): string =>
  hashOf(words, hashOfSorted(sorted), records.map(hashOfRecord));

/** Makes the shared pages and verifies them as they come; those that are as `before` stay. */
export async function makeSharedPages(
  context: PageContext,
  place: WritePlace,
  breathe: (done: number) => Promise<void>,
  before?: WrittenPages,
): Promise<WrittenPages> {
  const made = collector(context, place, before);
  made.findings.push(...archiveFindings(context.records, context.settings));
  for (const produce of Object.values(producers)) {
    for await (const page of produce(context)) {
      made.add(page);
      if (made.files.length % 64 === 0) await breathe(made.files.length);
    }
  }
  return { ...made, changed: made.changed() };
}

/** The shared pages of an earlier build; undefined where one is not as it was. */
export function keptSharedPages(pages: WrittenPages, place: WritePlace): WrittenPages | undefined {
  return holdsAll(pages.files, place) ? { ...pages, changed: 0 } : undefined;
}

/** The pages that belong to no producer: sitemap, assets, headers. */
export function makeLastPages(
  listed: readonly string[],
  context: PageContext,
  assets: AssetFiles,
  place: WritePlace,
): WrittenPages {
  const made = collector(context, place);
  for (const page of sitemap(listed, context)) made.add(page);
  for (const [url, content] of assets.files) made.add({ url, content });
  made.add(headersPage(context));
  return { ...made, changed: made.changed() };
}

interface Collector extends Omit<WrittenPages, "changed"> {
  readonly findings: Finding[];
  readonly add: (page: Page) => void;
  readonly changed: () => number;
}

function collector({ settings }: PageContext, place: WritePlace, before?: WrittenPages): Collector {
  const files: WrittenPages["files"][number][] = [];
  const listed: string[] = [];
  const links: WrittenPages["links"][number][] = [];
  const from: Record<string, string> = {};
  const findings: Finding[] = [];
  const keptPage = before && keptPages(before, place);
  let changed = 0;
  return {
    files,
    listed,
    links,
    from,
    findings,
    changed: () => changed,
    add(page) {
      const path = pathOf(page.url, settings);
      const origin = page.from && hashOfOrigin(page.from);
      if (origin !== undefined) from[path] = origin;
      const kept = origin === undefined ? undefined : keptPage?.(path, origin);
      const written = kept ?? writePage(page, place, settings);
      files.push(written.file);
      if (page.listed) listed.push(page.url);
      if (written.links) links.push(written.links);
      if (written.finding) findings.push(written.finding);
      if (written.changed) changed++;
    },
  };
}

/** Finds pages of an earlier build that were made from the same and are in place. */
function keptPages(
  { files, links, from = {} }: WrittenPages,
  { known }: WritePlace,
): (path: string, origin: string) => WrittenPage | undefined {
  const hashes = hashesByPath(files);
  const linksOf = new Map(links.map((page) => [page.path, page]));
  return (path, origin) => {
    const hash = from[path] === origin ? hashes.get(path) : undefined;
    if (hash === undefined || known.get(path) !== hash) return undefined;
    return { file: { path, hash }, links: linksOf.get(path), finding: undefined, changed: false };
  };
}

/** Two pages at one address: each file may be written once. */
export function collisions(pages: readonly WrittenPages[]): Finding[] {
  const seen = new Set<string>();
  return pages.flatMap(({ files }) =>
    files.flatMap(({ path }) => {
      const isTaken = seen.has(path);
      seen.add(path);
      const place = { line: 1, column: 1 };
      return isTaken ? [finding("url-collision", path, place, { url: path, other: path })] : [];
    }),
  );
}
