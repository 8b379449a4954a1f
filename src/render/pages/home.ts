/**
 * The front page: the latest reports, what the archive holds, and ways into it.
 *
 * Rule: it does not grow with the archive.
 */
import type { IncidentRecord } from "../../model/archive.ts";
import type { PageContext, PageProducer } from "../context.ts";
import type { Html } from "../html.ts";
import { incidentItem, severityView, type SeverityView } from "../incident-item.ts";
import { shellPage } from "../shell.ts";

/** A year of the archive with its number of reports; `height` is a share of the fullest year. */
export interface YearColumn {
  readonly year: string;
  readonly href: string;
  readonly count: number;
  /** 0 to 100. */
  readonly height: number;
}

/** A way into the archive: a severity, a service, a tag. */
export interface Entry {
  readonly label: string;
  readonly href: string;
  readonly count: number;
  readonly severity: SeverityView | undefined;
}

/** What the `home` layout prints. */
export interface HomeView {
  readonly title: string;
  readonly description: string;
  /** "12 reports from 2010 to 2025". */
  readonly holdings: string;
  readonly years: readonly YearColumn[];
  readonly severities: readonly Entry[];
  readonly tags: readonly Entry[];
  readonly latest: Html;
  readonly incidents: string;
  readonly archive: string;
  readonly allTags: string;
  readonly search: string;
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly home: HomeView;
  }
}

const latestCount = 6;
const tagCount = 18;
const yearCount = 24;

/** Produces `/`. */
export const homePage: PageProducer = function* (context) {
  const { settings, records, render, link } = context;
  const items = records.slice(0, latestCount).map((record) => incidentItem(record, context));
  const main = render("home", {
    title: settings.title,
    description: settings.description,
    holdings: holdings(records),
    years: yearColumns(context),
    severities: severityEntries(context),
    tags: tagEntries(context),
    latest: render("incident-list", { items, level: 3 }),
    incidents: link("/incidents/"),
    archive: link("/archive/"),
    allTags: link("/tags/"),
    search: link("/search/"),
  });
  yield shellPage(context, { url: "/", title: "", description: settings.description, main });
};

const yearOf = (record: IncidentRecord): string | undefined => record.day?.slice(0, 4);

function holdings(records: readonly IncidentRecord[]): string {
  const count = records.length === 1 ? "1 report" : `${records.length} reports`;
  const years = records.map(yearOf).filter((year) => year !== undefined);
  const sorted = years.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return count;
  return first === last ? `${count} from ${first}` : `${count} from ${first} to ${last}`;
}

/** One column a year, empty years included, so that the figure is to scale; the latest ones. */
function yearColumns({ records, link }: PageContext): YearColumn[] {
  const counts = countBy(records, (record) => [yearOf(record)].filter((y) => y !== undefined));
  const known = [...counts.keys()].map(Number);
  if (known.length === 0) return [];
  const last = Math.max(...known);
  const first = Math.max(Math.min(...known), last - yearCount + 1);
  const most = Math.max(...counts.values());
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    const count = counts.get(year) ?? 0;
    return {
      year,
      count,
      href: link(`/archive/${year}/`),
      height: Math.round((count / most) * 100),
    };
  });
}

function severityEntries({ records, settings, link }: PageContext): Entry[] {
  const counts = countBy(records, ({ severity }) => (severity === undefined ? [] : [severity]));
  return settings.severities.flatMap((label) => {
    const count = counts.get(label);
    const href = link(`/search/?f.severity=${encodeURIComponent(label)}`);
    const severity = severityView(label, settings.severities);
    return count === undefined ? [] : [{ label, href, count, severity }];
  });
}

function tagEntries({ records, link }: PageContext): Entry[] {
  const counts = countBy(records, (record) => record.tags);
  return [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, tagCount)
    .map(([label, count]) => ({
      label,
      count,
      href: link(`/tags/${encodeURIComponent(label)}/`),
      severity: undefined,
    }));
}

function countBy(
  records: readonly IncidentRecord[],
  keys: (record: IncidentRecord) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of records.flatMap(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
