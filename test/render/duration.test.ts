import { describe, expect, it } from "vitest";
import { durationIso, durationText, measureText } from "../../src/render/duration.ts";

describe("durationText(minutes)", () => {
  it.each([
    [0, "0 min"],
    [0.5, "under a minute"],
    [20, "20 min"],
    [261, "4 h 21 min"],
    [1440, "1 d"],
    [2321, "1 d 14 h"],
    [20_000, "14 d"],
  ])("says %d as %s", (minutes, text) => expect(durationText(minutes)).toBe(text));
});

describe("durationIso(minutes)", () => {
  it.each([
    [0, "PT0M"],
    [261, "PT4H21M"],
    [1440, "P1D"],
    [2321, "P1DT14H41M"],
  ])("writes %d as %s", (minutes, text) => expect(durationIso(minutes)).toBe(text));
});

describe("measureText(measure)", () => {
  const measure = { minutes: 220, least: 220, most: 220, approximate: false, from: "", to: "" };

  it("says an exact measure plainly and an uncertain one as such", () => {
    expect(measureText(measure)).toBe("3 h 40 min");
    expect(measureText({ ...measure, approximate: true })).toBe("about 3 h 40 min");
    expect(measureText({ ...measure, least: 10, most: 20 })).toBe("between 10 min and 20 min");
  });
});
