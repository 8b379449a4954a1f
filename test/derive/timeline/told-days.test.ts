import { describe, expect, it } from "vitest";
import { derive, instants } from "./derive.ts";

/** When events of a report of 4 March 2021 happened, without what is approximate in it. */
const on = (body: string): string[] =>
  instants(derive(`# Outage of 4 March 2021\n\n${body}\n`)).map((it) => it.replace("~", ""));

describe("deriveTimeline(input, settings) carries days from sentence to sentence", () => {
  it.each([
    ["On 5 March we had a call with them. At 10:05 they found it.", "2021-03-05T10:05+00:00"],
    ["It was 5 March. At 10:05 they found it.", "2021-03-05T10:05+00:00"],
    ["On 5 March we deployed it. It fell at 10:05.", "2021-03-05T10:05+00:00"],
  ])("%s", (body, instant) => {
    expect(on(body)).toEqual([instant]);
  });

  it.each([
    "The previous deployment was on 1 March 2021 and all was well. At 10:05 we deployed again.",
    "The certificate was issued on 1 December 2020. It expired at 10:05.",
    "The last time we had deployed was March 1. By 10:05 we did it again.",
    "The disk had been replaced on 1 May 2020. It failed at 10:05.",
  ])("but not from what tells how things stood before: %s", (body) => {
    expect(on(body)).toEqual(["2021-03-04T10:05+00:00"]);
  });
});

describe("deriveTimeline(input, settings) reads a day with two names", () => {
  it("as one, that of the calendar", () => {
    const { events } = derive("# Outage\n\nLast Tuesday (March 2nd) at 8:15 PM errors rose.\n", {
      published: "2021-03-12",
    });
    expect(events.map(({ at, text }) => [at, text])).toEqual([
      ["2021-03-02T20:15:00+00:00", "errors rose."],
    ]);
  });

  it("but two days as two", () => {
    expect(on("On Tuesday all was well, and on 5 March at 10:05 it fell.")).toEqual([
      "2021-03-02",
      "2021-03-05T10:05+00:00",
    ]);
  });
});

describe("deriveTimeline(input, settings) counts days", () => {
  it("from the day that the account has reached", () => {
    expect(on("It fell at 20:15. Two days later, at noon, it was well.")).toEqual([
      "2021-03-04T20:15+00:00",
      "2021-03-06T12:00+00:00",
    ]);
  });

  it("but takes no duration for a distance", () => {
    expect(on("It fell at 20:15, two days late. At 21:05 it was well.")).toEqual([
      "2021-03-04T20:15+00:00",
      "2021-03-04T21:05+00:00",
    ]);
  });
});
