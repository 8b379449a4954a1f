/**
 * What the walk through a report carries along: the days, zones and titles that hold for what follows.
 *
 * In:   the text of the report.
 * Out:  a walk at its beginning, and the standing of a block as far as it has come.
 * Rule: what stands nearer holds before what stands further away: item, line, heading.
 */
import type { Block, Span } from "../../parse/block.ts";
import type { DayWords } from "../../parse/day-words.ts";
import type { Sighting, Standing } from "./sighting.ts";
import { columnsOf, type Columns } from "./table.ts";

/** A heading, and what it states for all below it. */
export interface Section {
  readonly level: number;
  readonly heading: string;
  readonly day: DayWords | undefined;
  readonly zone: string | undefined;
}

/** A time that is still to be told: by the next block, or by all that stands inside its item. */
export interface Untold {
  /** Its place among the sightings. */
  readonly index: number;
  /** How deep its item is nested. */
  readonly depth: number | undefined;
  readonly words: readonly Span[];
}

/** Where the walk stands: what the blocks so far say of those to come. */
export interface Walk {
  readonly text: string;
  readonly found: Sighting[];
  readonly sections: Section[];
  /** Days of list items by their depth: a nested list stands under the day of its item. */
  readonly itemDays: (DayWords | undefined)[];
  readonly items: Block[];
  /** The day of the last line that is nothing but a day. */
  lineDay: DayWords | undefined;
  /** True when that line says "unless otherwise noted". */
  isException: boolean;
  statedZone: string | undefined;
  account: number;
  rows: { table: number | undefined; day: DayWords | undefined };
  columns: Columns;
  /** True within a pasted chat. */
  chat: boolean;
  /** The title of the labelled lines that follow. */
  under: string | undefined;
  /** The paragraph above the block that is read. */
  above: Block | undefined;
  /** A time that stands alone, until it is told. */
  untold: Untold | undefined;
}

/** A walk that has read nothing yet. */
export function startWalk(text: string): Walk {
  return {
    text,
    found: [],
    sections: [],
    itemDays: [],
    items: [],
    lineDay: undefined,
    isException: false,
    statedZone: undefined,
    account: 0,
    rows: { table: undefined, day: undefined },
    columns: columnsOf(text, {}),
    chat: false,
    under: undefined,
    above: undefined,
    untold: undefined,
  };
}

/** What the walk says of a block's times. */
export function standingOf(walk: Walk, block: Block): Standing {
  const section = walk.sections.at(-1);
  return {
    account: walk.account,
    heading: section?.heading ?? "",
    parent: block.kind === "item" ? walk.items[block.level - 2] : undefined,
    day: walk.itemDays.findLast((day) => day !== undefined) ?? walk.lineDay ?? section?.day,
    isException: walk.isException,
    zone: section?.zone ?? walk.statedZone,
  };
}
