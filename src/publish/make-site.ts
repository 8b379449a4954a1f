/**
 * Fills a staging folder with every page of a site and verifies them.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageContext } from "../render/context.ts";
import type { Finding } from "../source/finding.ts";
import type { AssetFiles } from "./pages/assets.ts";
import type { BuildState, KnownReport } from "./cache/known.ts";
import { type IndexAside, openIndexAside } from "./search/aside.ts";
import { keptIndex, makeIndex, type MadeIndex } from "./search/index.ts";
import { incidentUrls } from "./search/urls.ts";
import {
  collisions,
  keptSharedPages,
  makeLastPages,
  makeSharedPages,
  recordsHash,
} from "./pages/shared-pages.ts";
import { inReport } from "./verify/link-places.ts";
import { ownLinks } from "./archives/links.ts";
import { brokenLinks, idsOf, type LinkTargets, openLinks, type PageLinks } from "./verify/links.ts";
import type { WritePlace, WrittenPages } from "./pages/write-page.ts";
import { hashesByPath } from "./hashes-by-path.ts";

/** What a site is made from once the pages of its reports are made. */
export interface SiteMaking {
  readonly context: PageContext;
  readonly assets: AssetFiles;
  /** The pages of each report by its path; they may still be in the making. */
  readonly reports: ReadonlyMap<string, KnownReport> | Promise<ReadonlyMap<string, KnownReport>>;
  readonly place: WritePlace;
  /** What an earlier build knew. */
  readonly known: Partial<
    Pick<BuildState, "records" | "archives" | "shared" | "index" | "indexSize" | "files">
  >;
  /** Hash of the lists of other archives. */
  readonly archives: string;
  /** Layouts of the site's owner may print whatever they like of the whole archive. */
  readonly hasOwnLayouts?: boolean;
  /** True where no record differs from what that build knew. */
  readonly isSame?: boolean;
  /** False leaves the search index out. */
  readonly search: boolean;
  /** True leaves the index as it was, where there is one. */
  readonly oldIndex?: boolean;
  /** Makes the index where most of it is there. Default: one is opened. */
  readonly aside?: IndexAside | undefined;
  /** Called once the other pages are made, while the index may still be in the making. */
  readonly meanwhile?: () => Promise<void>;
  readonly advance: (stage: string, done: number, total: number | undefined) => Promise<void>;
}

/** A site as staged. */
export interface MadeSite {
  readonly state: Omit<BuildState, "publishedAt" | "key" | "hidden">;
  readonly findings: readonly Finding[];
  readonly changed: number;
}

/** What is made beside the index. */
interface OtherPages {
  readonly reports: ReadonlyMap<string, KnownReport>;
  readonly shared: WrittenPages;
  readonly all: readonly WrittenPages[];
  /** Those with links that only the index may answer. */
  readonly open: readonly PageLinks[];
}

const noIndex: MadeIndex = {
  parts: {},
  size: undefined,
  written: { files: [], listed: [], links: [], findings: [], changed: 0 },
};

const pagesOf = (reports: ReadonlyMap<string, KnownReport>): WrittenPages[] =>
  [...reports.values()].map(({ pages }) => pages);

/** The hash of each file by its path. */
const hashesOf = (pages: readonly WrittenPages[]): ReadonlyMap<string, string> =>
  hashesByPath(pages.flatMap(({ files }) => files));

const pathsOf = (pages: readonly WrittenPages[]): ReadonlySet<string> =>
  new Set(pages.flatMap(({ files }) => files.map(({ path }) => path)));

/** Makes everything but the pages of single reports. */
export async function makeSite(making: SiteMaking): Promise<MadeSite> {
  const { context, assets, place, known, isSame, search, advance, archives } = making;
  const records = (isSame ? known.records : undefined) ?? recordsHash(context);
  const breathe = (done: number): Promise<void> => advance("shared pages", done, undefined);
  const before = known.archives === archives ? known.shared : undefined;
  const kept = before && known.records === records ? keptSharedPages(before, place) : undefined;
  const old = search && making.oldIndex ? keptIndex(known, place, context.settings) : undefined;
  const indexOf = (pages: readonly WrittenPages[]): MadeIndex | Promise<MadeIndex> => {
    if (old || !search) return old ?? noIndex;
    const { settings } = context;
    const input = { settings, urls: incidentUrls(context), hashes: hashesOf(pages), place };
    if (!known.index) return makeIndex({ ...input, known: {} }, { advance });
    // Where most parts are there already, one thread makes the others while pages are made here.
    const { make, close } = making.aside ?? openIndexAside();
    return make({ ...input, known: known.index, size: known.indexSize }).finally(close);
  };
  const targetsAmong = (paths: ReadonlySet<string>): LinkTargets => ({
    exists: (path) => paths.has(path),
    idsIn: (path) => idsOf(readFileSync(join(place.folder, path), "utf8")),
  });
  const otherPages = async (): Promise<OtherPages> => {
    const since = making.hasOwnLayouts ? undefined : before;
    const shared = kept ?? (await makeSharedPages(context, place, breathe, since));
    const reports = await making.reports;
    await making.meanwhile?.();
    const made = [...pagesOf(reports), shared];
    const listed = made.flatMap((part) => part.listed);
    const all = [...made, makeLastPages(listed, context, assets, place)];
    const links = all.flatMap((part) => part.links);
    const own = ownLinks(links, context.settings);
    return { reports, shared, all, open: openLinks(own, targetsAmong(pathsOf(all))) };
  };
  // Processes of their own make the index: it begins with the last report's page.
  const [index, { reports, shared, all, open }] = await Promise.all([
    Promise.resolve(making.reports).then((made) => indexOf(pagesOf(made))),
    otherPages(),
  ]);

  const everything = [...all, index.written];
  const files = everything.flatMap((part) => part.files);
  const paths = pathsOf(everything);
  const findings = [
    ...everything.flatMap((part) => part.findings),
    ...collisions(everything),
    ...brokenLinks(open, targetsAmong(paths)).map(inReport(context)),
  ];
  const vanished = (known.files ?? []).filter(({ path }) => !paths.has(path)).length;
  return {
    state: {
      reports: Object.fromEntries(reports),
      records,
      archives,
      shared,
      findings,
      index: index.parts,
      indexSize: index.size,
      hasOldIndex: index === old,
      files,
    },
    findings,
    changed: everything.reduce((sum, part) => sum + part.changed, 0) + vanished,
  };
}
