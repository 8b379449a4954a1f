/**
 * Shrinks a report to its record: what pages about many reports need of it.
 *
 * In:   an incident and the timeline derived from it.
 * Out:  its record; `terms` and the default summary are read from the body's words.
 */
import type { IncidentRecord } from "../model/archive.ts";
import type { Incident } from "../model/incident.ts";
import { isInternal } from "../model/internal-marks.ts";
import type { Timeline, Words } from "../model/timeline.ts";
import { chartTitles } from "./charts.ts";
import { inferActionItems } from "./action-items/index.ts";
import { inferUpdates } from "./corrections.ts";
import { datedTimeline } from "./timeline/dated.ts";
import { firstEvent } from "./happened.ts";
import { recordEvents } from "./recorded-events.ts";
import { firstSentences } from "./summary.ts";
import { placesOf } from "./taxonomy/places.ts";
import { tellingWords } from "./terms.ts";

/** The record of one report. The same incident and timeline always give the same one. */
export function recordOf(incident: Incident, timeline: Timeline): IncidentRecord {
  const { milestones, measures, events } = datedTimeline(timeline);
  const started = milestones.started?.at;
  const body = incident.text.slice(incident.bodyStart);
  return {
    slug: incident.slug,
    title: incident.title,
    file: incident.source.path,
    published: incident.published,
    started,
    resolved: milestones.resolved?.at,
    day: dayOf(incident.started?.text, started ?? firstEvent(events)?.at) ?? incident.published,
    severity: incident.severity,
    status: incident.status,
    services: incident.services,
    tags: incident.tags,
    places: {
      tags: placesOf(incident, "tags", incident.tags),
      services: placesOf(incident, "services", incident.services),
      related: placesOf(
        incident,
        "related",
        incident.related.map(({ slug }) => slug),
      ),
    },
    authors: incident.authors,
    milestones,
    measures,
    summary: incident.summary ?? firstSentences(body),
    contributingFactors: incident.contributingFactors,
    customersAffected: incident.customersAffected,
    actionItems: marked(inferActionItems(incident), incident),
    updates: marked(inferUpdates(incident), incident),
    related: incident.related,
    events: recordEvents(events.map(({ words: _words, implied: _implied, ...event }) => event)),
    charts: chartTitles(incident),
    internal: incident.internal,
    terms: tellingWords(`${incident.title}\n${body}`).join(" "),
  };
}

/** Entries, the internal ones marked. */
const marked = <Entry extends { readonly words: Words | undefined }>(
  entries: readonly Entry[],
  { marks }: Incident,
): Entry[] =>
  entries.map((entry) => (isInternal(marks, entry.words) ? { ...entry, internal: true } : entry));

/** The day of an instant, never finer than what was stated: a bare month or year stays one. */
function dayOf(stated: string | undefined, instant: string | undefined): string | undefined {
  const coarse = stated?.trim().match(/^\d{4}(?:-\d{2})?$/)?.[0];
  return coarse ?? instant?.slice(0, 10);
}
