/**
 * The timeline on a chart: bands of impact, and numbered lines whose numbers never collide.
 *
 * Why numbers: an event is a sentence, and a chart has no room for sentences. The list below the
 * chart has, and leads to the event on the timeline.
 */
import type { ImpactBand, Mark, Shown } from "../../derive/series/marks.ts";

/** A mark with the number that the picture and the list share. */
export interface NumberedMark extends Mark {
  readonly number: number;
}

/** The row of each mark's number above the chart. */
export interface MarkRows {
  readonly count: number;
  /** By the mark's number; 0 is the row nearest to the chart. */
  readonly rowOf: ReadonlyMap<number, number>;
}

/** Numbers marks from 1, in order of time. */
export const numberMarks = (marks: readonly Mark[]): NumberedMark[] =>
  marks.map((mark, index) => ({ ...mark, number: index + 1 }));

/** The share of the axis that one number needs on a small screen. */
const room = 0.065;
/** Rows beyond these would leave no chart. */
const mostRows = 4;

/** Puts the numbers of marks that are near to each other into rows above each other. */
export function markRows(marks: readonly NumberedMark[], { from, to }: Shown): MarkRows {
  const ends: number[] = [];
  const rowOf = new Map<number, number>();
  for (const { at, number } of marks) {
    const share = to > from ? (at - from) / (to - from) : 0;
    let row = ends.findIndex((end) => end <= share);
    if (row < 0) row = ends.length < mostRows ? ends.length : ends.indexOf(Math.min(...ends));
    ends[row] = share + room;
    rowOf.set(number, row);
  }
  return { count: ends.length, rowOf };
}

/** Annotations by name, as the annotation plugin reads them. */
export function annotationsOf(
  bands: readonly ImpactBand[],
  marks: readonly NumberedMark[],
  { rowOf }: MarkRows,
): Record<string, unknown> {
  return Object.fromEntries([
    ...bands.map(({ from, to }, index) => [
      `impact-${index + 1}`,
      {
        type: "box",
        xScaleID: "x",
        xMin: from,
        xMax: to,
        backgroundColor: "@band/0.1",
        borderColor: "@band/0",
        borderWidth: 0,
        drawTime: "beforeDatasetsDraw",
      },
    ]),
    ...marks.map(({ at, number }) => [
      `mark-${number}`,
      {
        type: "line",
        scaleID: "x",
        value: at,
        borderColor: "@mark/0.75",
        borderWidth: 1,
        borderDash: [3, 3],
        drawTime: "afterDatasetsDraw",
        label: {
          display: true,
          content: String(number),
          position: "start",
          yAdjust: -17 - 18 * (rowOf.get(number) ?? 0),
          backgroundColor: "@mark",
          color: "@mark-ink",
          font: { size: 11, weight: "normal" },
          padding: { x: 5, y: 2 },
          borderRadius: 0,
        },
      },
    ]),
  ]);
}
