import { describe, expect, it } from "vitest";
import { firstEvent, lastEvent } from "../../src/derive/happened.ts";
import type { Phase, TimelineEvent } from "../../src/model/timeline.ts";

const event = (at: string, phase: Phase | undefined, end?: string): TimelineEvent => ({
  id: at,
  at,
  end,
  precision: "minute",
  approximate: false,
  implied: [],
  text: "Something happened",
  phase,
  track: undefined,
  source: "list",
  words: { start: 0, end: 1, line: 1, column: 1 },
});

const cause = event("2024-05-31T08:00:00Z", "cause");
const impact = event("2024-06-04T09:00:00Z", "impact", "2024-06-04T16:00:00Z");
const fixed = event("2024-06-04T15:00:00Z", "mitigation");
const followUp = event("2024-06-20T10:00:00Z", "follow-up");

describe("firstEvent(events)", () => {
  it("passes over what led to the incident", () => {
    expect(firstEvent([cause, impact, fixed])).toBe(impact);
  });
  it("takes the first one where all are causes, or none is known for one", () => {
    expect(firstEvent([cause])).toBe(cause);
    expect(firstEvent([event("2024-06-04T08:00:00Z", undefined), impact])?.phase).toBeUndefined();
    expect(firstEvent([])).toBeUndefined();
  });
});

describe("lastEvent(events)", () => {
  it("takes what ended last, and leaves follow-ups aside", () => {
    expect(lastEvent([cause, impact, fixed, followUp])).toBe(impact);
  });
  it("takes a follow-up where there is nothing else", () => {
    expect(lastEvent([followUp])).toBe(followUp);
    expect(lastEvent([])).toBeUndefined();
  });
});
