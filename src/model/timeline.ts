/**
 * The words of a timeline: events at instants, milestones, measures, and what they rest on.
 *
 * Rule: nothing is invented. Each event says where it came from, how exact it is, and which
 * parts of its instant the software implied.
 */
import type { Finding } from "../source/finding.ts";

/** How exact a stated time is. `hour` is "22:XX", `day` names no clock time. */
export type Precision = "second" | "minute" | "hour" | "day";

/** A part of an instant that the author left out and the document or the site supplied. */
export type ImpliedPart = "year" | "month" | "date" | "zone" | "meridiem";

/** What an event was to the incident. */
export type Phase =
  "cause" | "impact" | "detection" | "response" | "mitigation" | "recovery" | "follow-up";

export const phases: readonly Phase[] = [
  "cause",
  "impact",
  "detection",
  "response",
  "mitigation",
  "recovery",
  "follow-up",
];

/** The form in which the author gave an event. */
export type EventSource = "front-matter" | "list" | "table" | "heading" | "prose" | "code";

/** The words in the file that an event or a figure was read from; offsets into `Source.text`. */
export interface Words {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** Something that happened at an instant, or over a range of two. */
export interface TimelineEvent {
  /** Unique in its report and stable: `2014-10-23-0419`, with `-2`, `-3` … when taken. */
  readonly id: string;
  /** ISO 8601 with numeric offset: `2014-10-23T04:19:00+02:00`. */
  readonly at: string;
  readonly end: string | undefined;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly implied: readonly ImpliedPart[];
  /** What happened, readable by itself, without the time expression. Plain text. */
  readonly text: string;
  readonly phase: Phase | undefined;
  /** The impact track, where the report has several: "Command Generation Lag". */
  readonly track: string | undefined;
  readonly source: EventSource;
  /** The time expression as written; for front matter, the entry. */
  readonly words: Words;
}

/** A time that the report gives but that could not be placed, with the reason. */
export interface Unplaced {
  readonly text: string;
  readonly why: string;
  readonly words: Words;
}

export type MilestoneName = "started" | "detected" | "mitigated" | "resolved";

export const milestoneNames: readonly MilestoneName[] = [
  "started",
  "detected",
  "mitigated",
  "resolved",
];

/** One milestone: its instant and the event that states it (front matter may state none). */
export interface Milestone {
  readonly at: string;
  /** The `id` of the event; undefined where only front matter states the instant. */
  readonly event: string | undefined;
  readonly precision: Precision;
  readonly approximate: boolean;
}

/** When impact began, was noticed, was reduced, and was over. A missing key: not stated. */
export type Milestones = { readonly [Name in MilestoneName]?: Milestone };

/** A duration between two milestones, in minutes; a range when an end is uncertain. */
export interface Measure {
  readonly minutes: number;
  /** Bounds in minutes that the exactness of both ends allows; equal to `minutes` if exact. */
  readonly least: number;
  readonly most: number;
  readonly approximate: boolean;
  /** ISO instants of both ends. */
  readonly from: string;
  readonly to: string;
}

/** Keys are `timeToDetect`, `timeToMitigate`, `timeToResolve` and those the site defines. */
export type Measures = Readonly<Record<string, Measure | undefined>>;

/** A duration that the author states, held against the derived one. */
export interface StatedDuration {
  /** Which measure it speaks of; undefined when it is none of them. */
  readonly measure: string | undefined;
  readonly text: string;
  readonly minutes: number;
  /** `agrees` or `conflicts` with the derived measure; undefined when nothing can be held. */
  readonly verdict: "agrees" | "conflicts" | undefined;
  readonly words: Words;
}

/** One impact track with its own milestones and measures. */
export interface Track {
  readonly name: string;
  readonly milestones: Milestones;
  readonly measures: Measures;
}

/** Everything that is derived from one report about time. */
export interface Timeline {
  /** IANA name or offset in which the report's local times were read. */
  readonly zone: string;
  /**
   * True when the report names no day for any of its times: they are then counted from its day of
   * publication, or from 0001-01-01 when it has none, and shown as "day 1", never with a date.
   */
  readonly undated?: boolean;
  /** In order of `at`, then of place in the file. */
  readonly events: readonly TimelineEvent[];
  readonly tracks: readonly Track[];
  readonly milestones: Milestones;
  readonly measures: Measures;
  readonly stated: readonly StatedDuration[];
  readonly unplaced: readonly Unplaced[];
  readonly findings: readonly Finding[];
}
