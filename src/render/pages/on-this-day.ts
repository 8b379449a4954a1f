/**
 * `/archive/on-this-day/`: a calendar of all years, and a page for each day of it.
 *
 * Rule: no page depends on today; the browser leads the reader to the day on their own calendar.
 */
import { groupByAnniversary, weeksOf } from "../../derive/calendar.ts";
import type { IncidentRecord } from "../../model/archive.ts";
import { monthName, twoDigits } from "../../model/civil.ts";
import type { PageContext, PageProducer } from "../context.ts";
import { listingPages } from "../listing.ts";
import { lazyPage, type Page } from "../page.ts";
import { type Crumb, shellPage } from "../shell.ts";

/** A day of any year with its number of incidents. */
export interface Anniversary {
  /** `MM-DD`. */
  readonly key: string;
  readonly number: number;
  readonly href: string | undefined;
  readonly count: number;
}

/** What the `on-this-day` layout prints. */
export interface OnThisDayView {
  readonly months: readonly { readonly name: string; readonly days: readonly Anniversary[] }[];
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly "on-this-day": OnThisDayView;
  }
}

const url = "/archive/on-this-day/";

/** Produces all pages below `/archive/on-this-day/`. */
export const onThisDayPages: PageProducer = function* (context) {
  const { records, link } = context;
  const days = groupByAnniversary(records);
  const crumbs = [{ title: "Archive", href: link("/archive/") }];
  yield lazyPage(
    { url, listed: true, from: { words: "", sorted: records } },
    () => calendarPage(days, crumbs, context).content,
  );
  for (const [key, records] of days)
    yield* listingPages(
      {
        url: `${url}${key}/`,
        kind: "On this day",
        title: anniversaryText(key),
        records,
        crumbs: [...crumbs, { title: "On this day", href: link(url) }],
        measured: false,
        brief: true,
      },
      context,
    );
};

function calendarPage(
  days: ReadonlyMap<string, readonly IncidentRecord[]>,
  crumbs: readonly Crumb[],
  context: PageContext,
): Page {
  return shellPage(context, {
    url,
    title: "On this day",
    description: "Incidents of all years by the day on which they began.",
    crumbs,
    main: context.render("on-this-day", { months: monthsOf(days, context) }),
    scripts: ["on-this-day"],
  });
}

/** `10-23` as `23 October`. */
const anniversaryText = (key: string): string =>
  `${Number(key.slice(3))} ${monthName(Number(key.slice(0, 2)))}`;

function monthsOf(
  days: ReadonlyMap<string, readonly IncidentRecord[]>,
  { link }: PageContext,
): OnThisDayView["months"] {
  return Array.from({ length: 12 }, (_, i) => {
    const month = twoDigits(i + 1);
    // A leap year has every day that can be an anniversary.
    const numbers = weeksOf(`2024-${month}`)
      .flat()
      .filter((day) => day !== undefined);
    return {
      name: monthName(i + 1),
      days: numbers.map((number): Anniversary => {
        const key = `${month}-${twoDigits(number)}`;
        const count = days.get(key)?.length ?? 0;
        return { key, number, count, href: count > 0 ? link(`${url}${key}/`) : undefined };
      }),
    };
  });
}
