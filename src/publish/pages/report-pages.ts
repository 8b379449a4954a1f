/**
 * The pages of all reports: those of unchanged ones stay, the others are made.
 */
import { servicesOf, settleTaxonomy, tagsOf } from "../../derive/taxonomy/index.ts";
import type { PageContext } from "../../render/context.ts";
import { pictureOf } from "../../render/open-data/open-graph-picture.ts";
import type { KnownReport } from "../cache/known.ts";
import { hashOf } from "../hash.ts";
import { type Surroundings, surroundingsOf } from "./incident-pages.ts";
import type { Report } from "../reports/read-reports.ts";
import { factsOf } from "../reports/record-hash.ts";
import { areSameBeside } from "../reports/sort-out.ts";
import { collectGarbage } from "../work/garbage.ts";
import type { Reporter } from "../work/reporter.ts";
import { holdsAll, type WritePlace } from "./write-page.ts";

/**
 * Makes the pages of every report that are not there; the answer is what the next build will know.
 * The place may still be in the making while it is found out what pages tell of other reports.
 * `areToldAlike` says that the known pages were made among reports of which they tell the same.
 */
export async function makeReportPages(
  reports: readonly Report[],
  context: PageContext,
  reporter: Reporter,
  placing: WritePlace | Promise<WritePlace>,
  areToldAlike = false,
): Promise<ReadonlyMap<string, KnownReport>> {
  const taxonomy = settleTaxonomy(context.records, context.settings);
  const aroundOf = surroundingsOf(context);
  const made = new Map<string, KnownReport>();
  const jobs: { report: Report; around: Surroundings; key: string }[] = [];
  const areSame = await areSameBeside(reports);
  const place = await placing;
  for (const [index, report] of reports.entries()) {
    const kept = areSame[index] ? keptPages(report, place) : undefined;
    if (kept && areToldAlike) {
      made.set(report.file.path, kept);
      continue;
    }
    const { record } = report;
    const around = aroundOf(record.slug);
    const terms = [tagsOf(record, taxonomy), servicesOf(record, taxonomy)];
    const key = hashOf(JSON.stringify([around, terms, pictureOf(record, context)]));
    if (kept?.around === key) made.set(report.file.path, kept);
    else jobs.push({ report, around, key });
  }
  collectGarbage();
  if (jobs.length === 0) return made;
  const { folder } = place;
  const words = { ...taxonomy, findings: [] }; // those were told once
  await reporter.prepare({ taxonomy: words, count: context.records.length, folder });
  const rendered = await reporter.render(
    jobs.map(({ report: { file, known }, around }) => ({
      file,
      around,
      known: (known?.pages.files ?? []).filter(({ path }) => place.known.has(path)),
    })),
  );
  jobs.forEach(({ report, key: around }, index) => {
    const pages = rendered[index];
    if (!pages) return;
    const { file, hash, stamp, record, heldUntil, findings } = report;
    const { beside } = pages;
    const facts = factsOf(record);
    const seen = { hash, stamp, heldUntil, findings, beside };
    made.set(file.path, { ...seen, record, facts, around, pages });
  });
  return made;
}

/** What is known of a report, where all of its pages are there. */
function keptPages({ known, stamp }: Report, place: WritePlace): KnownReport | undefined {
  if (!known || !holdsAll(known.pages.files, place)) return undefined;
  const { pages } = known;
  if (known.stamp === stamp && pages.changed === 0) return known;
  return { ...known, stamp, pages: { ...pages, changed: 0 } };
}
