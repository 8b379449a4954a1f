/**
 * An instant as a page shows it: in the site's zone, as exact as it was stated.
 *
 * Rule: `datetime` holds the instant itself, so that the browser can show it in other zones. A day
 * that was stated without a clock stays that day everywhere.
 */
import { clockText, dayText, momentText, shortDayText } from "../../model/civil.ts";
import type { Precision } from "../../model/timeline.ts";
import { civilIn } from "../zone.ts";

/** What the `moment` layout prints. */
export interface MomentView {
  /** An instant with offset, a day, or the clock time of an undated report. */
  readonly datetime: string;
  readonly text: string;
  /**
   * How the browser writes it in another zone: day and clock, the clock alone, or the end of a
   * range, with its day where it is another one. Undefined for what no zone changes.
   */
  readonly show: "moment" | "clock" | "end" | undefined;
  readonly precision: Precision;
  readonly approximate: boolean;
  /** How it was stated: "stated to the minute; zone implied". */
  readonly title: string | undefined;
}

declare module "../page.ts" {
  interface LayoutViews {
    readonly moment: MomentView;
  }
}

/** The exactness of an instant; events and milestones have it. */
export interface Exact {
  readonly at: string;
  readonly precision: Precision;
  readonly approximate: boolean;
}

/** Day, clock and offset: `23 October 2014, 04:19 (UTC+02:00)`. */
export function momentView({ at, precision, approximate }: Exact, zone: string): MomentView {
  const shared = { precision, approximate, title: undefined };
  if (precision === "day") {
    const day = at.slice(0, 10);
    return {
      ...shared,
      datetime: day,
      text: `${approximate ? "about " : ""}${dayText(day)}`,
      show: undefined,
    };
  }
  const text = momentText(civilIn(at, zone), precision, approximate);
  return { ...shared, datetime: at, text, show: "moment" };
}

/** The clock alone, for places that name the day elsewhere. */
export function clockView(exact: Exact, zone: string, title?: string): MomentView {
  const { at, precision, approximate } = exact;
  const clock = civilIn(at, zone).clock;
  return {
    datetime: precision === "day" ? at.slice(0, 10) : at,
    text: clockText(clock, precision),
    show: precision === "day" ? undefined : "clock",
    precision,
    approximate,
    title,
  };
}

/** The end of a range that begins on `day`: the clock, and the day where it is another one. */
export function endView(exact: Exact, day: string, zone: string): MomentView {
  const view = clockView(exact, zone);
  const endDay = civilIn(exact.at, zone).day;
  if (view.show === undefined) return { ...view, text: shortDayText(exact.at.slice(0, 10)) };
  const text = endDay === day ? view.text : `${shortDayText(endDay)}, ${view.text}`;
  return { ...view, text, show: "end" };
}

/** The clock of a report that names no day: as its author read it, in no zone but theirs. */
export function floatingClockView(exact: Exact, title?: string): MomentView {
  const clock = exact.at.slice(11, 19);
  return {
    datetime: clock.slice(0, 5),
    text: clockText(clock, exact.precision),
    show: undefined,
    precision: exact.precision,
    approximate: exact.approximate,
    title,
  };
}
