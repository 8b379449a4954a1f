/** What a chart is made from, and what follows from it for every part of the drawing. */
import type { Marks } from "../../derive/series/marks.ts";
import type { SeriesSet } from "../../derive/series/series.ts";
import type { ChartType } from "../../parse/chart-definition.ts";

/** What a configuration is made from. */
export interface ChartParts {
  /** Decimated to what can be seen. */
  readonly set: SeriesSet;
  /** True where points were left out of it. */
  readonly isThinned: boolean;
  readonly type: ChartType;
  readonly marks: Marks;
  /** The zone in which times are shown. */
  readonly zone: string;
}

/** Rows that have labels instead of times are drawn as bars, whatever the type. */
export const drawsBars = (type: ChartType, { categories }: SeriesSet): boolean =>
  type === "bar" || type === "stacked-bar" || categories !== undefined;
