import { describe, expect, it } from "vitest";
import { derive, instants } from "./derive.ts";

/** An instant without the end of its range, exact or not. */
const start = (instant: string): string => instant.replace("~", "").replace(/\/.*/, "");

/** When the events of a report of 4 March 2021 begin, in UTC. */
const on = (body: string): string[] => instants(derive(`# 2021-03-04\n\n${body}\n`)).map(start);
const at = (...clocks: readonly string[]): string[] =>
  clocks.map((clock) => (clock.includes("T") ? clock : `2021-03-04T${clock}+00:00`));

/** Instants of an entry below a line, in a report of 9 March 2021. */
const under = (line: string): string[] =>
  instants(derive(`# 2021-03-09\n\n${line}\n\n- 10:05 One host fell.\n`));

/** What the events of a report of 4 March 2021 say. */
const texts = (body: string): string[] =>
  derive(`# 2021-03-04\n\n${body}`).events.map((it) => it.text);

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
    ["Services resumed normal operations at 20:35 UTC.", ["20:35"]],
    ["We only have daily backups, taken at midnight, and added one at 04:10.", ["04:10"]],
    ["The daily backup ended at 03:05 without its disk.", ["03:05"]],
    ["Its cause and a plan for it remained unknown until 15:20, when they told us.", ["15:20"]],
    ["Mail will be late until 15:20.", []],
    ["They gave an ETR of 04:30. This was later revised to 05:00.", []],
    ["We revised the zone file at 05:00.", ["05:00"]],
    ["As of 13.28h we observe an outage.", ["13:28"]],
    ["As of 13.28h we observe nothing.", []],
    ["2 · Jo's Weblog · March 4, 2021, 14:05\nMail was down from 10:05.", ["10:05"]],
    ["01:12 AM a thread starts to go around.", ["01:12"]],
    ["On March 4 at 07:10 we rang; they have office hours from 09:00 to 17:00.", ["07:10"]],
    ["On March 4, the office was down from 09:00.", ["09:00"]],
    ["The nightly copy starts at 01:12.", []],
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

describe("deriveTimeline(input, settings) reads days of lists and of posts", () => {
  it.each([
    "Timeline for March 4, 2021:",
    "Timeline for March 4, 2021: (all times UTC)",
    "What happened on 4 March 2021 (times in UTC):",
    "March 4, 2021:",
  ])("%s", (line) => {
    expect(under(line)).toEqual(["2021-03-04T10:05+00:00"]);
  });

  it.each(["We met on March 10, 2021 and learned:", "We write of March 4, 2021 here."])(
    "but not %s",
    (line) => {
      expect(under(line)).toEqual(["2021-03-09T10:05+00:00"]);
    },
  );

  it("but takes the line above a post and that of a mail for no event", () => {
    expect(on("Post by Jo » Mar 5th 2021 09:45\n\nMail was down at 10:05.")).toEqual(at("10:05"));
    const mail = "Jo Do jo at example.org\nThu Mar 4 09:45:26 UTC 2021\n\nAt 08:05 mail was down.";
    expect(instants(derive(mail))).toEqual(["2021-03-04T08:05+00:00"]);
  });

  it("and no number of a day as a clock", () => {
    expect(on("Outage of Dec 22 AM, told by Jo. It ended at 9:15 AM.")).toEqual(at("09:15"));
    expect(on("It ended in the march at 9 AM.")).toEqual(at("09:00"));
  });

  it("with zones that begin with a small letter", () => {
    expect(on("Site went down at 1:35am pacific last night.")).toEqual(["2021-03-04T01:35-08:00"]);
    expect(on("At 1:35am central servers fell.")).toEqual(at("01:35"));
  });
});

describe("deriveTimeline(input, settings) holds stated durations against the times", () => {
  it("but no part of them against the whole", () => {
    expect(verdicts("")).toEqual(["conflicts"]);
    expect(verdicts("It was slow for 39 more minutes.")[0]).toBeUndefined();
  });
});

