import { describe, expect, it } from "vitest";
import { derive, instants } from "./derive.ts";

const on = (body: string): string[] => instants(derive(`# 2021-03-04\n\n${body}\n`));

describe("deriveTimeline(input, settings) reads live updates", () => {
  it.each([
    ["UPDATE 4 March 10:05 UTC - The disks are in.", ["2021-03-04T10:05+00:00"]],
    ["<p><b><u>UPDATE 5 March 10:05 UTC</u></b> - Done.</p>", ["2021-03-05T10:05+00:00"]],
    ["Update 10:05: The disks are in.", ["2021-03-04T10:05+00:00"]],
  ])("as entries: %s", (body, expected) => {
    expect(on(body)).toEqual(expected);
  });

  it.each([
    "**Updated 2021-03-04 10:05 UTC**",
    "We look into it. (Update 10:05)",
    "Last updated: 10:05 UTC - by Jo",
  ])("but no stamps of the text: %s", (body) => {
    expect(on(body)).toEqual([]);
  });

  it("of days after the day of the post, in its year", () => {
    const text = "UPDATE 7 March 10:05 UTC - Slow.\n\nUPDATE 12 March 10:05 UTC - Well.\n";
    expect(instants(derive(text, { published: "2021-03-07" }))).toEqual([
      "2021-03-07T10:05+00:00",
      "2021-03-12T10:05+00:00",
    ]);
    expect(instants(derive("At 10:05 on 20 May we fell.", { published: "2021-03-07" }))).toEqual([
      "2020-05-20T10:05+00:00",
    ]);
  });
});

describe("deriveTimeline(input, settings) reads status pages", () => {
  const page =
    "Mail is late\n\nResolved\nAll mail is through.\nPosted Mar 04, 2021 - 12:24 UTC\n\nUpdate\nWe go on watching.\n\nPosted Mar 04, 2021 - 11:38 UTC\n";

  it("whose updates are dated below their text", () => {
    expect(derive(page).events.map(({ at, text }) => [at.slice(11, 16), text])).toEqual([
      ["11:38", "We go on watching."],
      ["12:24", "Resolved All mail is through."],
    ]);
  });

  it("and updates that stand below their time", () => {
    const text = "Update 2021-03-04 12:20 CET (06:20 AM EST)\n\nMail is back.\n";
    expect(derive(text).events.map((it) => it.text)).toEqual(["Mail is back."]);
  });

  it("but takes one such line for a byline", () => {
    expect(on("Posted on: 2021-03-04 12:24:38+00:00\n\nAt 11:38 UTC mail was late.")).toEqual([
      "2021-03-04T11:38+00:00",
    ]);
  });
});

describe("deriveTimeline(input, settings) reads heads without fences", () => {
  it("as front matter, not as a sentence", () => {
    const text =
      "title: The mail stood still\ndate: '2021-03-04T12:33:19+00:00'\n\nFrom 10:05 on.\n";
    expect(instants(derive(text))).toEqual(["2021-03-04T10:05+00:00"]);
  });

  it("but reads labelled times of a report that has no head", () => {
    const text = "Title: Mail\nDate: 2021-03-04\nStart: 10:05\nEnd: 11:05\n\nIt was the disk.\n";
    expect(instants(derive(text))).toHaveLength(2);
  });
});

