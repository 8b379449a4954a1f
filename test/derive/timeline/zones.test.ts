import { describe, expect, it } from "vitest";
import { derive, instants } from "./derive.ts";

describe("deriveTimeline(input, settings) reads zones", () => {
  it.each([
    ["of the entry", "# 2021-01-05\n\n- 14:05 PST - x\n", ["2021-01-05T14:05-08:00"]],
    [
      "of the header",
      "# 2021-01-05\n\n| Time (PT) | Event |\n|---|---|\n| 14:05 | x |\n",
      ["2021-01-05T14:05-08:00"],
    ],
    [
      "of the heading",
      "# 2021-01-05\n\n## Timeline (all times CET)\n\n- 14:05 x\n",
      ["2021-01-05T14:05+01:00"],
    ],
    [
      "of the report",
      "# 2021-01-05\n\nAll times are in UTC+2.\n\n- 14:05 x\n",
      ["2021-01-05T14:05+02:00"],
    ],
    [
      "of a place in parentheses",
      "# 2021-01-05\n\n(Paris, UTC+1)\n\n- 14:05 x\n",
      ["2021-01-05T14:05+01:00"],
    ],
    ["of cities", "# 2021-05-29\n\n- 16:37 Denver time - x\n", ["2021-05-29T16:37-06:00"]],
    [
      "of the entry before",
      "# 2021-01-05\n\n- 2:54 PM PST: x\n- 3:28 PM: y\n",
      ["2021-01-05T14:54-08:00", "2021-01-05T15:28-08:00"],
    ],
    [
      "that the first sentence with times names once",
      "# 2021-01-05\n\nIt was down from 6:38pm to 7:03pm and again from 9:51pm to 10:23pm Pacific time.\n\nWe knew by 6:50pm.\n",
      [
        "2021-01-05T18:38-08:00/2021-01-05T19:03-08:00",
        "~2021-01-05T18:50-08:00",
        "2021-01-05T21:51-08:00/2021-01-05T22:23-08:00",
      ],
    ],
    [
      "of the site where a later sentence names another once",
      "# 2021-01-05\n\nIt was down from 18:38 on.\n\nWe met at 10:30 PST.\n",
      ["2021-01-05T18:38+01:00", "2021-01-05T10:30-08:00"],
    ],
    ["of the site", "# 2021-01-05\n\n- 14:05 x\n", ["2021-01-05T14:05+01:00"]],
    ["of local time", "# 2021-01-05\n\n- 14:05 local time: x\n", ["2021-01-05T14:05+01:00"]],
    [
      "of two clocks that tell one instant",
      "# 2021-01-05\n\n- 14:05 CET (13:05 UTC) x\n",
      ["2021-01-05T14:05+01:00"],
    ],
    [
      "that a report names wherever it names one",
      "# 2021-01-05\n\n- 10:00 UTC: a\n\n## Notes\n\nAt 10:20 it ended.\n",
      ["2021-01-05T10:00+00:00", "2021-01-05T10:20+00:00"],
    ],
  ])("%s", (_, text, expected) => {
    expect(instants(derive(text, { zone: "Europe/Warsaw" }))).toEqual(expected);
  });

  it("reads an ambiguous label as the place nearest to the site", () => {
    const text = "# 2021-01-05\n\n- 14:05 CST - x\n";
    expect(instants(derive(text, { zone: "Asia/Shanghai" }))).toEqual(["2021-01-05T14:05+08:00"]);
    expect(instants(derive(text, { zone: "America/New_York" }))).toEqual([
      "2021-01-05T14:05-06:00",
    ]);
  });

  it("keeps the civil time of a label that contradicts the season, and says so", () => {
    const { events, findings } = derive("# 2021-06-05\n\n- 14:05 CET: x\n- 14:10 CET: y\n");
    expect(events[0]?.at).toBe("2021-06-05T14:05:00+02:00");
    expect(findings.map(({ code }) => code)).toEqual(["zone-contradicts-season"]);
  });

  it("keeps an offset that stands beside a label", () => {
    const text = "# 2021-01-05\n\nAll times in PDT (UTC-7).\n\n- 14:05 x\n";
    expect(instants(derive(text))).toEqual(["2021-01-05T14:05-07:00"]);
  });

  it("tells a local time that the clocks skipped", () => {
    const { findings } = derive("# 2021-03-28\n\n- 02:30 x\n", { zone: "Europe/Warsaw" });
    expect(findings.map(({ code }) => code)).toEqual(["time-does-not-exist"]);
  });

  it("tells a local time that exists twice", () => {
    const { events, findings } = derive("# 2021-10-31\n\n- 02:30 x\n", { zone: "Europe/Warsaw" });
    expect(events[0]?.at).toBe("2021-10-31T02:30:00+02:00");
    expect(findings.map(({ code }) => code)).toEqual(["time-exists-twice"]);
  });
});
