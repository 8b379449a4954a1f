/**
 * The archive as JSON: `/incidents.json`, one document per incident, and their schema.
 *
 * Rule: places in the source file are left out: they would tell where held-back passages stood.
 */
import { measureNames } from "../../derive/statistics.ts";
import { datedTimeline } from "../../derive/timeline/dated.ts";
import type { IncidentReading, IncidentRecord } from "../../model/archive.ts";
import type { ActionItem } from "../../model/incident.ts";
import {
  milestoneNames,
  type Measure,
  type Measures,
  type Milestone,
  type MilestoneName,
  type Milestones,
  type TimelineEvent,
} from "../../model/timeline.ts";
import type { PageContext } from "../context.ts";
import { lazyPage, type Page } from "../page.ts";
import { incidentUrl } from "./addresses.ts";
import {
  incidentJsonSchema,
  type IncidentDocument,
  type IncidentSummary,
} from "./incident-schema.ts";
import { serviceNames, tagSlugs } from "./words.ts";

/** Yields `/incidents.json` and `/schema/incident.json`. */
export function* incidentsJson(context: PageContext): Iterable<Page> {
  const { records } = context;
  yield lazyPage({ url: "/incidents.json", from: { words: "", records } }, () => {
    // One incident a line: small to send, and a change to one report is a change to one line.
    const lines = records.map((record) => `  ${JSON.stringify(incidentSummary(record, context))}`);
    return `{ "incidents": [\n${lines.join(",\n")}\n] }\n`;
  });
  const schema = { url: "/schema/incident.json", from: { words: "" } };
  yield lazyPage(schema, () => print(incidentJsonSchema(context.absolute(schema.url))));
}

/** The document of one incident, beside its page. */
export function incidentJson(reading: IncidentReading, context: PageContext): Page {
  const { slug } = reading.record;
  return {
    url: `${incidentUrl(slug)}incident.json`,
    content: print(incidentDocument(reading, context)),
  };
}

const print = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** One incident as the list holds it; null for what the report does not state. */
export function incidentSummary(record: IncidentRecord, context: PageContext): IncidentSummary {
  return {
    slug: record.slug,
    url: context.link(incidentUrl(record.slug)),
    title: record.title,
    published: record.published ?? null,
    started: record.started ?? null,
    resolved: record.resolved ?? null,
    severity: record.severity ?? null,
    status: record.status ?? null,
    services: serviceNames(record, context),
    tags: tagSlugs(record, context),
    authors: record.authors.map((author) => author.name),
    milestones: milestonesOf(record.milestones),
    measures: measuresOf(record.measures, context),
    summary: record.summary,
  };
}

function incidentDocument(reading: IncidentReading, context: PageContext): IncidentDocument {
  const { record, timeline, incident } = reading;
  const { events, tracks, unplaced } = datedTimeline(timeline);
  return {
    ...incidentSummary(record, context),
    zone: timeline.zone,
    events: events.map(eventOf),
    tracks: tracks.map((track) => ({
      name: track.name,
      milestones: milestonesOf(track.milestones),
      measures: measuresOf(track.measures, context),
    })),
    unplaced: unplaced.map(({ text, why }) => ({ text, why })),
    stated: timeline.stated.map((stated) => ({
      measure: stated.measure ?? null,
      text: stated.text,
      minutes: stated.minutes,
      verdict: stated.verdict ?? null,
    })),
    contributingFactors: [...record.contributingFactors],
    customersAffected: record.customersAffected ?? null,
    actionItems: record.actionItems.map(actionItemOf),
    updates: record.updates.map(({ at, text }) => ({ at: at ?? null, text })),
    related: record.related.map(({ slug, kind }) => ({ slug, kind })),
    links: incident.links.map(({ title, url }) => ({ title, url })),
    origin: incident.origin ? { title: incident.origin.title, url: incident.origin.url } : null,
  };
}

function milestonesOf(milestones: Milestones): IncidentSummary["milestones"] {
  const told: Partial<Record<MilestoneName, { at: string; event: string | null } | null>> = {};
  for (const name of milestoneNames) {
    const milestone: Milestone | undefined = milestones[name];
    told[name] = milestone ? { at: milestone.at, event: milestone.event ?? null } : null;
  }
  return told as IncidentSummary["milestones"];
}

/** The three measures that everybody has, then the site's own; null where one is unknown. */
const measuresOf = (measures: Measures, { settings }: PageContext): IncidentSummary["measures"] =>
  Object.fromEntries(measureNames(settings).map(([name]) => [name, measureOf(measures[name])]));

function measureOf(measure: Measure | undefined): IncidentSummary["measures"][string] {
  if (!measure) return null;
  const { minutes, approximate, from, to } = measure;
  return { minutes, approximate, from, to };
}

const eventOf = (event: TimelineEvent): IncidentDocument["events"][number] => ({
  id: event.id,
  at: event.at,
  end: event.end ?? null,
  precision: event.precision,
  approximate: event.approximate,
  implied: [...event.implied],
  text: event.text,
  phase: event.phase ?? null,
  track: event.track ?? null,
  source: event.source,
});

const actionItemOf = (item: ActionItem): IncidentDocument["actionItems"][number] => ({
  text: item.text,
  owner: item.owner ?? null,
  team: item.team ?? null,
  due: item.due ?? null,
  state: item.state,
  url: item.url ?? null,
  inferred: item.inferred,
});