describe("deriveTimeline(input, settings) reads days", () => {
  it.each([
    [
      "in brackets before their clock",
      "It came on the same day (15/03) at 20:07.",
      "2021-03-15T20:07",
    ],
    ["with four digits as the clock", "- 2021-03-05 1625: Jo finds it", "2021-03-05T16:25"],
    [
      "told beside the clock before",
      "On 4 March we met. At 07:00 on 5 March it came, at 07:45 we saw it.",
      "2021-03-05T07:45",
    ],
    [
      "of wrapped sentences like others",
      "On 5 March, starting at 18:00\nit grew.\n\nAt 07:00 on 6 March it broke.\n\nAt 07:45 we saw it.",
      "2021-03-06T07:45",
    ],
  ])("%s", (_, body, expected) => {
    expect(on(body).at(-1)).toBe(`${expected}+00:00`);
  });

  it.each([
    ["on a day", "Mail stood still on December 6th.\n\nAt 13:23 we saw it.", "2021-12-06T13:23"],
    [
      "yesterday",
      "Our mail stood still yesterday for hours.\n\nIt broke at 12:30. At 6 p.m. last night we knew why.",
      "2021-12-09T12:30",
    ],
  ])("that a sentence at the top says it happened: %s", (_, text, expected) => {
    expect(instants(derive(text, { published: "2021-12-10" }))[0]).toBe(`${expected}+00:00`);
  });

  it("but no day of other things, nor one that the entries contradict", () => {
    const updated = "Mail is slow, as updated on December 6th.\n\nAt 13:23 we saw it.";
    expect(instants(derive(updated, { published: "2021-12-10" }))).toEqual([
      "2021-12-10T13:23+00:00",
    ]);
    const other = "We told of it on December 6th.\n\nOn 8 December at 13:23 it broke.";
    expect(instants(derive(other, { published: "2021-12-10" }))).toEqual([
      "2021-12-08T13:23+00:00",
    ]);
  });

  it("of entries after a summary from where the summary began", () => {
    const body =
      "Start: 4 March 2021, 23:30\nEnd: 5 March 2021, 01:45\n\n23:30:\nAlarms\n\n00:35:\nCalm";
    expect(on(body).toSorted()).toEqual([
      "2021-03-04T23:30+00:00",
      "2021-03-05T00:35+00:00",
      "2021-03-05T01:45+00:00",
    ]);
  });

  it("of an evening that an entry of the night looks back to", () => {
    const body = "- 23:50 Alarm\n- 00:01 Finds out that it went quiet at 22:40\n- 00:10 Restarted";
    expect(on(body)).toContain("2021-03-04T22:40+00:00");
    expect(derive(`# 2021-03-04\n\n${body}\n`).events[0]?.text).toBe(
      "Finds out that it went quiet",
    );
    expect(on("- 08:50 Alarm\n- 09:01 Says that at 22:40 all was well")).toContain(
      "2021-03-04T22:40+00:00",
    );
  });
});

describe("deriveTimeline(input, settings) reads ranges", () => {
  it.each([
    [
      "after the word duration",
      "Duration: 21:45 to 23:28 UTC",
      "2021-03-04T21:45+00:00/2021-03-04T23:28+00:00",
    ],
    [
      "of four digits",
      "It was slow between the hours of 1900 and 2100 UTC.",
      "2021-03-04T19:00+00:00/2021-03-04T21:00+00:00",
    ],
    [
      "with an aside",
      "Down from 12:00 (or before) to 17:55.",
      "2021-03-04T12:00+00:00/2021-03-04T17:55+00:00",
    ],
  ])("%s", (_, body, expected) => {
    expect(on(body)).toEqual([expected]);
  });

  it.each(["Duration: 1:45", "Between 1900 and 2100 requests failed."])("not in %s", (body) => {
    expect(on(body)).toEqual([]);
  });
});

describe("deriveTimeline(input, settings) takes for no event", () => {
  it.each([
    ["the validity of a certificate", "It had notAfter=2021-03-03 22:53:57 UTC in it."],
    ["the zone of a picture, nor reads clocks in it", "Screenshots show timestamps in UTC+2."],
  ])("%s", (_, body) => {
    expect(on(body)).toEqual([]);
    expect(on(`${body}\n\nAt 10:05 it fell.`)).toEqual(["2021-03-04T10:05+00:00"]);
  });
});

const table = (row: string): string => `| What | When |\n|---|---|\n${row}\n`;

describe("deriveTimeline(input, settings) reads labels of rows", () => {
  it.each([
    [
      "explained beside the label",
      "| **Time detected** *by a person or by a machine, whichever came first* | 10:05 |",
    ],
    ["explained beside the time", "| Time detected | *By a person.* 2021-03-04 10:05 |"],
  ])("%s", (_, row) => {
    const { milestones } = derive(`# 2021-03-04\n\n${table(row)}`);
    expect(milestones.detected?.at).toBe("2021-03-04T10:05:00+00:00");
  });

  it("but takes what titles an account for no label", () => {
    const { events } = derive(
      "# 2021-03-04\n\nTimeline: At 14:15 (15:15 CET) it fell. At 14:27 we saw.\n",
    );
    expect(events.map(({ text }) => text)).toEqual(["It fell.", "We saw."]);
  });

  it("but none that names no moment", () => {
    const row = "| Remarks | Jo came at 10:05 |";
    expect(derive(`# 2021-03-04\n\n${table(row)}`).milestones).toEqual({});
  });
});
