import { describe, expect, it } from "vitest";
import type { MilestoneName } from "../../../src/model/timeline.ts";
import { derive } from "./derive.ts";

/** The milestones that a sentence states at 14:05, as "started resolved". */
const stated = (sentence: string): string => {
  const { milestones } = derive(`# 2021-03-04\n\nWe are sorry.\n\n${sentence}\n`);
  const at = (name: MilestoneName): string | undefined => milestones[name]?.at.slice(11, 16);
  const names = ["started", "detected", "mitigated", "resolved"] as const;
  return names.filter((name) => at(name) === "14:05").join(" ");
};

describe("deriveTimeline(input, settings) knows how authors tell", () => {
  it.each([
    "From 14:05 requests to the API timed out.",
    "Around 14:05 the server stopped accepting connections.",
    "At 14:05 the primary database crashed.",
    "At 14:05 the array ran out of disk space.",
    "At 14:05 traffic dropped to zero.",
    "At 14:05 all clients failed to connect.",
    "The servers have been down since 14:05.",
    "Between 14:05 and 15:00, customers could not log in.",
    "Between 14:05 and 15:00, emails were not delivered.",
    "- 14:05 - First failed request",
    "At 14:05 the application encountered a major service outage.",
    "This will have impacted all calls made between 14:05 and 15:00.",
    "Time started: 14:05",
  ])("a start: %s", (sentence) => expect(stated(sentence)).toBe("started"));

  it.each([
    "- 14:05 - On-call paged",
    "- 14:05 - Team notified",
    "- 14:05 - Support received first tickets",
    "- 14:05 - A customer contacted support",
    "- 14:05 - Customers start complaining on a forum",
    "- 14:05 - Slack alert: checkout errors",
    "- 14:05 - Issue reported",
    "- 14:05 - Jo sees errors in the log",
    "Support tickets started to arrive at 14:05.",
    "Our monitoring picked up the issue at 14:05.",
    "I woke up at 14:05 to find the site down.",
  ])("a detection: %s", (sentence) => expect(stated(sentence)).toBe("detected"));

  it.each([
    "- 14:05 - Rollback completed, error rates drop",
    "- 14:05 - Most users can log in again",
  ])("a mitigation: %s", (sentence) => expect(stated(sentence)).toBe("mitigated"));

  it.each([
    "- 14:05 - Site back",
    "- 14:05 - Errors stop",
    "- 14:05 - Full recovery",
    "Jo looked before it and the site was once again accessible at 14:05.",
    "At 14:05 the name server was responding again.",
    "By 14:05 they had deployed a fix, resolving the issue.",
    "- 14:05 - Problem solved",
    "- 14:05 - Fix deployed, service recovers",
    "We fixed the issue at 14:05.",
    "Connectivity was re-established at 14:05.",
    "Customers regained access at 14:05.",
    "The network was stable by 14:05.",
    "All customers were online by 14:05.",
    "The issue began at 13:05 and lasted until 14:05.",
  ])("an end: %s", (sentence) => expect(stated(sentence)).toBe("resolved"));

  it.each([
    "- 14:05 - First pull request of the day",
    "- 14:05 - Team notified customers",
    "- 14:05 - Investigation of the cause of the impact begins",
    "This will impact all calls made between 14:05 and 15:00.",
    "We once again accessed the site at 14:05.",
    "- 14:05 - Jo complied with the request",
    "- 14:05 - Alertness of the team was tested",
    "At 14:05 we ran out of coffee.",
    "The traffic report was read at 14:05.",
    "Most users are asleep at 14:05.",
    "At 14:05 we thought that we had fixed the issue.",
    "- 14:05 - A connection to the vendor was re-established",
    "- 14:05 - Most important services were back",
  ])("nothing of the kind: %s", (sentence) => expect(stated(sentence)).toBe(""));
});
