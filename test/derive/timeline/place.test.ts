import { describe, expect, it } from "vitest";
import { derive, instants, type Surroundings } from "./derive.ts";

type Case = readonly [
  rule: string,
  text: string,
  expected: readonly string[],
  around?: Surroundings,
];

const cases = (table: readonly Case[]) =>
  table.map(([rule, text, expected, around = {}]) => ({ rule, text, expected, around }));

const day = "2021-03-04T";

describe("deriveTimeline(input, settings) places times", () => {
  it.each(
    cases([
      [
        "of a list under the title's day",
        "# 2021-03-04 outage\n\n- 14:05 - down\n- 14:20 - up\n",
        [`${day}14:05+00:00`, `${day}14:20+00:00`],
      ],
      ["under a day heading", "## March 4th, 2021\n\n- 14:05: down\n", [`${day}14:05+00:00`]],
      [
        "under a day line",
        "2021-03-04\n\n- 2:54 PM: down\n\n2021-03-05\n\n- 4:49 AM: up\n",
        [`${day}14:54+00:00`, "2021-03-05T04:49+00:00"],
      ],
      [
        "of nested lists under an item's day",
        "- 4 March 2021\n  - 14:05 down\n- 5 March 2021\n  - 02:00 up\n",
        [`${day}14:05+00:00`, "2021-03-05T02:00+00:00"],
      ],
      [
        "of lines without bullets",
        "03/14/2021 - 15:38 UTC - a\n03/14/2021 - 15:41 UTC - b\n",
        ["2021-03-14T15:38+00:00", "2021-03-14T15:41+00:00"],
      ],
      [
        "of a table with a day column",
        "| Day | Time (UTC) | Event |\n|---|---|---|\n| 2021-03-04 | 15:57 | halt |\n| | 16:03 | seen |\n",
        [`${day}15:57+00:00`, `${day}16:03+00:00`],
      ],
      [
        "of a table with a start and an end",
        "| Start | End | Impact |\n|---|---|---|\n| 2021-03-04 23:20 | 2021-03-05 00:50 | down |\n",
        [`${day}23:20+00:00/2021-03-05T00:50+00:00`],
      ],
      [
        "of headings",
        "## May 12, 2021\n\n### 23:00\n\nEngineer looks.\n\n### 00:40\n\nEngineer concludes.\n",
        ["2021-05-12T23:00+00:00", "2021-05-13T00:40+00:00"],
      ],
      [
        "of prose",
        "On 23rd October 2014, at 4:19 AM a server was restarted. At 9:20 AM, we started.\n",
        ["2014-10-23T04:19+00:00", "2014-10-23T09:20+00:00"],
      ],
      [
        "of labels",
        "# 1 March 2021\n\nStart Time: 14:05\nEnd Time: 15:10\n",
        ["2021-03-01T14:05+00:00", "2021-03-01T15:10+00:00"],
      ],
      [
        "past midnight in an ordered list",
        "# 2021-03-04\n\n- 23:50 a\n- 00:10 b\n- 00:20 c\n",
        [`${day}23:50+00:00`, "2021-03-05T00:10+00:00", "2021-03-05T00:20+00:00"],
      ],
      [
        "on one day in a list in reverse order",
        "# 2021-03-04\n\n- 16:00 c\n- 12:00 b\n- 08:00 a\n",
        [`${day}08:00+00:00`, `${day}12:00+00:00`, `${day}16:00+00:00`],
      ],
      [
        "on one day where a single entry is told late",
        "# 2021-03-04\n\n- 14:00 a\n- 10:00 b\n- 14:30 c\n",
        [`${day}10:00+00:00`, `${day}14:00+00:00`, `${day}14:30+00:00`],
      ],
      [
        "of a range past midnight",
        "# 2021-03-04\n\nIt was down from 22:00 to 04:30.\n",
        [`${day}22:00+00:00/2021-03-05T04:30+00:00`],
      ],
      [
        "of the night of a weekday",
        "# 2021-03-05\n\n- 20:00: It is Friday.\n- 23:30: Power came back Friday night at about 1 AM.\n",
        ["2021-03-05T20:00+00:00", "2021-03-05T23:30+00:00", "~2021-03-06T01:00+00:00"],
      ],
      [
        "of the next day",
        "# 2021-03-04\n\nAt 14:00 it broke. The next morning at 7:30 we fixed it.\n",
        [`${day}14:00+00:00`, "2021-03-05T07:30+00:00"],
      ],
      [
        "with exceptions to a general day",
        "All events happened on 2021-03-04 unless otherwise noted.\n\n- 2021-03-03 00:55: a\n- 01:38: b\n",
        ["2021-03-03T00:55+00:00", `${day}01:38+00:00`],
      ],
      [
        "by distances from the first row",
        "| Time (UTC) | Event |\n|---|---|\n| 2021-03-04 11:30 | a |\n| [+2 hrs] | b |\n| T+6.5h | c |\n",
        [`${day}11:30+00:00`, `~${day}13:30+00:00`, `~${day}18:00+00:00`],
      ],
      [
        "on the day of publication where the text names none",
        "- 14:05 down\n",
        [`${day}14:05+00:00`],
        { published: "2021-03-04" },
      ],
      [
        "of HTML",
        "<html><head><title>x</title></head><body><h1>4 March 2021</h1><ul><li>14:05 down</li></ul></body></html>",
        [`${day}14:05+00:00`],
        { path: "x.html" },
      ],
      [
        "of the only timeline, in code",
        "# 2021-03-04\n\n```\n14:05 the site went down\n14:20 the site came back\n```\n",
        [`${day}14:05+00:00`, `${day}14:20+00:00`],
      ],
    ]),
  )("$rule", ({ text, expected, around }) => {
    expect(instants(derive(text, around))).toEqual(expected);
  });

  it.each(
    cases([
      ["office hours", "# 2021-03-04\n\nSupport hours are 09:00 to 17:00.\n", []],
      ["schedules", "# 2021-03-04\n\nThe backup runs at 03:00 every night.\n", []],
      [
        "usual traffic",
        "# 2021-03-04\n\nTraffic is highest between 10:00 and 16:00 in each region.\n",
        [],
      ],
      [
        "plans",
        "# 2021-03-04\n\nWe expect to finish by 17:00. Our next maintenance window is Sunday at 22:00.\n",
        [],
      ],
      ["edit stamps", "# Report\n\nLast updated: 2021-03-05 11:00 UTC\n", []],
      [
        "quoted times",
        '# 2021-03-04\n\n- 14:00: They stated "22:00 to 23:00".\n',
        [`${day}14:00+00:00`],
      ],
      [
        "other incidents",
        "# 2021-03-04\n\nA previous outage on 14 January 2021 lasted from 08:00 to 09:00.\n",
        [],
      ],
      [
        "logs beside a timeline",
        "# 2021-03-04\n\n- 14:05 down\n\n```\n2021-03-04 14:06:01 ERROR x[1]: failed\n```\n",
        [`${day}14:05+00:00`],
      ],
      [
        "chats beside a timeline",
        "# 2021-03-04\n\n- 14:05 down\n\n> ann [6:27 AM]\n> what is this\n",
        [`${day}14:05+00:00`],
      ],
      [
        "durations in a table",
        "# 2021-03-04\n\n| Region | Duration |\n|---|---|\n| eu | 00:45 |\n",
        [],
      ],
    ]),
  )("takes $rule for no events", ({ text, expected, around }) => {
    expect(instants(derive(text, around))).toEqual(expected);
  });
});

