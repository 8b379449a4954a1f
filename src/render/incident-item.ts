/**
 * One incident as lists show it: a row that links to its page.
 *
 * In:   the record of an incident.
 * Out:  what the `incident-list` layout prints; sort keys for the browser beside the words.
 */
import { shortDayText } from "../model/civil.ts";
import type { IncidentRecord } from "../model/archive.ts";
import { clip } from "./clip.ts";
import type { PageContext } from "./context.ts";
import { measureText } from "./duration.ts";

/** A severity as words with its rank: 1 is the worst, 4 the mildest or an unknown one. */
export interface SeverityView {
  readonly label: string;
  readonly rank: 1 | 2 | 3 | 4;
}

/** A row of a list of incidents. */
export interface IncidentItem {
  readonly href: string;
  readonly title: string;
  readonly summary: string;
  /** The day filed under, as exact as it is known: `YYYY-MM-DD`, `YYYY-MM`, `YYYY`. */
  readonly day: string | undefined;
  readonly dayText: string;
  /** The day of publication in words. */
  readonly published: string | undefined;
  readonly severity: SeverityView | undefined;
  readonly status: string | undefined;
  /** How long it took to resolve, in words and in minutes. */
  readonly duration: string | undefined;
  readonly minutes: number | undefined;
  readonly services: readonly string[];
  readonly internal: boolean;
  /** The archive that it stands in, in lists over several. */
  readonly archive?: string;
}

/** What the `incident-list` layout prints. */
export interface IncidentListView {
  readonly items: readonly IncidentItem[];
  /** Level of the rows' headings. */
  readonly level: 2 | 3;
}

declare module "./page.ts" {
  interface LayoutViews {
    readonly "incident-list": IncidentListView;
  }
}

/** Longest summary of a row, in characters. */
const summaryLimit = 200;

const known = new WeakMap<PageContext, WeakMap<IncidentRecord, Rows>>();

/** The rows of one incident: it stands in many lists, and is made once for all of them. */
interface Rows {
  readonly whole: IncidentItem;
  readonly brief: IncidentItem;
}

/** The row of one incident. */
export const incidentItem = (record: IncidentRecord, context: PageContext): IncidentItem =>
  rowsOf(record, context).whole;

/** The row of one incident without its summary and services, for lists of secondary interest. */
export const briefItem = (record: IncidentRecord, context: PageContext): IncidentItem =>
  rowsOf(record, context).brief;

function rowsOf(record: IncidentRecord, context: PageContext): Rows {
  let ofContext = known.get(context);
  if (!ofContext) known.set(context, (ofContext = new WeakMap()));
  let rows = ofContext.get(record);
  if (!rows) {
    const whole = makeItem(record, context);
    ofContext.set(record, (rows = { whole, brief: { ...whole, summary: "", services: [] } }));
  }
  return rows;
}

function makeItem(record: IncidentRecord, context: PageContext): IncidentItem {
  const resolve = record.measures["timeToResolve"];
  return {
    href: context.link(`/incidents/${record.slug}/`),
    title: record.title,
    summary: clip(record.summary, summaryLimit),
    day: record.day,
    dayText: record.day === undefined ? "Day unknown" : shortDayText(record.day),
    published: record.published === undefined ? undefined : shortDayText(record.published),
    severity: severityView(record.severity, context.settings.severities),
    status: record.status,
    duration: resolve && measureText(resolve),
    minutes: resolve?.minutes,
    services: record.services,
    internal: record.internal,
  };
}

/** A severity's rank among the site's levels, spread over four colours. */
export function severityView(
  severity: string | undefined,
  levels: readonly string[],
): SeverityView | undefined {
  if (severity === undefined) return undefined;
  const index = levels.indexOf(severity);
  const rank = index < 0 ? 4 : Math.min(4, index + 1);
  return { label: severity, rank: rank as SeverityView["rank"] };
}
