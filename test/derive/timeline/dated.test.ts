import { describe, expect, it } from "vitest";
import { datedTimeline, isDayless } from "../../../src/derive/timeline/dated.ts";
import type { Timeline, TimelineEvent } from "../../../src/model/timeline.ts";
import { timelineOf } from "../../render/incident/timeline-of.ts";

const event = (at: string, line: number): TimelineEvent => ({
  id: at,
  at,
  end: undefined,
  precision: "minute",
  approximate: false,
  implied: [],
  text: `event of line ${line}`,
  phase: undefined,
  track: undefined,
  source: "prose",
  words: { start: line * 10, end: line * 10 + 5, line, column: 1 },
});

const timeline = (events: readonly TimelineEvent[]): Timeline =>
  timelineOf(events, { zone: "UTC" });

describe("datedTimeline(timeline)", () => {
  it("moves events without a day to the times that could not be placed", () => {
    const { events, unplaced } = datedTimeline(
      timeline([event("0000-12-31T23:01:00+00:00", 2), event("2012-10-11T23:01:00+00:00", 1)]),
    );
    expect(events.map(({ id }) => id)).toEqual(["2012-10-11T23:01:00+00:00"]);
    expect(unplaced).toMatchObject([{ text: "event of line 2", why: "no-day" }]);
  });

  it("leaves every other timeline as it is", () => {
    const dated = timeline([event("2012-10-11T23:01:00+00:00", 1)]);
    expect(datedTimeline(dated)).toBe(dated);
    expect(isDayless({ at: "1969-10-29T22:30:00-08:00" })).toBe(false);
  });
});
