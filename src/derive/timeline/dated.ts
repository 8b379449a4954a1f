/**
 * The timeline as programs may have it: without events that have no day.
 *
 * Rule: a report that names no day and has none of publication counts its times from a day that
 *       never was. Its page may show "day 1"; an instant of the year 1 is nobody's business.
 */
import type { Timeline, TimelineEvent } from "../../model/timeline.ts";

/** True for an event of a report without any day: no incident is older than computers. */
export const isDayless = ({ at }: Pick<TimelineEvent, "at">): boolean => at < "1000";

/** The timeline with dayless events among the times that could not be placed. */
export function datedTimeline(timeline: Timeline): Timeline {
  const dayless = timeline.events.filter(isDayless);
  if (dayless.length === 0) return timeline;
  return {
    ...timeline,
    events: timeline.events.filter((event) => !isDayless(event)),
    tracks: [],
    milestones: {},
    unplaced: [
      ...dayless.map(({ text, words }) => ({ text, why: "no-day", words })),
      ...timeline.unplaced,
    ].toSorted((a, b) => a.words.start - b.words.start),
  };
}
