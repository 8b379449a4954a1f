/**
 * Makes the pages of one report at once, in a thread of its own that nothing else keeps busy, while
 * the build that follows an edit has yet to begin.
 *
 * In:   `PreviewFacts` from the builder after each build; the file of a report that was edited.
 * Out:  its pages, or what is wrong with it, or nothing where only a build can tell.
 * Rule: nothing is written; a report that the edition holds back gives nothing.
 */
import { type MessagePort, workerData } from "node:worker_threads";
import { termOf } from "../../derive/taxonomy/index.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import type { PageContext } from "../../render/context.ts";
import type { Finding } from "../../source/finding.ts";
import { readSource } from "../../source/read.ts";
import { readReport } from "../reports/archive.ts";
import { chartCache } from "../cache/charts.ts";
import { incidentPages } from "../pages/incident-pages.ts";
import { hasError } from "../site.ts";
import { answerQuestions } from "../work/asked-thread.ts";
import { reportContext } from "../work/reporter.ts";
import { pathOf } from "../pages/write-page.ts";
import type { PreviewFacts } from "./preview-facts.ts";

/** What an edited report looks like. */
export interface Preview {
  /** The path of the report's page on the server. */
  readonly url: string;
  /** Content by path below the output folder; empty where the report has an error. */
  readonly pages: ReadonlyMap<string, string | Uint8Array>;
  readonly findings: readonly Finding[];
}

let facts: PreviewFacts | undefined;
let context: Promise<PageContext> | undefined;

/** Makes the pages of a report; undefined for one that is new, held back or at another address. */
async function preview(file: string): Promise<Preview | undefined> {
  const known = facts?.reports.get(file);
  if (!known || !facts || !context) return undefined;
  const { path, slug, around } = known;
  const options = { ...facts.options, now: new Date().toISOString() };
  const { settings, edition, cache } = options;
  const { source, findings: unread } = readSource(file, path);
  const { reading, findings: own } = source
    ? readReport(source, options)
    : { reading: undefined, findings: [] };
  const findings = [...unread, ...own];
  const url = (await context).link(`/incidents/${slug}/`);
  if (hasError(findings)) return { url, pages: new Map(), findings };
  if (!reading || reading.record.slug !== slug || !areKnown(reading.record, facts))
    return undefined;
  const charts = cache === undefined ? {} : { cache: chartCache(cache, edition) };
  const made = await incidentPages(reading, around, await context, charts);
  const all = [...findings, ...made.findings];
  const pages = made.pages.map(({ url, content }) => [pathOf(url, settings), content] as const);
  return { url, pages: new Map(hasError(all) ? [] : pages), findings: all };
}

/** Whether all words of a report are among those that the archive has settled. */
const areKnown = (record: IncidentRecord, { taxonomy }: PreviewFacts): boolean =>
  record.tags.every((tag) => termOf(taxonomy.tags, tag)) &&
  record.services.every((service) => termOf(taxonomy.services, service));

/** Code runs fast when it has run before: the first preview should be as fast as the others. */
async function warmUp(): Promise<void> {
  for (const file of [...(facts?.reports.keys() ?? [])].slice(-12)) {
    await preview(file);
    await new Promise((resume) => setImmediate(resume)); // an edit does not wait for the rest
  }
}

const { builds } = workerData as { builds: MessagePort };
builds.on("message", (told: PreviewFacts) => {
  const isFirst = facts === undefined;
  facts = told;
  context = reportContext({ ...told.options, now: new Date().toISOString() }, told);
  if (isFirst) void warmUp();
});
answerQuestions({ preview });
