import { describe, expect, it } from "vitest";
import { derive, milestoneClocks } from "./derive.ts";

const told = (text: string): Record<string, string> => milestoneClocks(derive(text));

describe("deriveTimeline(input, settings) finds milestones", () => {
  it.each([
    [
      "of labels",
      "Started: 14:05\nDetected: 14:10\nMitigated: 14:20\nResolved: 15:00",
      { started: "14:05", detected: "14:10", mitigated: "14:20", resolved: "15:00" },
    ],
    [
      "of plain words",
      "- 14:05 (**outage starts**)\n- 14:10 PagerDuty alert fires\n- 15:00 Outage ends",
      { started: "14:05", detected: "14:10", resolved: "15:00" },
    ],
    [
      "of a range",
      "The site was unavailable from 14:05 to 15:00.",
      { started: "14:05", resolved: "15:00" },
    ],
    [
      "of what happened",
      "- 14:05 The API went down\n- 14:10 Users reported errors\n- 14:30 A first fix is deployed, mitigating most of it\n- 15:00 All services restored",
      { started: "14:05", detected: "14:10", mitigated: "14:30", resolved: "15:00" },
    ],
    [
      "of labels for both ends of a repair",
      "- First detected 2021-03-04 15:44\n- Repaired 2021-03-04 15:51\n- Resolved 2021-03-04 19:49",
      { detected: "15:44", mitigated: "15:51", resolved: "19:49" },
    ],
    [
      "of one end alone as the resolution",
      "- First detected 2021-03-04 15:44\n- Repaired 2021-03-04 15:51",
      { detected: "15:44", resolved: "15:51" },
    ],
    [
      "of prose",
      "A loop took the site down at 8:34am, which is when I got paged.\n\nThe site came back at 8:52am.",
      { started: "08:34", detected: "08:34", resolved: "08:52" },
    ],
    [
      "of what was lost, but not of what happened again",
      "- 14:05 The campus lost access to the internet\n- 15:40 A further attack occurred\n- 15:45 Access was restored",
      { started: "14:05", resolved: "15:45" },
    ],
    [
      "of alerts that programs send",
      "- 13:39: [FIRING] Instance down\n- 15:05: Jo restarts the proxy\n- 15:19: [RESOLVED] Instance down",
      { detected: "13:39", resolved: "15:19" },
    ],
    [
      "of a word behind a dash, but not in a sentence",
      "- 13:39: Jo hopes that it is soon resolved\n- 15:19: The key is set in production - RESOLVED",
      { resolved: "15:19" },
    ],
    [
      "of an attack",
      "- 14:05 Attackers started to drain the pool\n- 14:20 Jo realises it\n- 15:00 The attack ended",
      { started: "14:05", detected: "14:20", resolved: "15:00" },
    ],
    [
      "of prose about a host",
      "At 2:35 AM our monitoring alerted our engineers.\n\nAt 2:45 AM the machine stopped replying.\n\nOnce they had found the fault, service was restored at 4:32 AM.",
      { started: "02:45", resolved: "04:32", detected: "02:35" },
    ],
    [
      "of what begins at a time that its sentence names first",
      "On 4 March 2021, starting at 05:59 UTC, we experienced an incident.\n\nCustomer impact began at 17:31 UTC.\n\nThe service was declared operating normally at 18:05.",
      { started: "05:59", resolved: "18:05" },
    ],
    [
      "of what fell during maintenance, but not of the maintenance",
      "- 14:00 Planned maintenance begins\n- 14:05 A network partition occurred during routine maintenance",
      { started: "14:05" },
    ],
    [
      "of things as they should be",
      "At 04:40 the platform was fully restored and behaving as expected.",
      { resolved: "04:40" },
    ],
    [
      "of none where a site is taken down on purpose, or somebody goes down a list",
      "At 8:34am we took the site down to mend it.\n\nAt 9:10am support goes down the list.",
      {},
    ],
    ["of none where the report states none", "- 14:05 Plugins updated\n- 15:00 Meeting", {}],
    [
      "of none where it is announced only",
      "- 14:05 Tweet that we expect to be back online\n- 15:00 Some hosts answer",
      {},
    ],
  ])("%s", (_, body, expected) => {
    expect(told(`# 2021-03-04\n\n${body}\n`)).toEqual(expected);
  });

  it.each([
    [
      "a service that experienced something",
      "At 14:05 Acme experienced a 7 minute cascading failure.",
      { started: "14:05" },
    ],
    [
      "people outside who report",
      "- 14:05 Merged\n- 14:10 A user emails us about odd pages\n- 15:00 Both teams are informed",
      { detected: "14:10" },
    ],
    ["what monitoring shows", "- 14:10 Monitoring shows connection issues", { detected: "14:10" }],
    [
      "several ranges of impact",
      "It had connectivity problems from 14:05 until 14:40, and again from 16:00 until 16:20.",
      { started: "14:05", resolved: "16:20" },
    ],
    [
      "an impact that lasted until then",
      "Until 15:00 there was a partial outage.",
      { resolved: "15:00" },
    ],
    [
      "a service that is operational",
      "- 14:05 The site went down\n- 15:00 Service operational. All alerts cleared.",
      { started: "14:05", resolved: "15:00" },
    ],
    [
      "a labelled range, whatever was back before",
      "Duration: 14:05 to 15:00\n\n- 14:20 Jobs are back to normal",
      { started: "14:05", resolved: "15:00" },
    ],
    [
      "labels below a title",
      "Duration:\nStart time: 14:05\nEnd time: 15:00",
      { started: "14:05", resolved: "15:00" },
    ],
    [
      "a first report shortly before an approximate start",
      "At about 14:05 Acme suffered a service degradation.\n\n- 14:02 First report of slow pages",
      { started: "14:05", detected: "14:02" },
    ],
  ])("of %s", (_, body, expected) => {
    expect(told(`# 2021-03-04\n\n${body}\n`)).toEqual(expected);
  });

  it.each([
    ["recovery that is still to come", "- 15:00 More work remains before service is restored"],
    ["what goes down again, late", "- 15:00 Some databases were going down again"],
    ["a second occurrence", "- 15:00 The same issue occurs"],
    ["health that is not reported", "- 15:00 Instances do not report their health"],
    ["what some have back", "- 15:00 The first hosts are up, downloads are available again"],
    ["a report of the entry's past", "- 15:00 Reports an error in what was upgraded at 14:05"],
    ["what was never so bad", "- 15:00 We have never experienced such a long outage"],
    ["work on a workaround", "- 15:00 We are working on temporarily restoring aliases"],
  ])("takes %s for no milestone", (_, body) => {
    const { started, mitigated, resolved } = told(`# 2021-03-04\n\n${body}\n`);
    expect([started, mitigated, resolved]).toEqual([undefined, undefined, undefined]);
    expect(told(`# 2021-03-04\n\n${body}\n`)["detected"]).not.toBe("14:05");
  });

  it.each([
    ["The outage, which began at 14:05, was long.", { started: "14:05" }],
    ["Mitigation (a rollback) completed at 14:30.", { mitigated: "14:30" }],
  ])("of a sentence: %s", (body, expected) => {
    expect(told(`# 2021-03-04\n\n${body}\n`)).toEqual(expected);
  });

  it("gives both ends where they contradict each other, and says so", () => {
    const list =
      "- 2021-03-05 23:04 Outage starts\n- 2021-03-05 02:50 Users report errors\n- 2021-03-05 08:10 Outage ends\n";
    expect(told(list)).toEqual({ started: "23:04", detected: "02:50", resolved: "08:10" });
    const { findings, measures } = derive(list);
    expect(findings.map(({ code }) => code)).toEqual(["milestone-order"]);
    expect(measures["timeToResolve"]).toBeUndefined();
  });

  it("gives outages with calm between them no duration as a whole", () => {
    const table = "2014-10-23\n\n| What | Start | End |\n|---|---|---|\n";
    const web = "| Web | 10:00 UTC | 10:30 UTC |\n";
    const apart = derive(`${table}${web}| Mail | 15:00 UTC | 15:20 UTC |\n`);
    expect(apart.measures).toEqual({});
    expect(apart.tracks.map(({ measures }) => measures["timeToResolve"]?.minutes)).toEqual([
      30, 20,
    ]);
    const joined = derive(`${table}${web}| Mail | 10:20 UTC | 11:00 UTC |\n`);
    expect(joined.measures["timeToResolve"]?.minutes).toBe(60);
  });

  it("keeps two tracks apart", () => {
    const text =
      "# 1 August 2019\n\nStart Time:\n\nLag: 1700 UTC\nDowntime: 2100 UTC\n\nFinish Time:\n\nDowntime: 2120 UTC\nLag: 2155 UTC\n";
    const { tracks, events } = derive(text);
    expect(tracks.map(({ name, measures }) => [name, measures["timeToResolve"]?.minutes])).toEqual([
      ["Lag", 295],
      ["Downtime", 20],
    ]);
    expect(events.map(({ track }) => track)).toEqual(["Lag", "Downtime", "Downtime", "Lag"]);
    expect(told(text)).toEqual({ started: "17:00", mitigated: "21:20", resolved: "21:55" });
  });
});

