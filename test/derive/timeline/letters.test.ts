import { describe, expect, it } from "vitest";
import { derive, instants } from "./derive.ts";

const first = (text: string): string | undefined => instants(derive(text))[0];

describe("deriveTimeline(input, settings) of letters and posts", () => {
  const frozen = "At 8:28am pacific time a machine froze. At 8:34am the site was down.";

  it("carries a zone through its paragraph, and not into a list", () => {
    expect(instants(derive(`# 2021-03-04\n\n${frozen}\n\n- 09:00 we slept.\n`))).toEqual([
      "2021-03-04T09:00+00:00",
      "2021-03-04T08:28-08:00",
      "2021-03-04T08:34-08:00",
    ]);
  });

  it("carries the zone of the first time through an account in prose", () => {
    expect(instants(derive(`# 2021-03-04\n\n${frozen}\n\nAt 9:00 we slept.\n`))).toEqual([
      "2021-03-04T08:28-08:00",
      "2021-03-04T08:34-08:00",
      "2021-03-04T09:00-08:00",
    ]);
  });

  it("takes the day of a list from the sentence above it", () => {
    const text =
      "In the early hours of November 16, 2010, the power failed.\n\n01:39 - batteries online\n04:13 - power restored\n";
    expect(first(text)).toBe("2010-11-16T01:39+00:00");
  });

  it("and not from the date of the text itself", () => {
    const text = "Last updated on November 16, 2010.\n\n01:39 - batteries online\n";
    expect(derive(text).undated).toBe(true);
  });

  it("takes what began as of a time for an event, and the time of the text for none", () => {
    const begun = "# 2021-03-04\n\nAs of 8:45 the chillers were running again.\n";
    expect(first(begun)).toBe("2021-03-04T08:45+00:00");
    expect(derive("# 2021-03-04\n\nAs of 8:45 some hosts are missing.\n").events).toEqual([]);
  });

  it("takes the day from the head of a mail, and no event", () => {
    const text =
      "From: ops@example.org\nDate: Tue, 9 Mar 2021 18:22:10 +0000\nSubject: outage\n\nAt 10:25 the mail server stopped.\n";
    expect(instants(derive(text))).toEqual(["2021-03-09T10:25+00:00"]);
  });

  it("gives both ends of a range under one label", () => {
    const { milestones } = derive("**Start–End:** 2025-08-19 14:02 → 14:37\n");
    expect([milestones.started?.at, milestones.resolved?.at]).toEqual([
      "2025-08-19T14:02:00+00:00",
      "2025-08-19T14:37:00+00:00",
    ]);
  });

  it.each([
    [
      "the line before it",
      "**Resolved** - All is well.\nMar 4, 2021, 15:32 UTC\n",
      "Resolved - All is well.",
    ],
    ["the block after it", "15:32\n\nAll is well.\n", "All is well."],
    ["itself, where it has words", "15:32 - Done.\n\nAll is well.\n", "Done."],
  ])("tells a time alone on its line by %s", (_, text, expected) => {
    expect(derive(text).events.map((event) => event.text)).toEqual([expected]);
  });
});
