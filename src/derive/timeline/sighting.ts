/** What derivation passes from stage to stage: a time as it was seen in a block of the report. */
import type { Block, Span } from "../../parse/block.ts";
import type { DayWords } from "../../parse/day-words.ts";
import type { Instant, Moment } from "../../parse/moment.ts";
import type { StatedEvent } from "../../model/incident.ts";
import type { EventSource } from "../../model/timeline.ts";

/** A stretch of a block that is read by itself: a line, an item, a row, a paragraph. */
export interface Passage extends Span {
  readonly block: Block;
  /** Same length as the text from `start` to `end`, markup hidden. */
  readonly masked: string;
  /** Where the first line of `masked` ends. */
  readonly headEnd: number;
  /** True for a line of a run of lines that begin with a clock. */
  readonly isRun?: boolean;
}

/** Where a passage stands, and what holds there. */
export interface Standing {
  /** Entries of one account follow each other in time. */
  readonly account: number;
  /** The heading that it stands under. */
  readonly heading: string;
  /** The list item that holds the item of the time. */
  readonly parent: Span | undefined;
  /** The day of the heading or line that it stands under. */
  readonly day: DayWords | undefined;
  /** True when that day holds for all that name none: an entry with a day of its own moves nothing. */
  readonly isException: boolean;
  /** The zone of the heading that it stands under. */
  readonly zone: string | undefined;
}

/** A time in its surroundings, not yet placed. Offsets of `moment` count from `passage.start`. */
export interface Sighting {
  readonly passage: Passage;
  readonly standing: Standing;
  /** Undefined for an entry that names a day alone. */
  readonly moment: Moment | undefined;
  /** The day stated for this time: beside it, in its row, or at the head of its entry. */
  readonly day: DayWords | undefined;
  /** How the author gave it. */
  readonly source: EventSource;
  /** True for the time at the head of an entry; false for one told in a sentence. */
  readonly leads: boolean;
  /** "Start Time" in "Start Time: 14:05", the column's header in a row with several times. */
  readonly label: string | undefined;
  /** The line that a labelled time stands under: "Start Time" above "Downtime: 2100 UTC". */
  readonly under: string | undefined;
  /** A distance from another time, in minutes: "[+2 hrs]", "ten minutes later"; open: "a few". */
  readonly after: { readonly minutes: number | undefined; readonly words: Span } | undefined;
  /** The end of the range, when a column of its own holds it. */
  readonly until: Instant | undefined;
  /** Zone that the column's header states. */
  readonly zone: string | undefined;
  /** Year that the column's header states. */
  readonly year: number | undefined;
  /** The entry of front matter that it is. */
  readonly entry: StatedEvent | undefined;
  /** Parts of the passage that tell what happened: for a row, its other cells. */
  readonly told: readonly Span[];
}

/** A sighting without what only some have. */
export type PlainSighting = Pick<
  Sighting,
  "passage" | "standing" | "moment" | "day" | "source" | "leads"
>;

const nothing: readonly Span[] = [];

/** A sighting of which nothing more is known. Written out: spreading is what a long report waits for. */
export function plainSighting(
  { passage, standing, moment, day, source, leads }: PlainSighting,
  label?: string,
  under?: string,
  after?: Sighting["after"],
): Sighting {
  return {
    passage,
    standing,
    moment,
    day,
    source,
    leads,
    label,
    under,
    after,
    until: undefined,
    zone: undefined,
    year: undefined,
    entry: undefined,
    told: nothing,
  };
}
