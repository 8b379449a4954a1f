/**
 * The work on single reports, in the main thread or in another: read them, then make their pages.
 *
 * Rule: a report that was read stays in memory until its pages are made, up to a limit; beyond it
 * the report is read again.
 */
import { knowTaxonomy, type Taxonomy } from "../../derive/taxonomy/index.ts";
import type { IncidentReading, IncidentRecord } from "../../model/archive.ts";
import type { PageContext } from "../../render/context.ts";
import { type Finding, sortFindings } from "../../source/finding.ts";
import type { ReportFile } from "../../source/folder.ts";
import { readSource } from "../../source/read.ts";
import { readReport } from "../reports/archive.ts";
import { chartCache } from "../cache/charts.ts";
import { pageContext } from "../pages/context.ts";
import { hashOf } from "../hash.ts";
import { incidentPages, type Surroundings } from "../pages/incident-pages.ts";
import { loadLayouts } from "../pages/layouts.ts";
import { type BesideFile, recording } from "../reports/recording.ts";
import type { BuildOptions } from "../options.ts";
import { type Written, type WrittenPages, writePage } from "../pages/write-page.ts";
import { hashesByPath } from "../hashes-by-path.ts";

/** What decides the work; plain values. */
export interface ReporterOptions extends Pick<
  BuildOptions,
  "settings" | "edition" | "now" | "layouts" | "cache"
> {
  readonly entries: Readonly<Record<string, string>>;
}

/** One report, read. Without a record it has an error, or the edition must not show it. */
export interface ReadReport {
  readonly path: string;
  /** Of the file's content. */
  readonly hash: string;
  readonly record: IncidentRecord | undefined;
  readonly heldUntil: string | undefined;
  readonly findings: readonly Finding[];
}

/** What the archive knows that the pages of single reports need. */
export interface ArchiveFacts {
  readonly taxonomy: Taxonomy;
  /** How many reports there are. */
  readonly count: number;
  /** Where pages are written. */
  readonly folder: string;
}

/** One report whose pages are to be made. */
export interface RenderJob {
  readonly file: ReportFile;
  readonly around: Surroundings;
  /** What the folder holds already. */
  readonly known: readonly Written[];
}

/** What was made of one report. */
export interface RenderedReport extends WrittenPages {
  readonly path: string;
  /** The files beside the report that its pages were made from. */
  readonly beside: readonly BesideFile[];
}

/** Works on reports. */
export interface Reporter {
  readonly read: (files: readonly ReportFile[]) => Promise<readonly ReadReport[]>;
  readonly prepare: (facts: ArchiveFacts) => Promise<void>;
  readonly render: (jobs: readonly RenderJob[]) => Promise<readonly RenderedReport[]>;
}

const mostKept = 20_000;

/** A reporter that works in the thread that calls it. */
export function localReporter(options: ReporterOptions): Reporter {
  const kept = new Map<string, IncidentReading>();
  let context: PageContext | undefined;
  let facts: ArchiveFacts | undefined;

  const readOne = (file: ReportFile): ReadReport => {
    const { source, findings } = readSource(file.file, file.path);
    if (!source) return { ...unread, path: file.path, hash: "", findings };
    const read = readReport(source, options);
    if (read.reading && kept.size < mostKept) kept.set(file.path, read.reading);
    return {
      path: file.path,
      hash: hashOf(source.text),
      record: read.reading?.record,
      heldUntil: read.reading?.incident.heldUntil,
      findings: [...findings, ...read.findings],
    };
  };
  const renderOne = async ({ file, around, known }: RenderJob): Promise<RenderedReport> => {
    const reading = kept.get(file.path) ?? readAgain(file);
    kept.delete(file.path);
    if (!reading || !context || !facts) throw new Error(`${file.path} was not read`);
    const beside = new Map<string, BesideFile>();
    const { pages, findings } = await incidentPages(reading, around, context, {
      cache: options.cache === undefined ? undefined : chartCache(options.cache, options.edition),
      readFile: recording(file.file, beside),
    });
    const { folder } = facts;
    const place = { folder, known: hashesByPath(known) };
    const written = pages.map((page) => writePage(page, place, options.settings));
    return {
      path: file.path,
      beside: [...beside.values()],
      files: written.map(({ file }) => file),
      listed: pages.flatMap(({ url, listed }) => (listed ? [url] : [])),
      links: written.flatMap(({ links }) => links ?? []),
      changed: written.filter(({ changed }) => changed).length,
      findings: sortFindings([...findings, ...written.flatMap(({ finding }) => finding ?? [])]),
    };
  };
  const readAgain = (file: ReportFile): IncidentReading | undefined => {
    const { source } = readSource(file.file, file.path);
    return source && readReport(source, options).reading;
  };

  return {
    read: async (files) => files.map(readOne),
    async prepare(given) {
      facts = given;
      context = await reportContext(options, given);
    },
    async render(jobs) {
      const rendered: RenderedReport[] = [];
      for (const job of jobs) rendered.push(await renderOne(job));
      return rendered;
    },
  };
}

/** What pages of single reports are made with. */
export async function reportContext(
  options: ReporterOptions,
  { count, taxonomy }: Omit<ArchiveFacts, "folder">,
): Promise<PageContext> {
  const { render } = await loadLayouts(options.layouts);
  // Pages about one report look at no other record, only at how many there are.
  const records: readonly IncidentRecord[] = Array.from({ length: count });
  knowTaxonomy(records, options.settings, taxonomy);
  return pageContext({ ...options, render }, records);
}

const unread = { record: undefined, heldUntil: undefined } as const;
