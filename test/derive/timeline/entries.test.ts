import { describe, expect, it } from "vitest";
import { derive, instants } from "./derive.ts";

const body = "\n- 14:05 - down\n- 14:20 - up\n";
const report = (yaml: string): string =>
  `---\ntitle: Outage of 4 March 2021\ntimezone: Europe/Warsaw\n${yaml}---\n${body}`;

describe("deriveTimeline(input, settings) with front matter", () => {
  it("reads times in its zone", () => {
    expect(instants(derive(report("")))).toEqual([
      "2021-03-04T14:05+01:00",
      "2021-03-04T14:20+01:00",
    ]);
  });

  it("replaces what is derived by the entries of `timeline`", () => {
    const { events } = derive(
      report(
        'timeline:\n  - at: 2021-03-04T13:00:00Z\n    text: It broke\n    phase: cause\n    track: API\n  - at: "16:30"\n    text: It worked\n',
      ),
    );
    expect(
      events.map(({ at, text, phase, track, source }) => [at, text, phase, track, source]),
    ).toEqual([
      ["2021-03-04T13:00:00+00:00", "It broke", "cause", "API", "front-matter"],
      ["2021-03-04T16:30:00+01:00", "It worked", undefined, undefined, "front-matter"],
    ]);
  });

  it("amends and drops single events, which keep their ids", () => {
    const { events } = derive(
      report(
        "timeline:\n  - amends: 2021-03-04-1405\n    text: All of it went down\n    phase: impact\n  - amends: 2021-03-04-1420\n    drop: true\n",
      ),
    );
    expect(events.map(({ id, text, phase }) => [id, text, phase])).toEqual([
      ["2021-03-04-1405", "All of it went down", "impact"],
    ]);
  });

  it("names ids that no event has and times that cannot be read", () => {
    expect(
      derive(report("timeline:\n  - amends: x\n    drop: true\n")).findings.map(({ code }) => code),
    ).toEqual(["timeline-entry-unknown"]);
    expect(
      derive(report("timeline:\n  - at: soon\n    text: x\n")).findings.map(({ code }) => code),
    ).toEqual(["timeline-entry-unreadable"]);
  });

  it("lets its milestones win and tells a conflict", () => {
    const { milestones, findings } = derive(report("started: 2021-03-04 13:30\n"));
    expect(milestones.started?.at).toBe("2021-03-04T13:30:00+01:00");
    expect(findings.map(({ code, line }) => [code, line])).toEqual([]);
    const other = derive(`${report("started: 2021-03-04 13:30\n")}- 14:00 - **outage starts**\n`);
    expect(other.milestones.started?.at).toBe("2021-03-04T13:30:00+01:00");
    expect(other.findings.map(({ code, line }) => [code, line])).toEqual([
      ["milestone-conflict", 4],
    ]);
  });
});
