/**
 * The page of one incident.
 *
 * In:   its reading, its rendered body, and what the archive knows about it.
 * Out:  one page.
 * Rule: an event links to its words only where they stand in the body, so that no link is dead.
 */
import { dayText } from "../../model/civil.ts";
import { severityOf } from "../../derive/severity.ts";
import type { IncidentReading } from "../../model/archive.ts";
import type { ActionItem, Link, Update } from "../../model/incident.ts";
import type { PageContext } from "../context.ts";
import type { Html } from "../html.ts";
import { clip } from "../clip.ts";
import { factsView, type TermLink } from "../incident/facts.ts";
import { measuresView } from "../incident/measures.ts";
import { neighboursView, type Neighbours } from "../incident/neighbours.ts";
import { overviewView } from "../incident/overview.ts";
import { timelineView } from "../incident/timeline.ts";
import { isUndated } from "../incident/undated.ts";
import { severityView, type SeverityView } from "../incident-item.ts";
import type { Page } from "../page.ts";
import { shellPage } from "../shell.ts";
import { severityUrl } from "./severities.ts";

/** A heading of the body with its anchor. */
export interface BodyHeading {
  readonly id: string;
  readonly text: string;
  /** 2 to 6. */
  readonly level: number;
}

/** What other rooms make of a report before its page is put together. */
export interface IncidentParts {
  readonly body: { readonly html: Html; readonly headings: readonly BodyHeading[] };
  /** Charts that have no place of their own in the body. */
  readonly charts: readonly Html[];
  /** The report's tags and services as the taxonomy settles them. */
  readonly tags: readonly { readonly label: string; readonly slug: string }[];
  readonly services: readonly { readonly label: string; readonly slug: string }[];
  readonly neighbours: Neighbours;
  /** Elements for the head: metadata. */
  readonly head: readonly Html[];
  /** Browser modules that the charts need. */
  readonly scripts: readonly string[];
  /** Facts for the search index. */
  readonly search: Html | undefined;
}

/** An action item with its state in words. */
export interface ActionItemView extends ActionItem {
  readonly dueText: string | undefined;
}

/** A correction with its day in words. */
export interface UpdateView extends Update {
  readonly atText: string | undefined;
}

/** What the `incident` layout prints. */
export interface IncidentView {
  readonly title: string;
  readonly internal: boolean;
  readonly severity: (SeverityView & { readonly href: string }) | undefined;
  readonly status: string | undefined;
  readonly summary: string | undefined;
  readonly facts: Html;
  /** The site's zone for the zone switch; undefined where no time can be converted. */
  readonly zone: string | undefined;
  readonly overview: Html | undefined;
  readonly timeline: Html | undefined;
  readonly measures: Html | undefined;
  readonly body: Html;
  readonly headings: readonly BodyHeading[];
  readonly charts: readonly Html[];
  readonly actionItems: readonly ActionItemView[];
  readonly contributingFactors: readonly string[];
  readonly updates: readonly UpdateView[];
  readonly links: readonly Link[];
  /** Factors and addresses that only the internal edition shows. */
  readonly internalTexts: ReadonlySet<string>;
  readonly neighbours: Html | undefined;
  readonly json: string;
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly incident: IncidentView;
  }
}

/** Puts the page of one incident together. */
export function incidentPage(
  reading: IncidentReading,
  parts: IncidentParts,
  context: PageContext,
): Page {
  const { incident, timeline, record } = reading;
  const { settings, render, link } = context;
  const url = `/incidents/${incident.slug}/`;
  const undated = isUndated(reading);
  const said = anchorsIn(parts.body.html);
  const events = timelineView(reading, settings.timezone, said);
  const measures = measuresView(timeline, settings);
  const overview = overviewView(timeline, settings, undated);
  const neighbours = neighboursView(parts.neighbours, context, incident.marks.texts);
  const severity = severityView(incident.severity, settings.severities);
  const terms = { tags: links(parts.tags, "tags"), services: links(parts.services, "services") };
  const main = render("incident", {
    title: incident.title,
    internal: incident.internal,
    severity: severity && { ...severity, href: link(severityUrl(severityOf(record, settings))) },
    status: incident.status,
    summary: incident.summary,
    facts: render("facts", factsView(reading, terms, context)),
    zone: undated || timeline.events.length === 0 ? undefined : settings.timezone,
    overview: overview && render("overview", overview),
    timeline: events && render("timeline", events),
    measures: measures && render("measures", measures),
    body: parts.body.html,
    headings: parts.body.headings.filter(({ level }) => level <= 3),
    charts: parts.charts,
    actionItems: record.actionItems.map((item) => ({
      ...item,
      dueText: item.due === undefined ? undefined : dayText(item.due),
    })),
    contributingFactors: incident.contributingFactors,
    updates: record.updates.map((update) => ({
      ...update,
      atText: update.at === undefined ? undefined : dayText(update.at.slice(0, 10)),
    })),
    links: incident.links,
    internalTexts: incident.marks.texts,
    neighbours: neighbours && render("neighbours", neighbours),
    json: link(`${url}incident.json`),
  });
  return shellPage(context, {
    url,
    title: incident.title,
    description: clip(record.summary, 160) || `Report on ${incident.title}`,
    crumbs: [{ title: "Incidents", href: link("/incidents/") }],
    main,
    scripts: ["timeline", ...parts.scripts],
    head: parts.head,
    ...(parts.search && { search: parts.search }),
  });

  function links(terms: IncidentParts["tags"], kind: string): TermLink[] {
    return terms.map(({ label, slug }) => ({ label, href: link(`/${kind}/${slug}/`) }));
  }
}

/** The anchors of events' words that stand in the body. */
function anchorsIn(body: Html): ReadonlySet<string> {
  return new Set(Array.from(body.markup.matchAll(/ id="(said-[^"]+)"/g), ([, id]) => id ?? ""));
}
