/**
 * `/archive/` with a page for each year and each month.
 *
 * Rule: what is known to the year alone stands with its year, never in a month.
 */
import { groupByDay, weeksOf } from "../../derive/calendar.ts";
import { severityOf } from "../../derive/severity.ts";
import { countKeys, everyYear, type Count } from "../../derive/statistics.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import { dayText, monthName, twoDigits } from "../../model/civil.ts";
import type { PageContext, PageProducer } from "../context.ts";
import { monthsTable } from "../figure/months.ts";
import type { Html } from "../html.ts";
import { incidentItem, severityView, type SeverityView } from "../incident-item.ts";
import { countText, listingPages } from "../listing.ts";
import { lazyPage, type Page } from "../page.ts";
import { shellPage } from "../shell.ts";
import { otherArchivesLink } from "./archives.ts";

/** A day of the calendar on which something happened. */
export interface CalendarDay {
  readonly number: number;
  readonly href: string;
  /** "23 October 2014: 2 incidents, worst SEV1". */
  readonly label: string;
  readonly rank: SeverityView["rank"] | undefined;
}

/** One month of a year's calendar. */
export interface CalendarMonth {
  readonly name: string;
  /** Undefined where no incident is filed under the month. */
  readonly href: string | undefined;
  readonly weeks: readonly (readonly (CalendarDay | number | undefined)[])[];
}

/** The incidents of one month on the page of its year. */
export interface MonthSection {
  readonly id: string;
  readonly title: string;
  readonly href: string | undefined;
  readonly list: Html;
  /** How many more the month's own page lists. */
  readonly more: number;
}

/** What the `archive` layout prints. */
export interface ArchiveView {
  readonly count: string;
  readonly months: Html;
  readonly onThisDay: string;
  readonly undated: string | undefined;
  /** Undefined where no other archive is joined. */
  readonly otherArchives: string | undefined;
}

/** What the `archive-year` layout prints. */
export interface ArchiveYearView {
  readonly year: string;
  readonly count: string;
  readonly calendar: readonly CalendarMonth[];
  readonly severities: readonly SeverityView[];
  readonly sections: readonly MonthSection[];
  readonly statistics: string;
  readonly before: { readonly year: string; readonly href: string } | undefined;
  readonly after: { readonly year: string; readonly href: string } | undefined;
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly archive: ArchiveView;
    readonly "archive-year": ArchiveYearView;
  }
}

/** A year's page lists this many incidents of a month; the month's own page lists them all. */
const shownOfMonth = 8;

/** Produces all pages below `/archive/`, days aside. */
export const archivePages: PageProducer = function* (context) {
  const { records } = context;
  const years = groupByDay(records, 4);
  const months = groupByDay(records, 7);
  const undated = records.filter(({ day }) => day === undefined);
  yield lazyPage(
    { url: "/archive/", listed: true, from: { words: "", sorted: records } },
    () => archivePage(months, undated, context).content,
  );
  const keys = [...years.keys()];
  for (const [index, year] of keys.entries()) {
    const inYear = years.get(year) ?? [];
    const beside = [keys[index - 1], keys[index + 1]] as const;
    const from = { words: beside.join(" "), records: inYear };
    yield lazyPage(
      { url: `/archive/${year}/`, listed: true, from },
      () => yearPage(year, inYear, months, beside, context).content,
    );
  }
  for (const [month, inMonth] of months) yield* monthPages(month, inMonth, context);
  if (undated.length > 0) {
    const crumbs = [{ title: "Archive", href: context.link("/archive/") }];
    const title = "Day unknown";
    yield* listingPages(
      { url: "/archive/undated/", kind: "Archive", title, records: undated, crumbs },
      context,
    );
  }
};

function archivePage(
  months: ReadonlyMap<string, readonly IncidentRecord[]>,
  undated: readonly IncidentRecord[],
  context: PageContext,
): Page {
  const { records, render, link } = context;
  const years = everyYear(countKeys(records, ({ day }) => day?.slice(0, 4)));
  const counts = [...months].map(([key, list]): Count => ({ key, label: key, count: list.length }));
  const main = render("archive", {
    count: countText(records),
    months: monthsTable(years, counts, link),
    onThisDay: link("/archive/on-this-day/"),
    undated: undated.length > 0 ? link("/archive/undated/") : undefined,
    otherArchives: otherArchivesLink(context),
  });
  const description = "All incidents by year and month.";
  return shellPage(context, { url: "/archive/", title: "Archive", description, main });
}

