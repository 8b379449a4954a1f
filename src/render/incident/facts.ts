/**
 * The facts at the top of an incident page.
 *
 * Rule: when it happened and when it was published are different things, and neither is shown
 * finer than the report states it.
 */
import { firstEvent, lastEvent } from "../../derive/happened.ts";
import { dayText } from "../../model/civil.ts";
import type { IncidentReading } from "../../model/archive.ts";
import type { Link } from "../../model/incident.ts";
import type { TimelineEvent } from "../../model/timeline.ts";
import type { PageContext } from "../context.ts";
import { durationIso, measureText } from "../duration.ts";
import { momentView, type Exact, type MomentView } from "./moment.ts";
import { isUndated } from "./undated.ts";

/** A word that has a page of its own. */
export interface TermLink {
  readonly label: string;
  readonly href: string;
}

/** When it happened: instants where the report gives some, else words. */
export interface HappenedView {
  readonly from: MomentView | undefined;
  readonly to: MomentView | undefined;
  readonly text: string | undefined;
}

/** What the `facts` layout prints. */
export interface FactsView {
  readonly happened: HappenedView;
  readonly duration: { readonly text: string; readonly iso: string } | undefined;
  readonly published: { readonly day: string; readonly text: string } | undefined;
  readonly authors: readonly TermLink[];
  readonly services: readonly TermLink[];
  readonly tags: readonly TermLink[];
  readonly customersAffected: string | undefined;
  /** Where the original of a retelling stands. */
  readonly origin: Link | undefined;
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly facts: FactsView;
  }
}

/** The facts of a reading; `tags` and `services` as the taxonomy settles them. */
export function factsView(
  reading: IncidentReading,
  terms: { readonly tags: readonly TermLink[]; readonly services: readonly TermLink[] },
  { settings, link }: PageContext,
): FactsView {
  const { incident, timeline } = reading;
  const resolve = timeline.measures["timeToResolve"];
  const { published, customersAffected, authors, origin } = incident;
  return {
    happened: happenedView(reading, settings.timezone),
    duration: resolve && { text: measureText(resolve), iso: durationIso(resolve.minutes) },
    published: published === undefined ? undefined : { day: published, text: dayText(published) },
    authors: authors.map(({ slug, name }) => ({ label: name, href: link(`/authors/${slug}/`) })),
    services: terms.services,
    tags: terms.tags,
    customersAffected: customersAffected === undefined ? undefined : grouped(customersAffected),
    origin,
  };
}

function happenedView(reading: IncidentReading, zone: string): HappenedView {
  const { events, milestones } = reading.timeline;
  const { day } = reading.record;
  if (isUndated(reading)) {
    const coarse = day !== undefined && day.length < "YYYY-MM-DD".length;
    return words(coarse ? `${dayText(day)}; the day is not known` : "The day is not known");
  }
  const from = milestones.started ?? firstEvent(events);
  if (!from) {
    const stated = reading.incident.started !== undefined && day !== undefined;
    return words(stated ? dayText(day) : "The report does not say");
  }
  const to = milestones.resolved ?? (milestones.started ? undefined : endOf(lastEvent(events)));
  const ends = to && to.at !== from.at ? momentView(to, zone) : undefined;
  return { from: momentView(from, zone), to: ends, text: undefined };
}

/** The instant at which an event ended. */
const endOf = (event: TimelineEvent | undefined): Exact | undefined =>
  event && { ...event, at: event.end ?? event.at };

const words = (text: string): HappenedView => ({ from: undefined, to: undefined, text });

/** `1234567` as `1 234 567`, with narrow spaces. */
const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, "\u202f");
