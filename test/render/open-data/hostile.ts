/** Records that would break careless writers of JSON, CSV, XML and calendars. */
import { recordEvents } from "../../../src/derive/recorded-events.ts";
import type { IncidentRecord } from "../../../src/model/archive.ts";
import type { TimelineEvent } from "../../../src/model/timeline.ts";
import { record } from "../../derive/record.ts";

const nasty = `=1+1 <b>&amp; "x" ]]> ]]> \u0000\u000b\ud800 ünï 🚒 </script>`;

export const event = (fields: Partial<TimelineEvent> & { at: string }): TimelineEvent => ({
  id: fields.at.slice(0, 16).replace("T", "-").replace(":", ""),
  end: undefined,
  precision: "minute",
  approximate: false,
  implied: [],
  text: "something happened",
  phase: undefined,
  track: undefined,
  source: "list",
  words: { start: 0, end: 1, line: 1, column: 1 },
  ...fields,
});

const started = "2014-10-23T04:19:00+02:00";
const resolved = "2014-10-23T09:00:00+02:00";

/** Newest first. */
export const records: readonly IncidentRecord[] = [
  record({
    slug: "nasty",
    title: nasty,
    summary: nasty,
    published: "2019-05-02",
    day: "2019-05-01",
    tags: [nasty, "dns"],
    services: [nasty],
    authors: [{ slug: "a", name: nasty, url: "https://example.org/?a=1&b=2" }],
    events: recordEvents([
      event({ at: "2019-05-01T10:00:00Z", text: "@SUM(A1)\r\n=cmd|' /C calc'!A0" }),
    ]),
    updates: [
      { at: "2019-06-01", text: nasty, words: undefined },
      { at: undefined, text: "some day", words: undefined },
    ],
    actionItems: [
      {
        text: nasty,
        owner: "Jo",
        team: undefined,
        due: "2019-07-01",
        state: "dropped",
        url: undefined,
        inferred: true,
        words: undefined,
      },
    ],
  }),
  record({
    slug: "servers",
    title: "A wrong server",
    published: "2014-10-24",
    started,
    resolved,
    day: "2014-10-23",
    severity: "SEV2",
    status: "monitoring",
    tags: ["DNS", "database"],
    services: ["Task Processing"],
    milestones: {
      started: { at: started, event: "2014-10-23-0419", precision: "minute", approximate: false },
      resolved: { at: resolved, event: undefined, precision: "minute", approximate: false },
    },
    measures: {
      timeToResolve: {
        minutes: 281,
        least: 281,
        most: 281,
        approximate: false,
        from: started,
        to: resolved,
      },
    },
    events: recordEvents([
      event({ at: started, phase: "cause" }),
      event({ at: "2015-01-01T00:00:00Z" }),
    ]),
  }),
  record({ slug: "undated", title: "No day known" }),
  record({ slug: "month", title: "A month known", day: "2012-06", published: "2012-09-24" }),
];
