/**
 * The events of a record as one text, which is read where somebody asks for them.
 */
import type { IncidentRecord, RecordedEvent, RecordedEvents } from "../model/archive.ts";

/** Records events. */
export const recordEvents = (events: readonly RecordedEvent[]): RecordedEvents => ({
  count: events.length,
  years: [...new Set(events.map(yearOf))],
  text: JSON.stringify(events),
});

/** The events of a record. */
export const eventsOf = ({ events }: Pick<IncidentRecord, "events">): readonly RecordedEvent[] =>
  JSON.parse(events.text) as RecordedEvent[];

/** The year in which an event happened. */
export const yearOf = ({ at }: RecordedEvent): string => at.slice(0, 4);
