import { describe, expect, it } from "vitest";
import { derive, instants } from "./derive.ts";

/** Instants of a report of 4 March 2021, in UTC, exact or not. */
const on = (body: string): string[] =>
  instants(derive(`# 2021-03-04\n\n${body}\n`)).map((it) => it.replace("~", ""));
const at = (...clocks: readonly string[]): string[] =>
  clocks.map((clock) => (clock.includes("T") ? clock : `2021-03-04T${clock}+00:00`));

/** What is said of the durations of an outage of 82 minutes told as one of 20. */
const verdicts = (between: string): (string | undefined)[] =>
  derive(
    `# 2021-03-04\n\nAt 03:18 we had an outage that lasted around 20 minutes. ${between}\n\nAt 04:40 the platform was fully restored.\n`,
  ).stated.map((it) => it.verdict);

describe("deriveTimeline(input, settings) reads halves of the day", () => {
  it.each([
    ["The copy was complete (around 1:15 this afternoon).", ["13:15"]],
    ["We were back at 8:20 in the evening.", ["20:20"]],
    ["At 9:30 this morning mail stopped.", ["09:30"]],
    ["At 11:15 this afternoon, which was none, mail stopped.", ["11:15"]],
    ["At 3:10 in the night mail stopped.", ["03:10"]],
    ["At 08:20 this evening, by the clock of the server, mail stopped.", ["08:20"]],
  ])("%s", (body, clocks) => {
    expect(on(body)).toEqual(at(...clocks));
  });
});

describe("deriveTimeline(input, settings) knows what a schedule is", () => {
  it.each([
    ["The normal 10pm run was delayed until 10:30pm.", ["22:30"]],
    ["Our usual 03:00 backup failed, so we began at 05:10.", ["05:10"]],
    ["Normal service was back at 10pm.", ["22:00"]],
  ])("%s", (body, clocks) => {
    expect(on(body)).toEqual(at(...clocks));
  });
});

describe("deriveTimeline(input, settings) reads marks between times", () => {
  it("a wave as the middle of a range", () => {
    const [event] = derive("# 2021-03-04\n\n- 10:05~10:20 - No blocks came.\n").events;
    expect([event?.at.slice(11, 16), event?.end?.slice(11, 16)]).toEqual(["10:05", "10:20"]);
  });

  it("but not a wave before a time", () => {
    expect(on("- ~10:05 No blocks came.\n- ~10:20 They came.")).toEqual(at("10:05", "10:20"));
  });

  it("a day behind an at sign, but no name of somebody", () => {
    expect(on("Update 1 @2021-03-06 08:30: The disk is here.")).toEqual(["2021-03-06T08:30+00:00"]);
    expect(on("At 08:30 jo@2021-03-06 wrote a mail.")).toEqual(at("08:30"));
  });

  it("a line that is nothing but a range by what stands below it", () => {
    const text = "# 2021-03-04\n\nBetween 13:17 and 14:18 (UTC):\n\n- The API was down.\n";
    expect(derive(text).events.map((it) => it.text)).toEqual(["The API was down."]);
  });
});

describe("deriveTimeline(input, settings) holds stated durations against the times", () => {
  it("but no part of them against the whole", () => {
    expect(verdicts("")).toEqual(["conflicts"]);
    expect(verdicts("It was slow for 39 more minutes.")[0]).toBeUndefined();
  });
});
