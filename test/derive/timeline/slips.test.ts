import { describe, expect, it } from "vitest";
import { derive, instants } from "./derive.ts";

const list = (...days: string[]): string =>
  `# The queue stood still\n\n${days.map((day, index) => `- ${day} 1${index}:00 Step ${index}`).join("\n")}\n`;

const codes = (text: string): string[] => derive(text).findings.map(({ code }) => code);

describe("deriveTimeline(input, settings) mends years that are slips", () => {
  it.each([
    ["digits in another order", list("2019-03-04", "2109-03-04", "2019-03-04")],
    ["a digit mistyped", list("2019-03-04", "3019-03-04", "2019-03-04")],
    ["years that no computer saw", list("2019-03-04", "0219-03-04", "2019-03-04")],
    [
      "the one year that all entries around it contradict",
      list("2019-03-04", "2017-03-04", "2019-03-04", "2019-03-04"),
    ],
  ])("reads %s like the dates around it, and says so", (_, text) => {
    const { events } = derive(text);
    expect(new Set(events.map(({ at }) => at.slice(0, 10)))).toEqual(new Set(["2019-03-04"]));
    expect(events.flatMap(({ implied }) => implied)).toContain("year");
    expect(codes(text)).toEqual(["year-mistyped"]);
  });

  it("reads the year of a heading in the same way", () => {
    const text = "# 2019-03-04\n\n## 2109-03-04\n\n- 10:00 Down\n\n## 2019-03-05\n\n- 11:00 Up\n";
    expect(instants(derive(text))).toEqual(["2019-03-04T10:00+00:00", "2019-03-05T11:00+00:00"]);
    expect(codes(text)).toEqual(["year-mistyped"]);
  });

  it.each([
    ["the first entry", list("2018-03-04", "2019-03-04", "2019-03-04", "2019-03-04")],
    ["the last entry", list("2019-03-04", "2019-03-04", "2019-03-04", "2020-03-04")],
    ["one of two entries", list("2019-03-04", "2018-03-04")],
    ["several entries", list("2019-03-04", "2018-03-04", "2017-03-04", "2019-03-04")],
  ])("leaves a possible year of %s as it stands: a cause may lie years back", (_, text) => {
    expect(codes(text)).toEqual([]);
  });

  it("places no day of an impossible year that is like no other", () => {
    const { events, unplaced } = derive(list("2019-03-04", "3871-03-04"));
    expect(events).toHaveLength(1);
    expect(unplaced.map(({ why }) => why)).toEqual(["no-such-day"]);
  });
});

describe("deriveTimeline(input, settings) reads days that are left open", () => {
  it.each([
    ["a question mark", "- 2019-03-? 11:00 Something"],
    ["letters", "- 2019-MM-DD 11:00 Something"],
    ["a month without its day", "- March ?? 11:00 Something"],
    ["an entry without a clock", "- 2019-03-??: Something at the office"],
    ["a heading", "## 2019-03-??\n\n- 11:00 Something"],
  ])("lists times on them, never guesses: %s", (_, entry) => {
    const { events, unplaced, findings } = derive(`# 2019-03-04\n\n${entry}\n`);
    expect(events).toEqual([]);
    expect(unplaced.map(({ why }) => why)).toEqual(["open-day"]);
    expect(findings.map(({ code }) => code)).toEqual(["date-left-open"]);
  });

  it("takes no question about a month for a day", () => {
    const text = "# 2019-03-04\n\nWas it March ? At 11:00 the site went down.\n";
    expect(instants(derive(text))).toEqual(["2019-03-04T11:00+00:00"]);
  });
});

describe("deriveTimeline(input, settings) reads entries that name a day alone", () => {
  it("as whole days, below a heading of another day too", () => {
    const text =
      "# 2019-03-04\n\n## 4 March\n\n- 10:00 Down\n- 5 March: The vendor writes\n- 7 March - Up for good\n";
    expect(instants(derive(text))).toEqual(["2019-03-04T10:00+00:00", "2019-03-05", "2019-03-07"]);
  });

  it("and moves the entries after them", () => {
    const text =
      "# 2019-03-04\n\n- 10:00 Down\n- 5 March: The vendor writes\n- 09:00 Up for good\n";
    expect(instants(derive(text))).toEqual([
      "2019-03-04T10:00+00:00",
      "2019-03-05",
      "2019-03-05T09:00+00:00",
    ]);
  });
});
