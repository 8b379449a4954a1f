/** A sighting with its instant, and the report it makes of itself. */
import type { ImpliedPart, Precision } from "../../model/timeline.ts";
import type { Zone } from "./civil.ts";
import type { Sighting } from "./sighting.ts";

/** A time that found its place. */
export interface Placed {
  readonly sighting: Sighting;
  /** Milliseconds since 1970. */
  readonly instant: number;
  /** Minutes east of UTC, for printing. */
  readonly offset: number;
  readonly end:
    | { readonly instant: number; readonly offset: number; readonly approximate: boolean }
    | undefined;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly implied: readonly ImpliedPart[];
  readonly zone: Zone;
  /** Clocks were put forward over the time, or back over it. */
  readonly irregular: "skipped" | "repeated" | undefined;
  /** The end of the range lies before its start, and no midnight explains it. */
  readonly backwards: boolean;
  /** True when the report names no day for it, so that the day of writing stands in. */
  readonly isGuess: boolean;
}

/** A time that found none. */
export interface Lost {
  readonly sighting: Sighting;
  readonly why: "ambiguous-date" | "no-such-day" | "open-day" | "relative-without-anchor";
}
