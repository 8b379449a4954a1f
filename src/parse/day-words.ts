/** A day as it is written, before anything is known of the account it stands in. */
import type { Span } from "./block.ts";

/** A day as written. */
export interface DayWords extends Span {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** The last day of a range: "23-24, October", "2019-08-29/30". */
  readonly lastDay: number | undefined;
  /** 1 for Monday. Alone it names a day of the week around the incident. */
  readonly weekday: number | undefined;
  /** Two numbers whose order is open: 05/01/2021. `month` and `day` are then undefined. */
  readonly numeric: readonly [number, number] | undefined;
  /** A day that is told by its distance from another. */
  readonly relative: RelativeDay | undefined;
  /** True where the author left the day open: "2019-03-?", "2023-MM-DD". It names no day. */
  readonly isOpen: boolean;
  /** True where the year was a slip of the pen and is that of the dates around it. */
  readonly isYearMended: boolean;
  /** "Friday night", "the next morning". */
  readonly part: "morning" | "afternoon" | "evening" | "night" | undefined;
}

/** `from` is the day spoken of so far, the day of writing, or the first day of the incident. */
export interface RelativeDay {
  readonly days: number;
  readonly from: "account" | "writing" | "start";
}