function yearPage(
  year: string,
  records: readonly IncidentRecord[],
  months: ReadonlyMap<string, readonly IncidentRecord[]>,
  [before, after]: readonly (string | undefined)[],
  context: PageContext,
): Page {
  const { render, link, settings } = context;
  const toYear = (key: string | undefined) =>
    key === undefined ? undefined : { year: key, href: link(`/archive/${key}/`) };
  const levels = new Set(records.map((record) => severityOf(record, settings).label));
  const main = render("archive-year", {
    year,
    count: countText(records),
    calendar: calendarOf(year, months, context),
    severities: settings.severities
      .filter((level) => levels.has(level))
      .flatMap((level) => severityView(level, settings.severities) ?? []),
    sections: sectionsOf(year, records, months, context),
    statistics: link(`/statistics/${year}/`),
    before: toYear(before),
    after: toYear(after),
  });
  return shellPage(context, {
    url: `/archive/${year}/`,
    title: year,
    description: `The incidents of ${year}, month by month: ${countText(records)}.`,
    crumbs: [{ title: "Archive", href: link("/archive/") }],
    main,
  });
}

const monthKeys = (year: string): string[] =>
  Array.from({ length: 12 }, (_, i) => `${year}-${twoDigits(i + 1)}`);

function calendarOf(
  year: string,
  months: ReadonlyMap<string, readonly IncidentRecord[]>,
  context: PageContext,
): CalendarMonth[] {
  return monthKeys(year).map((month, i) => {
    const records = months.get(month) ?? [];
    const days = groupByDay(records, 10);
    const href =
      records.length > 0 ? context.link(`/archive/${month.replace("-", "/")}/`) : undefined;
    const cell = (number: number | undefined) => {
      if (number === undefined) return undefined;
      const day = `${month}-${twoDigits(number)}`;
      const own = days.get(day);
      return own ? calendarDay(number, day, own, context) : number;
    };
    return { name: monthName(i + 1), href, weeks: weeksOf(month).map((week) => week.map(cell)) };
  });
}

function calendarDay(
  number: number,
  day: string,
  records: readonly IncidentRecord[],
  { settings, link }: PageContext,
): CalendarDay {
  const levels = records.map((record) => severityOf(record, settings));
  const worst = levels.reduce((a, b) => (b.rank < a.rank ? b : a));
  const only = records.length === 1 ? records[0] : undefined;
  const what = only ? only.title : `${records.length} incidents`;
  const severity = worst.slug === "" ? "" : only ? `, ${worst.label}` : `, worst ${worst.label}`;
  return {
    number,
    href: link(
      only ? `/incidents/${only.slug}/` : `/archive/${day.slice(0, 7).replace("-", "/")}/`,
    ),
    label: `${dayText(day)}: ${what}${severity}`,
    rank: worst.slug === "" ? undefined : severityView(worst.label, settings.severities)?.rank,
  };
}

function sectionsOf(
  year: string,
  records: readonly IncidentRecord[],
  months: ReadonlyMap<string, readonly IncidentRecord[]>,
  context: PageContext,
): MonthSection[] {
  const list = (shown: readonly IncidentRecord[]): Html =>
    context.render("incident-list", {
      items: shown.slice(0, shownOfMonth).map((record) => incidentItem(record, context)),
      level: 3,
    });
  const sections = monthKeys(year).flatMap((key): MonthSection[] => {
    const own = months.get(key);
    if (!own) return [];
    return [
      {
        id: `month-${key.slice(5)}`,
        title: dayText(key),
        href: context.link(`/archive/${key.replace("-", "/")}/`),
        list: list(own),
        more: Math.max(0, own.length - shownOfMonth),
      },
    ];
  });
  const coarse = records.filter(({ day }) => day?.length === 4);
  if (coarse.length === 0) return sections.toReversed();
  const title = "Month unknown";
  const unknown = { id: "month-unknown", title, href: undefined, list: list(coarse), more: 0 };
  return [...sections.toReversed(), unknown];
}

const monthPages = (
  month: string,
  records: readonly IncidentRecord[],
  context: PageContext,
): Generator<Page> =>
  listingPages(
    {
      url: `/archive/${month.replace("-", "/")}/`,
      kind: "Archive",
      title: dayText(month),
      records,
      crumbs: [
        { title: "Archive", href: context.link("/archive/") },
        { title: month.slice(0, 4), href: context.link(`/archive/${month.slice(0, 4)}/`) },
      ],
      measured: false,
      brief: true,
    },
    context,
  );
