/**
 * What a feed reader is told of: each report, and each update or correction made to one later.
 *
 * Out:  entries newest first, at most `feedEntries` of the site's settings.
 * Rule: a report without any date is in no feed; a feed is an order in time.
 */
import { chartUrl } from "../../derive/charts.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import type { PageContext } from "../context.ts";
import { incidentUrl } from "./addresses.ts";
import { tagTerms } from "./words.ts";
import { rememberingOf } from "../../source/remembering.ts";

/** One entry of a feed, in no format yet. All text is plain. */
export interface FeedEntry {
  /** Absolute and permanent. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  /** Pictures of the report's charts; their addresses are absolute. */
  readonly pictures: readonly { readonly url: string; readonly title: string }[];
  readonly published: Date;
  /** The day of the latest update; `published` where there was none. */
  readonly updated: Date;
  readonly authors: IncidentRecord["authors"];
  readonly tags: readonly { readonly slug: string; readonly label: string }[];
}

/** The newest entries about the given records, which are the newest ones that have any. */
export function feedEntries(
  records: readonly IncidentRecord[],
  context: PageContext,
): readonly FeedEntry[] {
  return records
    .flatMap((record) => entriesOf(record, context))
    .toSorted(newestFirst)
    .slice(0, context.settings.feedEntries);
}

/**
 * Records that have an entry, the latest change first: of so many newest entries none is about a
 * record that comes after as many others.
 */
export const newestDated = (records: readonly IncidentRecord[]): readonly IncidentRecord[] =>
  records
    .flatMap((record) => {
      const at = lastChange(record)?.getTime();
      return at === undefined ? [] : [{ record, at }];
    })
    .toSorted((a, b) => b.at - a.at || (a.record.slug < b.record.slug ? -1 : 1))
    .map(({ record }) => record);

function entriesOf(record: IncidentRecord, context: PageContext): FeedEntry[] {
  const published = publication(record);
  const updated = lastChange(record);
  if (!published || !updated) return [];
  const url = context.absolute(incidentUrl(record.slug));
  const tags = tagTerms(record, context).map(({ slug, label }) => ({ slug, label }));
  const shared = { authors: record.authors, tags };
  const pictures = record.charts.map((title, index) => ({
    url: context.absolute(`${chartUrl(record.slug, index + 1)}.svg`),
    title,
  }));
  const report = { ...shared, id: url, url, title: record.title, text: record.summary, pictures };
  const updates = record.updates.flatMap((update, index): FeedEntry[] => {
    const at = instant(update.at);
    if (!at) return [];
    const id = `${url}#update-${index + 1}`;
    const title = `Update: ${record.title}`;
    const told = { ...shared, id, url: id, title, text: update.text, pictures: [] };
    return [{ ...told, published: at, updated: at }];
  });
  return [{ ...report, published, updated }, ...updates];
}

const publication = (record: IncidentRecord): Date | undefined =>
  instant(record.published) ?? instant(record.day);

/** The last time that a report was published or updated; many feeds ask for it. */
export const lastChange = rememberingOf((record: IncidentRecord): Date | undefined => {
  let last = publication(record);
  for (const update of record.updates) {
    const at = instant(update.at);
    if (at && last && at > last) last = at;
  }
  return last;
});

/** A stated day or instant as a point in time: a day begins at midnight UTC. */
export function instant(stated: string | undefined): Date | undefined {
  if (stated === undefined) return undefined;
  const local = /T\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(stated);
  const time = Date.parse(local ? `${stated}Z` : stated);
  return Number.isNaN(time) ? undefined : new Date(time);
}

const newestFirst = (a: FeedEntry, b: FeedEntry): number =>
  b.updated.getTime() - a.updated.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