describe("deriveTimeline(input, settings) reads dates", () => {
  it("takes the year that is nearest to the report", () => {
    const text = "# March 26th, 2019\n\n- [12-05 16:21] introduced\n- [03-20 16:46] updated\n";
    expect(instants(derive(text))).toEqual(["2018-12-05T16:21+00:00", "2019-03-20T16:46+00:00"]);
  });

  it("orders two numbers by the dates that leave no doubt", () => {
    const text = "- 13-02-2021 10:00 a\n- 05-03-2021 11:00 b\n";
    expect(instants(derive(text))).toEqual(["2021-02-13T10:00+00:00", "2021-03-05T11:00+00:00"]);
  });

  it("orders two numbers by the days lying together", () => {
    const text = "- 04-03-2026 14:18 a\n- 05-03-2026 10:07 b\n- 06-03-2026 10:20 c\n";
    expect(instants(derive(text))[0]).toBe("2026-03-04T14:18+00:00");
  });

  it("does not guess the order of a date that nothing decides", () => {
    const timeline = derive("- 05/01/2021 14:00 down\n");
    expect(timeline.events).toEqual([]);
    expect(timeline.unplaced.map(({ why }) => why)).toEqual(["ambiguous-date"]);
    expect(timeline.findings.map(({ code }) => code)).toContain("date-ambiguous");
  });

  it("follows the site's order", () => {
    const around = { settings: { dateOrder: "month-first" as const } };
    expect(instants(derive("- 05/01/2021 14:00 down\n", around))).toEqual([
      "2021-05-01T14:00+00:00",
    ]);
  });

  it("names a day that the calendar does not have", () => {
    const { findings } = derive("- 31 June 2021 14:00 down\n");
    expect(findings.map(({ code }) => code)).toEqual(["date-does-not-exist"]);
  });

  it("counts days from one where no day is known", () => {
    const timeline = derive("- 23:01 mail\n- 04:00 sleep\n");
    expect(timeline.undated).toBe(true);
    expect(instants(timeline)).toEqual(["0001-01-01T23:01+00:00", "0001-01-02T04:00+00:00"]);
  });
});