describe("deriveTimeline(input, settings) reads clocks of twelve hours", () => {
  it.each([
    ["- 11:57: a\n- 12:08: b\n- 1:17: c\n- 2:30: d", ["11:57", "12:08", "13:17", "14:30"]],
    ["- 9:43 AM: a\n- 1:19-1:20: b\n- 4:05: c", ["09:43", "13:19", "16:05"]],
    ["- 11:57: a\n- 13:08: b\n- 1:17: c", ["11:57", "13:08", "2021-03-05T01:17+00:00"]],
    ["- 09:20: a\n- 8:40: b", ["08:40", "09:20"]],
    [
      "- 23:50: a\n- 0:10: b\n- 1:17: c",
      ["23:50", "2021-03-05T00:10+00:00", "2021-03-05T01:17+00:00"],
    ],
  ])("%j", (body, clocks) => {
    expect(on(body)).toEqual(at(...clocks));
  });

  it("under headings of their hours", () => {
    const text =
      "# A day\n\n## March 4, 2021: what happened\n\n## 9:43 AM: Found\n\n- 9:44: a\n\n## 1:42-1:59 PM: Mended\n\n- 1:44: b\n";
    expect(instants(derive(text, { published: "2021-03-12" })).map(start)).toEqual(
      at("09:43", "09:44", "13:42", "13:44"),
    );
  });
});

describe("deriveTimeline(input, settings) reads the date of a report", () => {
  const table = "| Time | Event |\n|---|---|\n| 9:16 | Down |\n";

  it.each([
    ["## Date: March 4, 2021", "2021-03-06", "2021-03-04"],
    ["## Date: March 4, 2020", "2021-03-06", "2021-03-06"],
    ["## Date: March 8, 2021", "2021-03-06", "2021-03-06"],
  ])("%s, written %s", (line, published, day) => {
    expect(instants(derive(`# Down\n\n${line}\n\n## Timeline\n\n${table}`, { published }))).toEqual(
      [`${day}T09:16+00:00`],
    );
  });

  it("and the day of the week that an introduction names, but none that is to come", () => {
    const entry = "\n\n- 9:09am: Mail fell.\n";
    const day = (line: string): string[] =>
      instants(derive(line + entry, { published: "2021-03-04" }));
    expect(day("This is what went on during Monday, when mail failed.")).toEqual([
      "2021-03-01T09:09+00:00",
    ]);
    expect(day("We talk of it on Friday.")).toEqual(["2021-03-04T09:09+00:00"]);
  });

  it("and the night that follows a day", () => {
    const text =
      "On 3 March 2021, around 9pm UTC, it was voted on.\n\nAt 3am UTC of the following night it fell.";
    expect(instants(derive(text))).toEqual(["~2021-03-03T21:00+00:00", "2021-03-04T03:00+00:00"]);
    expect(on("On Friday night at 1 AM it fell.")).toEqual(["2021-03-06T01:00+00:00"]);
  });
});

describe("deriveTimeline(input, settings) tells what happened", () => {
  it("without the range in another zone", () => {
    const text = "# 2021-03-04\n\n- 16:00-17:50 UTC / 08:00-09:50 PST: Blocks were missed";
    const { events } = derive(text);
    expect(events.map((it) => [it.at.slice(11, 16), it.end?.slice(11, 16), it.text])).toEqual([
      ["16:00", "17:50", "Blocks were missed"],
    ]);
    expect(on("- 16:00-17:50 UTC / 18:00-18:30 UTC: Blocks were missed")).toEqual(
      at("16:00", "18:00"),
    );
  });

  it("at each time of a sentence with several", () => {
    const text =
      "# 2021-03-04\n\nAn outage began at 11:00, was discovered and reported internally by 22:50 GMT and resolved at 23:01 GMT.";
    const { milestones } = derive(text);
    expect(
      [milestones.started, milestones.detected, milestones.resolved].map((it) =>
        it?.at.slice(11, 16),
      ),
    ).toEqual(["11:00", "22:50", "23:01"]);
  });

  it("and no words of the next sentence", () => {
    expect(texts("Mail fell at 10:05 on 8 March. Then it rose.")).toEqual(["Mail fell."]);
    expect(texts("Mail fell by 10:05 on March 8. Then it rose.")).toEqual(["Mail fell."]);
    expect(texts("At 10:05 on 8 Mar. 2021 the queue fell.")).toEqual(["The queue fell."]);
  });

  it("but not the words of another time", () => {
    const text = "# 2021-03-04\n\nAt 11:00 Jo was asked and at 11:10 the site went down.";
    const { milestones } = derive(text);
    expect(milestones.started?.at.slice(11, 16)).toBe("11:10");
    expect(milestones.resolved).toBeUndefined();
  });

  it("without the address of a link before the time", () => {
    const text =
      "# 2021-03-04\n\n- Jo told it on [Mail](https://example.org/a/very/long/address/of/it) at 6:29";
    expect(derive(text).events.map((it) => it.text)).toEqual(["Jo told it on Mail"]);
  });
});
