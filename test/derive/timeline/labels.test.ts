import { describe, expect, it } from "vitest";
import { derive, instants, milestoneClocks } from "./derive.ts";

const milestones = (text: string): Record<string, string> => milestoneClocks(derive(text));

describe("deriveTimeline(input, settings) reads the words before a date as a label", () => {
  it("where a line is nothing but these words and the time", () => {
    const text =
      "- **Key events**\n  - Fault occurs 2020-02-25 07:32\n  - Team aware 2020-02-25 07:36\n  - Resolved 2020-02-25 17:07\n";
    expect(derive(text).events.map((event) => event.text)).toEqual([
      "Fault occurs",
      "Team aware",
      "Resolved",
    ]);
    expect(milestones(text)).toEqual({ started: "07:32", detected: "07:36", resolved: "17:07" });
  });

  it.each([
    ["a sentence", "- The second copy was resolved at 2020-02-25 17:07\n"],
    ["words that go on", "- Resolved 2020-02-25 17:07 was the ticket of the week before\n"],
  ])("and not where it is %s", (_, text) => {
    expect(milestones(text)).toEqual({});
  });

  it("and trusts it more than a start that lies after it", () => {
    const text =
      "# 2023-06-06\n\n- First detected: 10:26\n- Resolved: 11:21\n\n## Context\n\n- 10:50 - the login went down\n";
    expect(milestones(text)).toEqual({ detected: "10:26", resolved: "11:21" });
  });
});

describe("deriveTimeline(input, settings) takes the day of a range from its end", () => {
  const before = "At 17:41 UTC on 19 July 2023 a change was merged. ";

  it.each([
    [
      "for both ends",
      "Between 12:17 and 12:30 UTC on 20 July 2023 downloads failed.",
      "2023-07-20T12:17+00:00/2023-07-20T12:30+00:00",
    ],
    [
      "and starts the day before where the clock runs backwards",
      "From 22:30 to 05:39 UTC on 21 July 2023 downloads failed.",
      "2023-07-20T22:30+00:00/2023-07-21T05:39+00:00",
    ],
    [
      "and not where the start has one",
      "From 12:17 on 20 July to 12:30 on 21 July 2023 downloads failed.",
      "2023-07-20T12:17+00:00/2023-07-21T12:30+00:00",
    ],
  ])("%s", (_, sentence, expected) => {
    expect(instants(derive(before + sentence))[1]).toBe(expected);
  });
});

describe("deriveTimeline(input, settings) carries an entry's own day on", () => {
  it("to the entries after it, under a heading of an earlier day", () => {
    const text =
      "### October 29-30, 2025\n\n- **22:30 UTC (Oct 29)** - down\n- **00:03 UTC (Oct 30)** - rolled back\n- **05:39 UTC** - resolved\n";
    expect(instants(derive(text)).filter((at) => at.includes("T"))).toEqual([
      "2025-10-29T22:30+00:00",
      "2025-10-30T00:03+00:00",
      "2025-10-30T05:39+00:00",
    ]);
  });

  it("and back to the heading where the next list begins under another one", () => {
    const text =
      "## 29 October 2025\n\n- 22:30 (Oct 30) - b\n\n## 31 October 2025\n\n- 05:39 - c\n";
    expect(instants(derive(text))[1]).toBe("2025-10-31T05:39+00:00");
  });
});
