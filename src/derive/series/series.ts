/**
 * The words of a chart's data: series of points, as every reader of a file format gives them.
 */
import type { Details, FindingCode } from "../../source/finding.ts";

/** One value; `y` is undefined where none is known: a gap stays a gap. */
export interface Point {
  /** Milliseconds since 1970; in a set with categories the category's index. */
  readonly x: number;
  readonly y: number | undefined;
}

/** One series as a file gives it. */
export interface RawSeries {
  /** The column's heading, or what the monitoring system calls the series. */
  readonly name: string;
  readonly unit: string | undefined;
  readonly points: readonly Point[];
}

/** What a file holds. */
export interface RawSet {
  /** Labels of the rows where they are not times; undefined where they are. */
  readonly categories: readonly string[] | undefined;
  readonly series: readonly RawSeries[];
}

/** One series as it is drawn. */
export interface Series {
  readonly label: string;
  /** As the author or the file writes it; undefined where neither does. */
  readonly unit: string | undefined;
  readonly axis: "left" | "right";
  /** In order of `x`; complete, not yet decimated. */
  readonly points: readonly Point[];
}

/** The series of one chart. */
export interface SeriesSet {
  readonly categories: readonly string[] | undefined;
  readonly series: readonly Series[];
}

/** What a reader of data is given besides the data. */
export interface ReadContext {
  /** The zone of times that carry none; undefined where the author states none. */
  readonly zone: string | undefined;
  /** Column names that the author states; see the chart's keys of the same names. */
  readonly time: string | undefined;
  readonly name: string | undefined;
  readonly value: string | undefined;
  /** Collects a finding at a line (from 1) of the data. */
  readonly report: (code: FindingCode, line: number, details: Details) => void;
}
