/**
 * The page about what other programs can read: every file with what it holds.
 */
import type { PageContext, PageProducer } from "../context.ts";
import { byEventYear } from "../open-data/tables.ts";
import { lazyPage, type Page } from "../page.ts";
import { shellPage } from "../shell.ts";

/** A file that can be downloaded or subscribed to. */
export interface OpenFile {
  readonly name: string;
  readonly href: string;
  readonly about: string;
}

/** What the `open-data` layout prints. */
export interface OpenDataView {
  readonly title: string;
  readonly groups: readonly { readonly title: string; readonly files: readonly OpenFile[] }[];
  /** Tables of events by year. */
  readonly events: readonly { readonly year: string; readonly href: string }[];
  readonly badge: string;
  /** Absolute addresses for the line that embeds the badge. */
  readonly badgeAddress: string;
  readonly home: string;
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly "open-data": OpenDataView;
  }
}

/** Produces `/data/`. */
export const openDataPage: PageProducer = function* (context) {
  const years = [...byEventYear(context.records).keys()];
  const from = { words: years.join(" ") };
  yield lazyPage({ url: "/data/", listed: true, from }, () => dataPage(years, context).content);
};

function dataPage(years: readonly string[], context: PageContext): Page {
  const { link, absolute, render, settings } = context;
  const title = "Open data";
  const main = render("open-data", {
    title,
    groups: groups(context),
    events: years.map((year) => ({ year, href: link(`/data/events-${year}.csv`) })),
    badge: link("/badge.svg"),
    badgeAddress: absolute("/badge.svg"),
    home: absolute("/"),
  });
  const description = `Everything in ${settings.title} as JSON, CSV, feeds and calendars.`;
  return shellPage(context, { url: "/data/", title, description, main });
}

function groups({ link }: PageContext): OpenDataView["groups"] {
  const file = (url: string, about: string): OpenFile => ({ name: url, href: link(url), about });
  return [
    {
      title: "JSON",
      files: [
        file(
          "/incidents.json",
          "all incidents, newest first; what a report does not state is null",
        ),
        file("/schema/incident.json", "its JSON Schema, which also describes the document of each"),
      ],
    },
    {
      title: "Feeds",
      files: [
        file("/feed.xml", "Atom: new reports, and later updates and corrections"),
        file("/feed.json", "the same as JSON Feed 1.1"),
      ],
    },
    {
      title: "Calendars",
      files: [
        file("/incidents.ics", "incidents whose day is known"),
        file("/actions.ics", "action items on the day they are due"),
      ],
    },
    {
      title: "Tables",
      files: [
        file(
          "/data/incidents.csv",
          "one line for each incident: milestones as instants with offset, measures in minutes, lists separated by semicolons",
        ),
      ],
    },
  ];
}
