/**
 * The archive as tables: `/data/incidents.csv` and one `/data/events-YEAR.csv` a year.
 *
 * In:   the records of all incidents.
 * Out:  CSV after RFC 4180: UTF-8, CRLF, a header line; one line a record, no line breaks in cells.
 * Rule: no cell begins a formula; what is not stated is an empty cell.
 */
import { stringify } from "csv-stringify/sync";
import { eventsOf, yearOf } from "../../derive/recorded-events.ts";
import { measureNames } from "../../derive/statistics.ts";
import type { IncidentRecord, RecordedEvent } from "../../model/archive.ts";
import { milestoneNames } from "../../model/timeline.ts";
import type { PageContext } from "../context.ts";
import { lazyPage, type Page } from "../page.ts";
import { lineBreaks, oneLine } from "../one-line.ts";
import { incidentUrl } from "./addresses.ts";
import { serviceNames, tagSlugs } from "./words.ts";
import { rememberingOf } from "../../source/remembering.ts";

export type Cell = string | number | undefined;

/** Yields the table of incidents, and the tables of events by the year in which they happened. */
export function* tables(context: PageContext): Iterable<Page> {
  const from = { words: "", sorted: context.records };
  yield lazyPage({ url: "/data/incidents.csv", from }, () => incidentsTable(context));
  for (const [year, records] of byEventYear(context.records))
    yield lazyPage({ url: `/data/events-${year}.csv`, from: { words: year, records } }, () =>
      table(eventColumns, eventRows(year, records)),
    );
}

function incidentsTable(context: PageContext): string {
  const measures = measureNames(context.settings).map(([name]) => name);
  const header = [
    "slug",
    "url",
    "title",
    "published",
    "severity",
    "status",
    "services",
    "tags",
    "authors",
    ...milestoneNames,
    ...measures.map((name) => `${name} (minutes)`),
    "customersAffected",
    "events",
  ];
  const rows = context.records.map((record): Cell[] => [
    record.slug,
    context.absolute(incidentUrl(record.slug)),
    record.title,
    record.published,
    record.severity,
    record.status,
    serviceNames(record, context).join("; "),
    tagSlugs(record, context).join("; "),
    record.authors.map((author) => author.name).join("; "),
    ...milestoneNames.map((name) => record.milestones[name]?.at),
    ...measures.map((name) => record.measures[name]?.minutes),
    record.customersAffected,
    record.events.count,
  ]);
  return table(header, rows);
}

const eventColumns = [
  "incident",
  "id",
  "at",
  "end",
  "precision",
  "approximate",
  "phase",
  "track",
  "text",
  "source",
];

const eventRow = (slug: string, event: RecordedEvent): Cell[] => [
  slug,
  event.id,
  event.at,
  event.end,
  event.precision,
  event.approximate ? "yes" : "no",
  event.phase,
  event.track,
  event.text,
  event.source,
];

type ByYear = ReadonlyMap<string, readonly IncidentRecord[]>;

/**
 * Incidents by the years of their events, newest year first; one over New Year's Eve has two. Asked
 * again for the same records it answers at once.
 */
export const byEventYear = rememberingOf((records: readonly IncidentRecord[]): ByYear => {
  const years = new Map<string, IncidentRecord[]>();
  for (const record of records)
    for (const year of record.events.years) {
      const own = years.get(year);
      if (own) own.push(record);
      else years.set(year, [record]);
    }
  return new Map([...years].toSorted(([a], [b]) => (a < b ? 1 : -1)));
});

/** The events of a year, in the order of the records. */
const eventRows = (year: string, records: readonly IncidentRecord[]): Cell[][] =>
  records.flatMap((record) =>
    eventsOf(record)
      .filter((event) => yearOf(event) === year)
      .map((event) => eventRow(record.slug, event)),
  );

/** Prints a table whose cells a spreadsheet shows and never computes. */
export function table(header: readonly string[], rows: readonly Cell[][]): string {
  for (const row of rows) {
    for (const [at, cell] of row.entries())
      if (typeof cell === "string" && lineBreaks.test(cell)) row[at] = oneLine(cell);
  }
  return stringify([[...header], ...rows], { record_delimiter: "\r\n", escape_formulas: true });
}
