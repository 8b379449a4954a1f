/**
 * When an incident happened, where its report states no start or no end.
 *
 * Rule: what led to it weeks before and what was done about it weeks after are no part of it.
 */
import type { TimelineEvent } from "../model/timeline.ts";

/** The first event that is no mere cause: "the package was updated" in May is no outage in June. */
export const firstEvent = (events: readonly TimelineEvent[]): TimelineEvent | undefined =>
  events.find(({ phase }) => phase !== "cause") ?? events[0];

/** The event that ends last, follow-ups aside. */
export function lastEvent(events: readonly TimelineEvent[]): TimelineEvent | undefined {
  const during = events.filter(({ phase }) => phase !== "follow-up");
  return (during.length > 0 ? during : events).reduce<TimelineEvent | undefined>(
    (last, event) => (last && endOf(last) >= endOf(event) ? last : event),
    undefined,
  );
}

const endOf = ({ at, end }: TimelineEvent): number => Date.parse(end ?? at);