const report = (at: string): string =>
  `# 2021-03-04\n\nStarted: 14:05\nDetected: ${at}\nResolved: 15:05\n`;

describe("deriveTimeline(input, settings) measures", () => {
  it("takes minutes between milestones, with their instants", () => {
    expect(derive(report("14:10")).measures["timeToDetect"]).toEqual({
      minutes: 5,
      least: 5,
      most: 5,
      approximate: false,
      from: "2021-03-04T14:05:00+00:00",
      to: "2021-03-04T14:10:00+00:00",
    });
  });

  it("gives bounds where an end is known to the hour", () => {
    expect(derive(report("14:XX")).measures["timeToDetect"]).toBeUndefined();
    expect(derive(report("15:XX")).measures["timeToDetect"]).toMatchObject({
      least: 55,
      most: 114,
    });
  });

  it("says about where an end is about", () => {
    expect(derive(report("~14:10")).measures["timeToDetect"]?.approximate).toBe(true);
  });

  it("takes the site's own measures", () => {
    const settings = {
      measures: { timeToRepair: { label: "Repair", from: "detected", to: "resolved" } },
    };
    const { measures } = derive(report("14:10"), { settings });
    expect(measures["timeToRepair"]?.minutes).toBe(55);
  });

  it.each([
    ["agrees", "It was down for one hour."],
    ["agrees", "It was unavailable for roughly 65 minutes."],
    ["conflicts", "It was down for three hours."],
  ])("holds stated durations against them: %s", (verdict, sentence) => {
    const { stated, findings } = derive(`${report("14:10")}\n${sentence}\n`);
    expect(stated.map((it) => it.verdict)).toEqual([verdict]);
    expect(findings.map(({ code }) => code)).toEqual(
      verdict === "conflicts" ? ["stated-duration-conflict"] : [],
    );
  });

  it("holds no bound of what single users saw against them", () => {
    const text = `${report("14:10")}\nMail was down, with delays of up to two days.\n`;
    expect(derive(text).stated.map(({ verdict }) => verdict)).not.toContain("conflicts");
  });

  it.each([
    ["The cache is down for 5 minutes every day."],
    ["It took 20 minutes to merge."],
    ["We expect 3 hours of downtime."],
  ])("holds nothing against them that speaks of something else: %s", (sentence) => {
    expect(derive(`${report("14:10")}\n${sentence}\n`).stated).toEqual([]);
  });
});

describe("deriveTimeline(input, settings) knows whose milestone it is", () => {
  it.each([
    ["Root cause discovered in the router", {}],
    ["The balancer detects the new nodes as healthy", {}],
    ["Their status page says that the issue is fixed", {}],
    ["A customer reached out about failing logins", { detected: "14:05" }],
    ["End users alerted us to missing logs", { detected: "14:05" }],
    ["All services returning 503", { started: "14:05" }],
    ["One service returned 404 in a test", {}],
  ])("%s", (what, expected) => {
    expect(told(`# 2021-03-04\n\n- 14:05 - ${what}\n`)).toEqual(expected);
  });
});
