/**
 * What the pages about many reports need of each: small, plain, safe to hand between threads.
 *
 * Rule: an archive of ten thousand reports is ten thousand records in memory, never their bodies.
 */
import type { Place } from "../source/text.ts";
import type { ActionItem, Author, Incident, Relation, Update } from "./incident.ts";
import type { Measures, Milestones, Timeline, TimelineEvent } from "./timeline.ts";

/** One report with everything derived from it alone. */
export interface IncidentReading {
  readonly incident: Incident;
  readonly timeline: Timeline;
  readonly record: IncidentRecord;
}

/** An event without what only the page of its report needs: where it stands in the text. */
export type RecordedEvent = Omit<TimelineEvent, "words" | "implied">;

/** The events of a record: few pages ask for more than how many there are, and of which years. */
export interface RecordedEvents {
  readonly count: number;
  /** In the order of the events, each once. */
  readonly years: readonly string[];
  /** All of them as JSON: a hundred thousand events take long to read. */
  readonly text: string;
}

/** One incident as lists, tags, statistics, feeds and `incidents.json` see it. */
export interface IncidentRecord {
  readonly slug: string;
  readonly title: string;
  readonly file: string;
  readonly published: string | undefined;
  readonly started: string | undefined;
  readonly resolved: string | undefined;
  /**
   * The day or month the incident is filed under, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: its start, else its
   * first event, else its publication; never finer than what the report states.
   */
  readonly day: string | undefined;
  readonly severity: string | undefined;
  readonly status: string | undefined;
  readonly services: readonly string[];
  /** As written in the report; `derive/taxonomy` settles slugs, aliases and labels. */
  readonly tags: readonly string[];
  /** Where the report writes its lists, each in the order of its words. */
  readonly places: Readonly<Record<"tags" | "services" | "related", readonly Place[]>>;
  readonly authors: readonly Author[];
  readonly milestones: Milestones;
  readonly measures: Measures;
  /** From front matter, else the first sentences of the report; plain text. */
  readonly summary: string;
  readonly contributingFactors: readonly string[];
  readonly customersAffected: number | undefined;
  readonly actionItems: readonly ActionItem[];
  readonly updates: readonly Update[];
  readonly related: readonly Relation[];
  /** `derive/recorded-events` reads them. */
  readonly events: RecordedEvents;
  /** Titles of its charts, in the order of their numbers. */
  readonly charts: readonly string[];
  readonly internal: boolean;
  /** Telling words of the body for related incidents, most telling first; at most 32, with spaces. */
  readonly terms: string;
}
