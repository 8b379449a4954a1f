import { describe, expect, it } from "vitest";
import type { Phase } from "../../../src/model/timeline.ts";
import { derive } from "./derive.ts";

const told = (text: string): Phase | undefined =>
  derive(`# 2021-03-04\n\n- 14:05 - ${text}\n`).events[0]?.phase;

describe("phaseOf(text, sighting)", () => {
  it("takes the phase of the first of several sentences", () => {
    expect(told("The shop could not be reached for hours. Applying the fix took minutes.")).toBe(
      "impact",
    );
    expect(told("An alert fired for the queue. We restarted all of its workers.")).toBe(
      "detection",
    );
  });

  it("reads on where the first sentence tells no more than that people were at work", () => {
    expect(told("The team joined a call. The deploy was rolled back.")).toBe("mitigation");
    expect(told("The office was nearly empty. The deploy was rolled back.")).toBe("mitigation");
  });

  it("tells a machine that restarts by itself from one that is restarted", () => {
    expect(told("An unexpected reboot of the database server")).toBe("impact");
    expect(told("The database server rebooted by itself")).toBe("impact");
    expect(told("The database server was rebooted")).toBe("mitigation");
  });

  it.each([
    ["impact", "The rollback fails for want of rights"],
    ["impact", "Brokers fail to restart"],
    ["mitigation", "The rollback is deployed"],
    ["cause", "ROOT CAUSE — the storage driver was switched"],
    ["response", "Root cause identified: the storage driver"],
    ["detection", "Monitoring shows connection issues"],
    ["recovery", "Both alerts clear"],
    ["recovery", "All add-ons are OK"],
    ["response", "Jo names the driver as the cause in a notice"],
  ] as const)("knows %s by its words: %s", (phase, words) => {
    expect(told(words)).toBe(phase);
  });
});
