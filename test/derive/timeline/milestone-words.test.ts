import { describe, expect, it } from "vitest";
import { derive, milestoneClocks } from "./derive.ts";

/** The milestones of a report, as clocks. */
const told = (text: string): Record<string, string> =>
  milestoneClocks(derive(`# 2021-03-04\n\n${text}\n`));

describe("deriveTimeline(input, settings) reads a start from what happened", () => {
  it.each([
    ["At 14:05 our customers experienced 45 minutes of unexpected downtime.", "14:05"],
    ["At 14:05 we failed you and suffered nearly 1 hour, and 30 minutes of downtime.", "14:05"],
    ["Downtime at night costs us an hour of sleep; at 14:05 we met.", undefined],
    ["At 14:05 customers experienced intermittent outages and delays.", "14:05"],
    ["At 14:05 customers experienced a new search page.", undefined],
    ["- 14:05 - The proxy is evicted. Users start running into issues.", "14:05"],
    ["- 14:05 - Users start running into each other at the fair", undefined],
    ["At 14:05 an update caused the mirror service to go down.", "14:05"],
    ["At 14:05 we were going to go down the stairs.", undefined],
    ["Lightning knocked out power at 14:05.", "14:05"],
    ["At 14:05 power at the mill went out.", "14:05"],
    ["At 14:05 a letter went out.", undefined],
    ["- 14:05 - Exploit execution, 1000 coins sent", "14:05"],
    ["At 14:05 a 43-second network partition occurred.", "14:05"],
    ["At 14:05 a second network partition occurred.", undefined],
    ["A change caused user kernels to die on start from 14:05 to 15:00.", "14:05"],
    ["Most users did not see any errors until the start of class at 14:05.", undefined],
    ["- 14:05 - Reports of errors start reaching us", undefined],
    ["At 14:05 contractors accidentally damaged our fiber.", "14:05"],
    ["At 14:05 contractors accidentally met our boss.", undefined],
    ["- 14:05 - We remove the indices. The search is down", "14:05"],
    ["- 14:05 - Jo doubts that the search is down", undefined],
    ["- 14:05 - Traffic started slowly going down", undefined],
    ["A mea culpa for the outage at around 14:05.", "14:05"],
    ["We resolved the outage at around 14:05.", undefined],
    ["The episode lasted an hour, from 14:05 to 15:00.", "14:05"],
    ["The meeting lasted an hour, from 14:05 to 15:00.", undefined],
    ["There was a spike with 70% of requests returning errors, peaking at 14:05.", undefined],
    ["Am 4. März kam es um 14:05 Uhr zu einem Ausfall.", "14:05"],
    ["Am 4. März kam es um 14:05 Uhr zu einem Treffen.", undefined],
    ["14:05 [Downtime Begins]: Jo tries to migrate the database.", "14:05"],
  ])("%s", (text, started) => {
    expect(told(text).started).toBe(started);
  });
});

describe("deriveTimeline(input, settings) reads what was noticed, reduced and over", () => {
  it.each([
    ["- 14:05 - An email is sent to the moderators reporting this user", { detected: "14:05" }],
    ["- 14:05 - The new reporting tool is installed", {}],
    ["- 14:05 - A stranger reports a crash bug to Jo", { detected: "14:05" }],
    ["- 14:05 - Jo reports to the new office", {}],
    ["- 14:05 - alerted to slippage of 445k", { detected: "14:05" }],
    ["The disruption was first identified at 14:05.", { detected: "14:05" }],
    ["The first author was identified at 14:05.", {}],
    ["Das Problem wurde um 14:05 Uhr bemerkt.", { detected: "14:05" }],
    ["Die Störung wurde um 14:05 Uhr behoben.", { resolved: "14:05" }],
    ["- Jo sounded the alarm on a forum at 14:05", { detected: "14:05" }],
    ["- 13:05 - Jo read that the alarm was sounded at 14:05", {}],
    ["- 14:05 - Access was restored, with the exception of some accounts", { mitigated: "14:05" }],
    ["An outage at 14:05, which got resolved by 15:00.", { started: "14:05", resolved: "15:00" }],
    ["- 14:05 - Errors fell slowly until recovery", { resolved: "14:05" }],
    ["- 14:05 - Monitoring alerts", { detected: "14:05" }],
    ["- 14:05 - Jo reads about monitoring", {}],
    ["- 14:05 - Alert reporting a high number of instances", { detected: "14:05" }],
    ["- 14:05 - The system alerts the team to a spike", { detected: "14:05" }],
    ["At 14:05 we identified that one server had an unexpected shutdown.", { detected: "14:05" }],
    ["At 14:05 we identified that the cause was a cable.", {}],
    ["- 14:05 - API confirmed to be up but with degraded performance", { mitigated: "14:05" }],
    ["- 14:05 - We are mitigating the delays", {}],
    ["- 14:05 - To mitigate this the node was recycled and began restarting", {}],
    ["- 14:05 - Routing functionality recovered automatically", { resolved: "14:05" }],
    ["Normal chain operations continued at 14:05.", { resolved: "14:05" }],
    ["Normal mail continued to bore us at 14:05.", {}],
    [
      "This state lasted until 14:05.\n\n- 14:20 - We communicated the incident as resolved",
      { resolved: "14:05" },
    ],
    ["- 14:20 - We declared the incident resolved", { resolved: "14:20" }],
    ["- 14:05 - We wait for things to return to normal", {}],
    ["- 14:05 - Things return to normal", { resolved: "14:05" }],
    ["At 14:05 it started working again.", { resolved: "14:05" }],
    ["- 14:05 - Jo started working on it", {}],
    ["The downtime started at 14:05 and ended at 15:00.", { started: "14:05", resolved: "15:00" }],
    ["The meeting started at 14:05 and ended at 15:00.", {}],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("reads marks in escaped brackets, and what stands between breaks", () => {
    const marked =
      "14:05 - DNS changes.\n**\\<START OF\nOUTAGE>**<br> 14:20 - A mail.<br>\n15:00 - It works. **\\<END OF OUTAGE>**";
    expect(told(marked)).toEqual({ started: "14:05", resolved: "15:00" });
    expect(derive(`# 2021-03-04\n\n${marked}\n`).events[1]?.text).toBe("A mail.");
  });
});
